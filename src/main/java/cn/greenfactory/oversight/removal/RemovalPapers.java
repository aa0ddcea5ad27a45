package cn.greenfactory.oversight.removal;

import cn.greenfactory.documents.Numbers;
import cn.greenfactory.documents.Paper;
import cn.greenfactory.documents.PaperKind;
import cn.greenfactory.documents.PaperOrder;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.security.Units;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The papers of a removal: the decision to the enterprise, and the announcement. */
@Component
class RemovalPapers {

    private final Papers papers;
    private final RemovalParty party;
    private final Numbers numbers;
    private final Settings settings;
    private final RemovalSubject subject;
    private final Units units;
    private final Clock clock;

    RemovalPapers(
            Papers papers,
            RemovalParty party,
            Numbers numbers,
            Settings settings,
            RemovalSubject subject,
            Units units,
            Clock clock) {
        this.papers = papers;
        this.party = party;
        this.numbers = numbers;
        this.settings = settings;
        this.subject = subject;
        this.units = units;
        this.clock = clock;
    }

    /** To whoever has the factory now; what a seller stated is not its to read. */
    Paper decision(RemovalDossier dossier) {
        Removal removal = dossier.removal();
        ListedFactory factory = subject.of(removal.factoryId());
        Map<String, Object> data = common(removal);
        data.put("企业名称", factory.enterpriseName());
        data.put("工厂名称", factory.factoryName());
        data.put("证书编号", factory.certificateNo());
        data.put("移出编号", removal.number());
        data.put("事实", facts(dossier));
        data.put("条款", clauses(dossier));
        data.put("陈述", heard(removal));
        data.put("理由", removal.opinion());
        data.put("送达日期", today());
        data.put(
                "救济途径",
                settings.text(SettingKey.REMEDIES_TEXT, today()) + "复核申请期限为 "
                        + settings.number(SettingKey.RECONSIDERATION_WORKDAYS, today()) + " 个工作日。");
        return issue(
                PaperKind.REMOVAL_DECISION,
                removal,
                number("removal-decision", SettingKey.REMOVAL_DECISION_NUMBER_FORMAT),
                data,
                List.of());
    }

    Paper announcement(RemovalDossier dossier) {
        Removal removal = dossier.removal();
        ListedFactory factory = subject.of(removal.factoryId());
        return issue(
                PaperKind.REMOVAL_ANNOUNCEMENT,
                removal,
                number("removal-announcement", SettingKey.REMOVAL_ANNOUNCEMENT_NUMBER_FORMAT),
                common(removal),
                List.of(List.of(
                        factory.enterpriseName(),
                        factory.factoryName(),
                        units.name(factory.countyCode()),
                        factory.certificateNo(),
                        clauses(dossier))));
    }

    private Paper issue(
            PaperKind kind,
            Removal removal,
            Supplier<String> number,
            Map<String, Object> data,
            List<List<String>> rows) {
        return papers.issue(PaperOrder.only(kind, removal.id(), number, data, rows));
    }

    private Map<String, Object> common(Removal removal) {
        Map<String, Object> data = new HashMap<>();
        data.put("单位", settings.text(SettingKey.CITY_UNIT_NAME, today()));
        data.put("生效日期", China.dayOf(removal.decidedAt()));
        return data;
    }

    private Supplier<String> number(String series, SettingKey format) {
        String year = Integer.toString(today().getYear());
        return () -> numbers.next(series + ":" + year, settings.text(format, today()), Map.of("year", year));
    }

    private static String facts(RemovalDossier dossier) {
        return dossier.standingGrounds().stream()
                .map(each -> each.reason() + "。经核实：" + each.finding())
                .collect(Collectors.joining("；"));
    }

    private static String clauses(RemovalDossier dossier) {
        return dossier.standingGrounds().stream()
                .map(RemovalGround::ground)
                .distinct()
                .map((Ground ground) -> ground.clause() + ground.text())
                .collect(Collectors.joining("；"));
    }

    private String heard(Removal removal) {
        if (removal.defenceWaiver() != null) {
            return "未听取陈述。理由：" + removal.defenceWaiver();
        }
        String said = party.answers(removal).stream().map(RemovalEntry::text).collect(Collectors.joining("；"));
        return said.isEmpty() ? "决定作出之前，已告知工厂原所属企业陈述、申辩。" : said;
    }

    private LocalDate today() {
        return China.dayOf(clock.instant());
    }
}
