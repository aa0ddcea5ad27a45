package cn.greenfactory.oversight.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.evaluation.standard.StandardsProperties;
import cn.greenfactory.oversight.annual.ReportCheck.Against;
import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report may say, what it has to say, and what its figures are compared with. */
class ReportReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Edition EDITION = new Editions(JSON, new StandardsProperties(null)).get("2025");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/inputs/energyTce | {'inputs': {'energyTce': -1}} | 不能为负数",
                "/inputs/outputValue | {'inputs': {'outputValue': 0, 'carbonTonnes': 1}} | 分母不能为0",
                "/inputs/renewableTce | {'inputs': {'renewableTce': 9, 'energyTce': 5}} | 超过100%",
                "/indicators/upgradeInvestmentShare/value | {'indicators': {'upgradeInvestmentShare': {'value': 101}}} | 0至100",
                "/indicators/energyPerOutput/value | {'indicators': {'energyPerOutput': {'value': 1}}} | 原始数据",
                "/indicators/greenDesignCase | {'indicators': {'greenDesignCase': {'value': true}}} | 没有这个字段",
                "/inputs/statisticalYear | {'inputs': {'statisticalYear': 2024}} | 统计年度应为 2025",
                "/compliance/nothing | {'compliance': {'nothing': {'answer': true}}} | 没有这个字段",
                "/explanations/nothing | {'explanations': {'nothing': 'x'}} | 没有这个字段",
                "/filing | {'filing': {}} | 没有这个字段"
            })
    void whatIsWrongIsNamedAtItsField(String field, String content, String message) throws Exception {
        List<FieldError> wrong = refused(ReportForm.CITY, content).fields();

        assertThat(wrong).anySatisfy(each -> {
            assertThat(each.field()).isEqualTo(field);
            assertThat(each.message()).contains(message);
        });
    }

    @Test
    void aHigherFormTakesOnlyItsProofAndTheQuestionsOfArticleFifteen() throws Exception {
        assertThat(refused(ReportForm.NATION, "{'inputs': {}}").fields())
                .extracting(FieldError::field)
                .containsExactly("/inputs");
        assertThat(refused(ReportForm.NATION, "{'filing': {'filedOn': '2026-03-03'}}")
                        .fields())
                .extracting(FieldError::message)
                .containsExactly("填报日期不能晚于今天");
        ReportContent content = read(ReportForm.NATION, "{'changes': {'changed': false}}");

        assertThat(ReportCompleteness.missing(EDITION, ReportForm.NATION, content, Set.of()))
                .extracting(FieldError::field)
                .containsExactly("/filing/filedOn", "/filing");
        assertThat(ReportCompleteness.missing(EDITION, ReportForm.NATION, content, Set.of("HIGHER_FORM_PROOF")))
                .extracting(FieldError::field)
                .containsExactly("/filing/filedOn");
    }

    @Test
    void anEmptyReportLacksAllThreeBlocksAndAWholeOneNothing() throws Exception {
        assertThat(ReportCompleteness.missing(EDITION, ReportForm.CITY, read(ReportForm.CITY, "{}"), Set.of()))
                .extracting(FieldError::field)
                .contains(
                        "/changes/changed",
                        "/compliance/producing/answer",
                        "/inputs/energyTce",
                        "/indicators/upgradeInvestmentShare/value");
        assertThat(ReportCompleteness.missing(EDITION, ReportForm.CITY, whole(), Set.of()))
                .isEmpty();
    }

    @Test
    void whatDoesNotApplyNeedsAReasonAndAnAdverseAnswerAnExplanation() throws Exception {
        ReportContent content = read(
                ReportForm.CITY,
                "{'compliance': {'producing': {'answer': false}}, 'indicators': {'pollutantMargin': {'notApplicable': true}}}");

        assertThat(ReportCompleteness.missing(EDITION, ReportForm.CITY, content, Set.of()))
                .extracting(FieldError::field)
                .contains("/compliance/producing/explanation", "/indicators/pollutantMargin/reason")
                .doesNotContain("/inputs/pollutants");
    }

    @Test
    void figuresAreComputedFromTheRawInputs() throws Exception {
        Figures figures = FigureMaker.of(EDITION, whole());

        assertThat(figures.measures().get("energyPerOutput").value()).isCloseTo(85.2459, within());
        assertThat(figures.measures().get("energyPerProduct").value()).isNull();
        assertThat(figures.measures().get("advancedEquipmentCount").value()).isEqualTo(7);
        assertThat(figures.input("freshWaterM3")).isEqualTo(96_000);
        assertThat(JSON.readValue(JSON.writeValueAsString(figures), Figures.class))
                .isEqualTo(figures);
    }

    /** 5200 now; 30 percent of the former value is the limit in both directions. */
    @ParameterizedTest
    @CsvSource({"6500, false", "7428, false", "7429, true", "4000, false", "3999, true", "0, true"})
    void aMoveBeyondThePercentageIsStrong(double before, boolean strong) throws Exception {
        Figures now = FigureMaker.of(EDITION, whole());
        Figures former = new Figures("2025", Map.of("energyTce", before), Map.of());

        List<ReportCheck> checks = new ReportComparison(EDITION, 30, Map.of())
                .with(Against.LAST_YEAR, now, former)
                .checks();

        assertThat(checks).singleElement().satisfies(each -> assertThat(each.strong())
                .isEqualTo(strong));
    }

    @Test
    void figuresOfAnotherEditionOrUnitAreNotCompared() throws Exception {
        Figures now = FigureMaker.of(EDITION, whole());
        Figures other = new Figures("2018", Map.of("energyTce", 1d), Map.of());
        Figures perUnit =
                new Figures("2025", Map.of(), Map.of("energyPerOutput", new Figures.Figure(1d, "kgce/t", false, null)));

        assertThat(new ReportComparison(EDITION, 30, Map.of())
                        .with(Against.CERTIFIED, now, other)
                        .with(Against.LAST_YEAR, now, perUnit)
                        .with(Against.LAST_YEAR, now, null)
                        .checks())
                .isEmpty();
    }

    @Test
    void aValueBelowTheBaseValueIsStrongInTheDirectionOfItsIndicator() throws Exception {
        Figures now = FigureMaker.of(EDITION, whole());

        List<ReportCheck> checks = new ReportComparison(EDITION, 30, Map.of())
                .withBase(now, (indicator, unit) -> switch (indicator) {
                    case "energyPerOutput" -> row(indicator, unit, 80);
                    case "renewableShare" -> row(indicator, unit, 14.9);
                    case "waterReuseRate" -> row(indicator, unit, 95);
                    default -> Optional.empty();
                })
                .checks();

        assertThat(checks)
                .filteredOn(ReportCheck::strong)
                .extracting(ReportCheck::code)
                .containsExactly("energyPerOutput", "waterReuseRate");
        assertThat(checks).hasSize(3);
    }

    private static Optional<cn.greenfactory.evaluation.ReferenceRow> row(String indicator, String unit, double base) {
        return Optional.of(new cn.greenfactory.evaluation.ReferenceRow(indicator, "", "", unit, base, base));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.001);
    }

    private static ReportException refused(ReportForm form, String content) {
        return catchThrowableOfType(ReportException.class, () -> read(form, content));
    }

    private static ReportContent read(ReportForm form, String content) throws Exception {
        return ReportReader.read(EDITION, 2025, form, JSON.readTree(content.replace('\'', '"')), TODAY);
    }

    private static ReportContent whole() throws Exception {
        JsonNode dossier = JSON.readTree(ReportReaderTest.class.getResourceAsStream("/demo/sample-dossier.json"));
        ObjectNode content = JSON.createObjectNode();
        content.putObject("changes").put("changed", false);
        for (ComplianceQuestion each : ComplianceQuestion.values()) {
            content.withObject("/compliance").putObject(each.code()).put("answer", true);
        }
        content.set("inputs", dossier.get("inputs"));
        for (String code : List.of("advancedEquipmentCount", "upgradeInvestmentShare")) {
            content.withObject("/indicators")
                    .putObject(code)
                    .set("value", dossier.path("indicators").path(code).get("value"));
        }
        return ReportReader.read(EDITION, 2025, ReportForm.CITY, content, TODAY);
    }
}
