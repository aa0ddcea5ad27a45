package cn.greenfactory.notice;

import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.Numbers;
import cn.greenfactory.documents.PaperOrder;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Numbers, papers and files of the documents module. */
@Component
class OfficeStationery implements Stationery {

    /** Not a setting of the catalogue: the number tells one objection from another and is printed on the reply. */
    private static final String OBJECTION_FORMAT = "YY-{year}-{n:4}";

    private final Numbers numbers;
    private final Papers papers;
    private final Attachments attachments;
    private final Settings settings;

    OfficeStationery(Numbers numbers, Papers papers, Attachments attachments, Settings settings) {
        this.numbers = numbers;
        this.papers = papers;
        this.attachments = attachments;
        this.settings = settings;
    }

    @Override
    public String noticeNumber(LocalDate day) {
        return next("notice", settings.text(SettingKey.NOTICE_NUMBER_FORMAT, day), day);
    }

    @Override
    public String objectionNumber(LocalDate day) {
        return next("objection", OBJECTION_FORMAT, day);
    }

    @Override
    public void issueNotice(Notice notice, NoticeVersion version, List<NoticeRow> rows) {
        String unit = settings.text(SettingKey.CITY_UNIT_NAME, China.dayOf(version.publishedAt()));
        PaperOrder order = version.kind() == VersionKind.FIRST
                ? PaperOrders.first(notice, version, rows, unit)
                : PaperOrders.change(notice, version, rows, unit);
        papers.issue(order);
    }

    @Override
    public void issueReply(Notice notice, Objection objection, Objector objector) {
        LocalDate day = China.dayOf(objection.repliedAt());
        papers.issue(PaperOrders.reply(
                notice,
                objection,
                objector,
                settings.text(SettingKey.CITY_UNIT_NAME, day),
                settings.text(SettingKey.REMEDIES_TEXT, day)));
    }

    @Override
    public void keepEvidence(UUID objectionId, Evidence evidence, String who) {
        try (InputStream content = evidence.content().getInputStream()) {
            attachments.attach("OBJECTION", objectionId, "EVIDENCE", evidence.fileName(), content, who);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String next(String series, String format, LocalDate day) {
        String year = String.valueOf(day.getYear());
        return numbers.next(series + ":" + year, format, Map.of("year", year));
    }
}
