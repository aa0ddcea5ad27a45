package cn.greenfactory.certification;

import cn.greenfactory.certification.Locks.Held;
import cn.greenfactory.documents.Numbers;
import cn.greenfactory.documents.PaperKind;
import cn.greenfactory.documents.PaperOrder;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.Scoring;
import cn.greenfactory.evaluation.UnmetClause;
import cn.greenfactory.evaluation.VetoHit;
import cn.greenfactory.registry.Enterprise;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Units;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The papers on one case, each issued once: recommendation, refusal to recommend, refusal to certify. */
@Component
class CasePapers {

    private final Papers papers;
    private final Numbers numbers;
    private final Settings settings;
    private final Units units;
    private final Register register;
    private final Evaluations evaluations;
    private final Trail trail;
    private final Clock clock;

    CasePapers(
            Papers papers,
            Numbers numbers,
            Settings settings,
            Units units,
            Register register,
            Evaluations evaluations,
            Trail trail,
            Clock clock) {
        this.papers = papers;
        this.numbers = numbers;
        this.settings = settings;
        this.units = units;
        this.register = register;
        this.evaluations = evaluations;
        this.trail = trail;
        this.clock = clock;
    }

    /** The county's own 发文字号 where the head entered one, else the next number of the county. */
    void recommendation(Held held) {
        Application application = held.application();
        Optional<Trail.Act> signed =
                trail.last(application.id(), "Task_SignRecommendation").filter(act -> "SIGNED".equals(act.outcome()));
        if (signed.isEmpty()) {
            throw new CaseStateException(application, "制发推荐文件", "第八条");
        }
        Enterprise enterprise = register.enterprise(application.enterpriseId());
        Factory factory = register.factory(application.factoryId());
        List<String> row = List.of(
                enterprise.name(),
                factory.name(),
                enterprise.creditCode().value(),
                factory.industryCode(),
                points(evaluations.score(application.id()).total()));
        Map<String, Object> data = Map.of(
                "单位", unit(application),
                "年度", held.round().code(),
                "主送机关", held.round().settings().cityUnitName(),
                "审核意见", opinion(application, "Task_ReviewAtCounty"));
        Supplier<String> number =
                ofCounty(held, signed.get(), "recommendation", SettingKey.RECOMMENDATION_NUMBER_FORMAT);
        papers.issue(PaperOrder.only(PaperKind.RECOMMENDATION, application.id(), number, data, List.of(row)));
    }

    void decline(Held held) {
        Application application = held.application();
        Trail.Act signed = trail.last(application.id(), "Task_SignDecline")
                .filter(act -> application.status() == CaseStatus.DECLINED)
                .orElseThrow(() -> new CaseStateException(application, "制发不予推荐通知", "第八条"));
        Map<String, Object> data = facts(held);
        data.put("单位", unit(application));
        data.put("理由", opinion(application, "Task_ReviewAtCounty") + "；" + signed.opinion());
        Supplier<String> number = ofCounty(held, signed, "decline", SettingKey.DECLINE_NUMBER_FORMAT);
        papers.issue(PaperOrder.only(PaperKind.DECLINE, application.id(), number, data, List.of()));
    }

    /** @param found the facts found on an objection; null where it rests on review and comprehensive review */
    void notCertified(Held held, String found, String reason) {
        Map<String, Object> data = facts(held);
        data.put("单位", held.round().settings().cityUnitName());
        data.put("事实", found == null ? reviewed(held.application(), data) : found);
        data.put("条款", "第十条");
        data.put("理由", reason);
        String year = held.round().code();
        Supplier<String> number = () -> numbers.next(
                "not-certified:" + year, format(SettingKey.NOT_CERTIFIED_NUMBER_FORMAT), Map.of("year", year));
        papers.issue(PaperOrder.only(
                PaperKind.NOT_CERTIFIED_NOTICE, held.application().id(), number, data, List.of()));
    }

    /** An edition without weights gives no points, and what is not wholly scored yet has no total. */
    static String points(Scoring.Total total) {
        if (total.weight() == null) {
            return "不计分";
        }
        return total.openRows() > 0
                ? "待评定"
                : BigDecimal.valueOf(total.score())
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** What is unmet, and what the reviewers said of it. */
    private String reviewed(Application application, Map<String, Object> facts) {
        String opinion = opinion(application, "Task_SignPanelOpinion");
        return facts.get("事实") + (opinion.isEmpty() ? "" : "；评审意见：" + opinion);
    }

    private Map<String, Object> facts(Held held) {
        Application application = held.application();
        Scoring scoring = evaluations.score(application.id());
        List<String> reasons = Stream.concat(
                        scoring.unmet().stream().map(UnmetClause::reason),
                        scoring.vetoHits().stream().map(VetoHit::reason))
                .toList();
        String clauses = scoring.unmetClauses().stream()
                .map(clause -> "第五条" + clause.substring(1))
                .collect(Collectors.joining("、"));
        RoundSettings terms = held.round().settings();
        Map<String, Object> data = new HashMap<>();
        data.put("年度", held.round().code());
        data.put("企业名称", register.enterprise(application.enterpriseId()).name());
        data.put("工厂名称", register.factory(application.factoryId()).name());
        data.put("申报编号", application.label());
        data.put("事实", reasons.isEmpty() ? "详见审核意见" : String.join("；", reasons));
        data.put("条款", clauses.isEmpty() ? "第八条" : "第八条、" + clauses);
        data.put("救济途径", terms.remediesText() + "复核申请期限为 " + terms.reconsiderationWorkdays() + " 个工作日。");
        return data;
    }

    private Supplier<String> ofCounty(Held held, Trail.Act signed, String series, SettingKey format) {
        Optional<String> entered = Optional.ofNullable(signed.detail())
                .map(detail -> detail.path("documentNo").asText(""))
                .filter(text -> !text.isBlank() && !text.equals("null"));
        String year = held.round().code();
        String county = held.application().countyCode();
        String unit = units.name(county);
        return () -> entered.orElseGet(() -> numbers.next(
                series + ":" + year + ":" + county,
                format(format),
                Map.of("year", year, "county", county, "unit", unit)));
    }

    private String opinion(Application application, String act) {
        return trail.last(application.id(), act).map(Trail.Act::opinion).orElse("");
    }

    private String unit(Application application) {
        return units.name(application.countyCode()) + "工业和信息化主管部门";
    }

    private String format(SettingKey key) {
        return settings.text(key, China.dayOf(clock.instant()));
    }
}
