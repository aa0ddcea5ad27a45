package cn.greenfactory.notice;

import cn.greenfactory.shared.China;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The notices as the public reads them, with what became of every row. */
@Service
public class PublicNotices {

    private final NoticeStore store;
    private final NoticeVersions versions;
    private final ObjectionHolds holds;
    private final RoundLists rounds;
    private final Clock clock;

    PublicNotices(NoticeStore store, NoticeVersions versions, ObjectionHolds holds, RoundLists rounds, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.holds = holds;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** Every notice, newest first, without rows. */
    public List<PublicNotice> all() {
        return store.all().stream()
                .map(notice -> view(notice, List.of(), versions.of(notice.id()), false))
                .toList();
    }

    /** @throws NoticeException if there is none */
    public PublicNotice get(UUID noticeId) {
        Notice notice = store.get(noticeId);
        return view(notice, versions.rows(notice), versions.of(noticeId), true);
    }

    private PublicNotice view(Notice notice, List<NoticeRow> rows, List<NoticeVersion> published, boolean whole) {
        return new PublicNotice(
                notice.id(),
                notice.number(),
                "市级绿色工厂" + notice.kind().label(),
                notice.state().label(),
                notice.publishedAt(),
                notice.closesAt(),
                notice.lastDay(),
                notice.state() == NoticeState.OPEN && notice.inPeriod(clock.instant()),
                published.get(published.size() - 1).sha256(),
                rows.stream().map(row -> row(notice, row)).toList(),
                whole ? published.stream().map(PublicNotices::version).toList() : List.of());
    }

    private PublicNotice.Row row(Notice notice, NoticeRow row) {
        return new PublicNotice.Row(
                row.ordinal(),
                row.caseId(),
                row.applicationNumber(),
                row.creditCode(),
                row.enterpriseName(),
                row.factoryName(),
                row.countyName(),
                China.dayOf(row.closesAt()).minusDays(1),
                result(notice, row));
    }

    private String result(Notice notice, NoticeRow row) {
        if (row.standing() == RowStanding.WITHDRAWN || notice.state() != NoticeState.ENDED) {
            return row.standing() == RowStanding.WITHDRAWN
                    ? row.standing().label()
                    : notice.state().label();
        }
        if (holds.upheld(row.caseId())) {
            return "异议成立，不予认定";
        }
        return rounds.certified(row.caseId())
                .map(certified -> certified ? "已认定" : "不予认定")
                .orElse("公示期满，待认定");
    }

    private static PublicNotice.Version version(NoticeVersion v) {
        return new PublicNotice.Version(v.version(), v.kind().label(), v.publishedAt(), v.reason(), v.sha256());
    }
}
