package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.evaluation.EvaluationTerms;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.NotApplicable;
import cn.greenfactory.evaluation.ReferenceValues;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.annual.AnnualSummaries;
import cn.greenfactory.oversight.annual.AnnualSummary;
import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportForm;
import cn.greenfactory.oversight.annual.ReportOutcome;
import cn.greenfactory.oversight.annual.ReportSummaries;
import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.NewEnterprise;
import cn.greenfactory.registry.NewFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a report begins with, and what its figures are put beside: last year, the certification, base values (第十二条). */
@ServiceTest
class ReportComparisonIT {

    private static final double CERTIFIED_OUTPUT = 30_000;
    private static int next = 8_700_000;

    @Autowired
    private RoundStages stages;

    @Autowired
    private ReportDriver reports;

    @Autowired
    private ReportSummaries summaries;

    @Autowired
    private ReportYears years;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private ReferenceValues references;

    @Autowired
    private Register register;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private AnnualSummaries annual;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @Test
    void theFirstReportBeginsWithTheCertifiedValuesAndTheNextWithLastYears() throws Exception {
        UUID factory = certified("3712");
        UUID first = reports.report(reports.open(reports.again(2024)), factory);
        JsonNode begun = view(first).path("prefill");
        assertThat(begun.at("/inputs/outputValue").asDouble()).isEqualTo(CERTIFIED_OUTPUT);
        assertThat(begun.at("/inputs/statisticalYear").asInt()).isEqualTo(2024);
        assertThat(begun.has("compliance"))
                .as("answers of this year are not given for anybody")
                .isFalse();
        assertThat(begun.has("changes")).isFalse();

        ObjectNode content = reports.content(2024);
        reports.save(first, content);
        assertThatThrownBy(() -> reports.submit(first))
                .hasMessageContaining("认定时的值")
                .hasMessageContaining("请说明原因");
        submitExplained(first, content);
        assertThat(moves(first)).contains("outputValue 认定时的值 +103.3% 新增两条产线");
        assertThat(reports.get(first).suggestion()).isEqualTo(ReportOutcome.ACCEPT);
        reports.review(first, "ACCEPT", "同意");

        UUID second = reports.report(reports.open(reports.again(2025)), factory);
        JsonNode again = view(second).path("prefill");
        assertThat(again.at("/inputs/outputValue").asDouble()).isEqualTo(61_000);
        assertThat(again.at("/inputs/statisticalYear").asInt()).isEqualTo(2025);
        assertThat(again.path("indicators")).isEqualTo(content.path("indicators"));
        ObjectNode later = reports.content(2025);
        ((ObjectNode) later.get("inputs")).put("outputValue", 30_500);
        reports.save(second, later);
        assertThatThrownBy(() -> reports.submit(second))
                .as("half of last year, and about what was certified")
                .hasMessageContaining("上年值");
        submitExplained(second, later);
        assertThat(moves(second))
                .anyMatch(each -> each.startsWith("outputValue 上年值 -50%"))
                .noneMatch(each -> each.startsWith("outputValue 认定时的值"));
    }

    @Test
    void suspectedFiguresAreNotWhatTheNextReportBeginsWithOrIsPutBeside() throws Exception {
        UUID factory = certified("3714");
        UUID first = reports.report(reports.open(reports.again(2024)), factory);
        submitExplained(first, reports.content(2024));
        reports.review(first, "SUSPECT_FALSIFICATION", "电表读数与发票不符");
        beginsWithTheCertifiedValues(factory);
    }

    @Test
    void figuresThatWereSuspectedAndClearedCountLikeAnyOther() throws Exception {
        UUID factory = certified("3716");
        UUID yearId = reports.open(reports.again(2024));
        UUID first = reports.report(yearId, factory);
        submitExplained(first, reports.content(2024));
        reports.review(first, "SUSPECT_FALSIFICATION", "电表读数与发票不符");
        assertThat(summary(yearId)).containsExactly(1, 0);

        UUID removal = removals.openOf(factory);
        removals.verify(removal, "county-reviewer-130102", false, Ground.FALSIFIED);
        assertThat(summary(yearId)).as("not decided yet").containsExactly(1, 0);
        removals.decide(removal, "KEEP");

        assertThat(summary(yearId)).containsExactly(0, 1);
        UUID second = reports.report(reports.open(reports.again(2025)), factory);
        assertThat(view(second).at("/prefill/inputs/outputValue").asDouble()).isEqualTo(61_000);
        assertThat(summaries.of(first).path("opinions").toString()).contains("造假嫌疑经核实不成立", "经现场核实");
    }

