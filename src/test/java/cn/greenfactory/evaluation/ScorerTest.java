package cn.greenfactory.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.evaluation.standard.Edition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerTest {

    private static final Edition EDITION = EvaluationFixture.EDITIONS.get("2025");
    private final ObjectNode dossier = EvaluationFixture.dossier();

    @ParameterizedTest
    @CsvSource({"150, 85.5, 8", "150, 86, 8", "85.245901, 80, 0", "86, 60, 0.23", "150, 60, 5.76"})
    void scoresBetweenBaseAndLead(double base, double lead, double expected) {
        ScoredRow row = row("1", table("energyPerOutput", "kgce/万元", base, lead), Map.of());

        assertThat(row.score()).isEqualTo(expected);
        assertThat(row.scoredByPeople()).isFalse();
        assertThat(row.indicator()).isEqualTo("energyPerOutput");
        assertThat(row.raw()).contains("年综合能源消费量 5200 tce");
        assertThat(row.rule()).contains("出处：试验");
    }

    @Test
    void withoutBaseAndLeadPeopleScoreAndTheRowSaysSo() {
        ScoredRow row = row("2", ReferenceTable.EMPTY, Map.of());

        assertThat(row.scoredByPeople()).isTrue();
        assertThat(row.score()).isNull();
        assertThat(row.selfValue()).isNotNull();
        assertThat(row.rule()).contains("市局尚未导入").contains("由评审人员评定");
    }

    @Test
    void peopleGiveAShareOfThePoints() {
        ScoredRow row = row("2", ReferenceTable.EMPTY, Map.of("carbonIntensity", correction("carbonIntensity", 0.75)));

        assertThat(row.score()).isEqualTo(6);
        assertThat(row.share()).isEqualTo(0.75);
    }

    @Test
    void aValueWithAnotherUnitIsNotComparedWithTheReference() {
        ScoredRow row = row("1", table("energyPerOutput", "kgce/t", 150, 60), Map.of());

        assertThat(row.scoredByPeople()).isTrue();
    }

    @Test
    void theLimitStandardDecidesWhichMeasureCounts() {
        ObjectNode inputs = (ObjectNode) dossier.get("inputs");
        inputs.put("energyLimitStandardApplies", true);
        inputs.putArray("energyProducts")
                .addObject()
                .put("name", "电动机")
                .put("unit", "台")
                .put("output", 1000)
                .put("consumption", 4000);

        ScoredRow row = row("1", table("energyPerProduct", "kgce/台", 5000, 3000), Map.of());

        assertThat(row.unit()).isEqualTo("kgce/台");
        assertThat(row.selfValue()).isEqualTo(4000);
        assertThat(row.score()).isEqualTo(4);
    }

    @Test
    void anOpenQuestionLeavesTheRowOpen() {
        ((ObjectNode) dossier.get("inputs")).remove("energyLimitStandardApplies");

        ScoredRow row = row("1", ReferenceTable.EMPTY, Map.of());

        assertThat(row.score()).isNull();
        assertThat(row.scoredByPeople()).isFalse();
        assertThat(row.rule()).contains("请先填写：是否适用强制性国家能耗限额标准");
    }

    @Test
    void missingRawDataAreNamed() {
        ((ObjectNode) dossier.get("inputs")).remove("carbonTonnes");

        assertThat(row("2", ReferenceTable.EMPTY, Map.of()).rule()).contains("未填写：年碳排放量");
    }

    @Test
    void aRowOfSeveralMeasuresWithoutASourcedSplitIsScoredByPeople() {
        List<ScoredRow> rows = rows(ReferenceTable.EMPTY, Map.of(), NotApplicable.PEOPLE).stream()
                .filter(row -> row.row().equals("landOutput"))
                .toList();

        assertThat(rows).extracting(ScoredRow::number).containsExactly("14", "14.1", "14.2", "14.3");
        assertThat(rows.get(0).scoredByPeople()).isTrue();
        assertThat(rows.subList(1, 4)).allMatch(row -> row.part() && row.weight() == null && row.score() == null);
        assertThat(rows.get(3).selfValue()).isEqualTo((68500 + 21000 + 2600) / 86000d);
    }

    @Test
    void providedEarnsAllAndNotProvidedNothing() {
        assertThat(row("12", ReferenceTable.EMPTY, Map.of()).score()).isEqualTo(8);
        ((ObjectNode) dossier.at("/indicators/greenDesignCase")).put("value", false);
        assertThat(row("12", ReferenceTable.EMPTY, Map.of()).score()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"REDISTRIBUTE, 0, 0, false, 16", "FULL, 8, 8, false, 8", "PEOPLE, , 8, true, 8"})
    void aRowThatDoesNotApplyFollowsTheRound(
            NotApplicable rule, Double score, double weight, boolean people, double otherWeight) {
        ((ObjectNode) dossier.at("/indicators/footprintShare"))
                .put("notApplicable", true)
                .put("reason", "无定型产品");

        List<ScoredRow> rows = rows(ReferenceTable.EMPTY, Map.of(), rule);

        ScoredRow row = number(rows, "13");
        assertThat(row.score()).isEqualTo(score);
        assertThat(row.weight()).isEqualTo(weight);
        assertThat(row.scoredByPeople()).isEqualTo(people);
        assertThat(row.notApplicable()).isTrue();
        assertThat(row.rule()).contains("无定型产品");
        assertThat(number(rows, "12").weight()).isEqualTo(otherWeight);
    }

    @Test
    void aCorrectionHoldsOnlyWhileTheEnterpriseClaimsTheSame() {
        ReferenceTable table = table("waterReuseRate", "%", 60, 95);
        Map<String, Correction> corrections = Map.of(
                "waterReuseRate",
                new Correction("waterReuseRate", false, 90d, 77.5, "台账核减", "county-reviewer-130102", Instant.EPOCH, 1));

        ScoredRow corrected = row("7", table, corrections);
        assertThat(corrected.selfValue()).isEqualTo(90);
        assertThat(corrected.correctedValue()).isEqualTo(77.5);
        assertThat(corrected.score()).isEqualTo(4);
        assertThat(corrected.rule()).contains("核定：90→77.5").contains("台账核减").contains("county-reviewer-130102");

        ((ObjectNode) dossier.get("inputs")).put("reusedWaterM3", 288000);
        ScoredRow resubmitted = row("7", table, corrections);
        assertThat(resubmitted.correctedValue()).isNull();
        assertThat(resubmitted.selfValue()).isEqualTo(75);
    }

    private static Correction correction(String indicator, double share) {
        return new Correction(indicator, true, null, share, "评定", "expert-1", Instant.EPOCH, 1);
    }

    private static ReferenceTable table(String indicator, String unit, double base, double lead) {
        return new ReferenceTable(
                List.of(new ReferenceTable.Entry(new ReferenceRow(indicator, "", "", unit, base, lead), "试验")));
    }

    private ScoredRow row(String number, ReferenceTable table, Map<String, Correction> corrections) {
        return number(rows(table, corrections, NotApplicable.PEOPLE), number);
    }

    private List<ScoredRow> rows(ReferenceTable table, Map<String, Correction> corrections, NotApplicable rule) {
        Dossier read = DossierReader.read(EDITION, dossier);
        return new Scorer(EDITION, read, rule, corrections, table, EvaluationFixture::score).rows();
    }

    private static ScoredRow number(List<ScoredRow> rows, String number) {
        return rows.stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
