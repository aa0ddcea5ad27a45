package cn.greenfactory.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.greenfactory.database.TestDatabase;
import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

class EvaluationsIT {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), cn.greenfactory.shared.China.ZONE);
    private static final String REVIEWER = "county-reviewer-130102";
    private static JdbcClient jdbc;
    private static Evaluations evaluations;

    private final UUID caseId = UUID.randomUUID();

    @BeforeAll
    static void database() {
        jdbc = JdbcClient.create(TestDatabase.create());
        evaluations = Evaluations.create(
                jdbc,
                CLOCK,
                EvaluationFixture.MAPPER,
                EvaluationFixture.EDITIONS,
                EvaluationFixture::score,
                EvaluationFixture::unmet,
                EvaluationFixture::hits,
                EvaluationFixture::suggest);
        new ReferenceValues(jdbc, CLOCK, EvaluationFixture.EDITIONS)
                .load(EvaluationFixture.references(), "city-officer-1");
    }

    @BeforeEach
    void terms() {
        evaluations.terms(caseId, EvaluationTerms.of("2025", NotApplicable.REDISTRIBUTE, VetoItems.DEFAULT_ON));
    }

    @Test
    void aDraftComesBackAsItWasSaved() {
        ObjectNode dossier = EvaluationFixture.dossier();
        evaluations.saveDraft(caseId, "2025", dossier);

        assertThat(evaluations.draft(caseId)).isEqualTo(dossier);
        assertThat(evaluations.dossier(caseId).industryCode()).isEqualTo("3812");
        assertThatCode(() -> evaluations.requireComplete(caseId, EvaluationFixture.REPORT))
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongDraftIsRefusedAndTheOldOneStays() {
        evaluations.saveDraft(caseId, "2025", EvaluationFixture.dossier());
        ObjectNode wrong = EvaluationFixture.dossier();
        ((ObjectNode) wrong.get("inputs")).put("outputValue", 0);

        assertThatThrownBy(() -> evaluations.saveDraft(caseId, "2025", wrong))
                .isInstanceOf(EvaluationInvalidException.class)
                .hasMessageContaining("/inputs/outputValue");
        assertThat(evaluations.draft(caseId)).isEqualTo(EvaluationFixture.dossier());
    }

    @Test
    void incompleteIsRefusedOnlyAtSubmission() {
        evaluations.saveDraft(caseId, "2025", EvaluationFixture.MAPPER.createObjectNode());

        var refusal = catchThrowableOfType(
                EvaluationIncompleteException.class, () -> evaluations.requireComplete(caseId, Map.of()));

        assertThat(refusal.fields()).extracting(FieldError::field).contains("/materials/SELF_EVALUATION_REPORT");
        assertThat(evaluations.score(caseId).conditionsAnswered()).isFalse();
    }

    @Test
    void theSampleIsScoredWithWhatIsLoadedAndPeopleDoTheRest() {
        evaluations.saveDraft(caseId, "2025", EvaluationFixture.dossier());

        Scoring scoring = evaluations.score(caseId);

        assertThat(scoring.rows().stream().filter(ScoredRow::scoredByPeople))
                .extracting(ScoredRow::row)
                .containsExactly("greenUpgrade", "landOutput");
        assertThat(scoring.total().weight()).isEqualTo(100);
        assertThat(scoring.total().openRows()).isEqualTo(2);
        assertThat(scoring.total().score())
                .isBetween(50d, 88d)
                .isEqualTo(scoring.total().selfScore());
        assertThat(scoring.unmet()).isEmpty();
        assertThat(scoring.vetoHits()).isEmpty();
    }

    @Test
    void onlyTheVetoItemsOfTheRoundCount() {
        ObjectNode dossier = EvaluationFixture.dossier();
        ((ObjectNode) dossier.at("/vetoItems/removedBefore")).put("applies", true);
        ((ObjectNode) dossier.at("/vetoItems/dishonestDebtor")).put("applies", true);
        evaluations.saveDraft(caseId, "2025", dossier);

        Scoring scoring = evaluations.score(caseId);

        assertThat(scoring.vetoHits()).extracting(VetoHit::item).containsExactly("dishonestDebtor");
        assertThat(scoring.vetoNotCounting()).extracting(VetoHit::item).containsExactly("removedBefore");
        assertThat(evaluations
                        .countySuggestion(caseId, new MaterialsCheck(true, true, true, true, true))
                        .suggestion())
                .isEqualTo("DECLINE");
    }

    @Test
    void everyUnmetClauseMustBeExplained() {
        ObjectNode dossier = EvaluationFixture.dossier();
        ((ObjectNode) dossier.at("/conditions/5(7)/answers")).put("managementSystems", false);
        evaluations.saveDraft(caseId, "2025", dossier);

        assertThatThrownBy(() -> evaluations.explain(caseId, Map.of(), List.of()))
                .hasMessageContaining("/explanations/5(7)");
        assertThatThrownBy(() -> evaluations.explain(caseId, Map.of("5(7)", "年内认证", "5(1)", "无"), List.of()))
                .hasMessageContaining("/explanations/5(1)");
        evaluations.explain(caseId, Map.of("5(7)", "能源管理体系年内完成"), List.of());

        JsonNode summary = evaluations.summary(caseId);
        assertThat(summary.at("/unmet/0/clause").textValue()).isEqualTo("5(7)");
        assertThat(summary.at("/unmet/0/explanation").textValue()).isEqualTo("能源管理体系年内完成");
    }

    @Test
    void frozenAtSubmissionAndEditableAgainAfterAReturn() {
        submit();

        assertThatThrownBy(() -> evaluations.saveDraft(caseId, "2025", EvaluationFixture.dossier()))
                .isInstanceOf(EvaluationStateException.class);
        assertThatThrownBy(() -> evaluations.terms(caseId, EvaluationTerms.of("2025", NotApplicable.FULL, Set.of())))
                .isInstanceOf(EvaluationStateException.class);
        evaluations.freeze(caseId);
        assertThat(evaluations.score(caseId).dossierVersion()).isEqualTo(1);

        evaluations.reopen(caseId);
        ObjectNode changed = EvaluationFixture.dossier();
        ((ObjectNode) changed.get("inputs")).put("carbonTonnes", 15000);
        evaluations.saveDraft(caseId, "2025", changed);
        evaluations.freeze(caseId);

        assertThat(evaluations.score(caseId).dossierVersion()).isEqualTo(2);
        assertThat(evaluations.submitted(caseId, 1)).contains(EvaluationFixture.dossier());
        assertThat(evaluations.submitted(caseId, 2)).contains(changed);
    }

    @Test
    void aCorrectionStandsBesideTheSelfEvaluatedValue() {
        submit();
        double before = evaluations.score(caseId).total().score();

        evaluations.correct(caseId, "waterReuseRate", 77.5, "台账核减", REVIEWER);

        Scoring scoring = evaluations.score(caseId);
        assertThat(scoring.total().selfScore()).isEqualTo(before);
        assertThat(scoring.total().score()).isLessThan(before);
        assertThat(evaluations.corrections(caseId)).singleElement().satisfies(c -> {
            assertThat(c.selfValue()).isEqualTo(90);
            assertThat(c.value()).isEqualTo(77.5);
            assertThat(c.who()).isEqualTo(REVIEWER);
            assertThat(c.at()).isEqualTo(CLOCK.instant());
        });
    }

    @Test
    void numbersOfTheTableMayBeUsedAndPeopleScoreWholeRows() {
        submit();

        evaluations.correct(caseId, "7", 80, "台账核减", REVIEWER);
        evaluations.correct(caseId, "14", 0.5, "土地利用一般", REVIEWER);
        evaluations.correct(caseId, "14.3", 1.1, "竣工图复核", REVIEWER);

        assertThat(evaluations.corrections(caseId))
                .extracting(Correction::indicator)
                .containsExactly("waterReuseRate", "landOutput", "plotRatio");
        JsonNode table = evaluations.summary(caseId).get("table");
        assertThat(cells(table, "14").get(4).textValue()).isEqualTo("评定比例 0.5");
        assertThat(cells(table, "14").get(8).textValue()).isEqualTo("4");
        assertThat(cells(table, "14.3").get(4).textValue()).isEqualTo("1.1");
    }

    @Test
    void correctionsAreRefusedAtTheField() {
        submit();

        refused("7", 100.5, "理由", "/value");
        refused("7", -1, "理由", "/value");
        refused("14", 1.1, "理由", "/value");
        refused("12", 0.5, "理由", "/value");
        refused("7", 80, " ", "/reason");
        refused("1.1", 80, "理由", "/indicator");
        refused("nothing", 80, "理由", "/indicator");
        assertThat(evaluations.corrections(caseId)).isEmpty();
    }

    @Test
    void aDraftCannotBeCorrected() {
        evaluations.saveDraft(caseId, "2025", EvaluationFixture.dossier());

        assertThatThrownBy(() -> evaluations.correct(caseId, "7", 80, "理由", REVIEWER))
                .isInstanceOf(EvaluationStateException.class);
    }

    @Test
    void anOfficialMayOverruleThatARowDoesNotApply() {
        ObjectNode dossier = EvaluationFixture.dossier();
        ((ObjectNode) dossier.at("/indicators/footprintShare"))
                .put("notApplicable", true)
                .put("reason", "无");
        evaluations.saveDraft(caseId, "2025", dossier);
        evaluations.freeze(caseId);

        evaluations.correct(caseId, "13", 25, "有三类产品", REVIEWER);

        ScoredRow row = evaluations.score(caseId).rows().stream()
                .filter(r -> r.number().equals("13"))
                .findFirst()
                .orElseThrow();
        assertThat(row.notApplicable()).isFalse();
        assertThat(row.score()).isEqualTo(4);
        assertThat(row.selfScore()).isZero();
    }

    @Test
    void theSummaryShowsWhatADecisionNeeds() {
        submit();

        JsonNode summary = evaluations.summary(caseId);

        assertThat(summary.get("columns")).hasSize(10);
        assertThat(summary.get("table")).allMatch(row -> row.size() == 10);
        assertThat(summary.get("totals")).hasSize(5);
        assertThat(summary.get("conditions")).hasSize(9).allMatch(c -> c.get("evidence")
                .isTextual());
        assertThat(summary.get("vetoItems")).hasSize(6).allMatch(v -> v.get("evidence")
                .isTextual());
        assertThat(summary.get("totalText").textValue()).contains("满分100分").contains("尚有2行");
    }

    @Test
    void nothingThatWasSubmittedOrCorrectedCanBeChanged() {
        submit();
        evaluations.correct(caseId, "7", 80, "理由", REVIEWER);

        for (String table : new String[] {"gf_dossier_version", "gf_indicator_correction", "gf_reference_load"}) {
            assertThatThrownBy(() -> jdbc.sql("DELETE FROM " + table).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private void submit() {
        evaluations.saveDraft(caseId, "2025", EvaluationFixture.dossier());
        evaluations.requireComplete(caseId, EvaluationFixture.REPORT);
        evaluations.explain(caseId, Map.of(), List.of());
        evaluations.freeze(caseId);
    }

    private void refused(String indicator, double value, String reason, String field) {
        var refusal = catchThrowableOfType(
                EvaluationInvalidException.class,
                () -> evaluations.correct(caseId, indicator, value, reason, REVIEWER));
        assertThat(refusal).as(indicator + " " + value).isNotNull();
        assertThat(refusal.fields()).extracting(FieldError::field).containsExactly(field);
    }

    private static JsonNode cells(JsonNode table, String number) {
        for (JsonNode row : table) {
            if (row.get(0).textValue().equals(number)) {
                return row;
            }
        }
        throw new AssertionError("no row " + number);
    }
}