    /** How many reports of the year are suspected to be false, and how many figures of output are added up. */
    private List<Integer> summary(UUID yearId) {
        AnnualSummary now = annual.of(yearId);
        int figures = now.inputs().stream()
                .filter(each -> each.code().equals("outputValue"))
                .mapToInt(each -> each.factories())
                .sum();
        return List.of(now.all().suspected(), figures);
    }

    @Test
    void afterTheHigherFormAReportBeginsWithTheCertifiedValues() throws Exception {
        UUID factory = certified("3715");
        level(factory, "2024-09-01", Level.PROVINCE);
        UUID first = reports.report(reports.open(reports.again(2024)), factory);
        reports.fileHigher(first);
        reports.review(first, "ACCEPT", "同意");
        level(factory, "2025-06-01", Level.CITY);
        beginsWithTheCertifiedValues(factory);
    }

    private void beginsWithTheCertifiedValues(UUID factory) {
        UUID second = reports.report(reports.open(reports.again(2025)), factory);
        assertThat(reports.get(second).form()).isEqualTo(ReportForm.CITY);
        assertThat(view(second).at("/prefill/inputs/outputValue").asDouble()).isEqualTo(CERTIFIED_OUTPUT);
        reports.save(second, reports.content(2025));
        assertThat(moves(second))
                .anyMatch(each -> each.startsWith("outputValue 认定时的值"))
                .noneMatch(each -> each.contains("上年值"));
    }

    private void level(UUID factory, String on, Level level) {
        transaction.executeWithoutResult(status ->
                register.record(RegisterEvent.levelChanged(factory, LocalDate.parse(on), level, "冀工信〔示范〕2号")));
    }

    @Test
    void whatLiesBelowTheBaseValueIsLookedAtOnSite() throws Exception {
        UUID factory = certified("3713");
        ObjectNode load = json.createObjectNode().put("edition", "2025").put("source", "测试数据");
        load.putArray("values")
                .addObject()
                .put("indicator", "energyPerOutput")
                .put("industry", "3713")
                .put("energyBand", "")
                .put("unit", "kgce/万元")
                .put("base", 80)
                .put("lead", 40);
        references.load(load, "city-officer-1");
        UUID report = reports.report(reports.open(reports.again(2024)), factory);
        ObjectNode content = reports.content(2024);
        submitExplained(report, content);

        Report filed = reports.get(report);
        assertThat(filed.suggestion()).isEqualTo(ReportOutcome.ASSESS_ON_SITE);
        assertThat(filed.suggestionReason()).contains("未达基准值", "单位产值综合能耗");
        assertThat(moves(report)).anyMatch(each -> each.startsWith("energyPerOutput 基准值"));
    }

    /** Hands in with every strong move explained that is asked for. */
    private void submitExplained(UUID report, ObjectNode content) {
        reports.save(report, content);
        view(report)
                .path("moves")
                .forEach(move -> explain(content, move.path("code").asText()));
        reports.save(report, content);
        reports.submit(report);
    }

    private static void explain(ObjectNode content, String... codes) {
        ObjectNode explanations = content.withObject("/explanations");
        for (String code : codes) {
            explanations.put(code, "新增两条产线");
        }
    }

    private ObjectNode view(UUID report) {
        Report now = reports.get(report);
        return summaries.forEnterprise(now, years.get(now.yearId()));
    }

    private List<String> moves(UUID report) {
        return StreamSupport.stream(view(report).path("moves").spliterator(), false)
                .map(each -> String.join(
                        " ",
                        each.path("code").asText(),
                        each.path("against").asText(),
                        each.path("moved").asText(),
                        each.path("explanation").asText()))
                .toList();
    }

    /** A factory on the list since the middle of 2024, certified with half the sample's output. */
    private UUID certified(String industry) throws Exception {
        reports.nobodyElse();
        String code = RoundDriver.creditCode(next++);
        UUID enterprise =
                register.enrol(new NewEnterprise(code, "比较企业" + next, "某路", "测试人", industry, "联系人", "0311-0000000"));
        UUID factory = register.addFactory(new NewFactory(enterprise, "比较工厂" + next, "130102", "某路", industry));
        UUID caseId = UUID.randomUUID();
        ObjectNode dossier =
                (ObjectNode) json.readTree(new ClassPathResource("demo/sample-dossier.json").getInputStream());
        ((ObjectNode) dossier.get("inputs")).put("outputValue", CERTIFIED_OUTPUT);
        transaction.executeWithoutResult(status -> {
            evaluations.terms(caseId, EvaluationTerms.of("2025", NotApplicable.REDISTRIBUTE, Set.of()));
            evaluations.saveDraft(caseId, "2025", dossier);
            evaluations.freeze(caseId);
        });
        register.certify(factory, caseId, LocalDate.parse("2024-06-01"));
        return factory;
    }
}
