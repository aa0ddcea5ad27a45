package cn.greenfactory.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.database.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people judge: for one dossier only, and without points where a row carries no weight. */
class JudgedSharesIT {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), cn.greenfactory.shared.China.ZONE);
    private static final String REVIEWER = "county-reviewer-1";

    private static Evaluations evaluations;

    private final UUID caseId = UUID.randomUUID();

    @BeforeAll
    static void desk() {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.create());
        evaluations = Evaluations.create(
                jdbc,
                CLOCK,
                EvaluationFixture.MAPPER,
                EvaluationFixture.EDITIONS,
                EvaluationFixture::score,
                EvaluationFixture::unmet,
                EvaluationFixture::hits,
                EvaluationFixture::suggest);
    }

    @BeforeEach
    void judged() {
        evaluations.terms(caseId, EvaluationTerms.of("2025", NotApplicable.REDISTRIBUTE, VetoItems.DEFAULT_ON));
        evaluations.saveDraft(caseId, "2025", EvaluationFixture.dossier());
        evaluations.freeze(caseId);
        evaluations.correct(caseId, "14", 0.5, "管理较好", REVIEWER);
        assertThat(row("14").share()).isEqualTo(0.5);
    }

    @Test
    void aShareDoesNotOutliveADossierThatIsHandedInChanged() {
        ObjectNode changed = EvaluationFixture.dossier();
        ((ObjectNode) changed.at("/conditions/5(1)")).put("evidence", "更换后的证明");
        evaluations.reopen(caseId);
        evaluations.saveDraft(caseId, "2025", changed);
        evaluations.freeze(caseId);

        assertThat(row("14").share()).isNull();
        assertThat(row("14").score()).isNull();
        assertThat(evaluations.summary(caseId).at("/corrections/0/outlived").booleanValue())
                .isTrue();
        evaluations.correct(caseId, "14", 0.25, "复核后", REVIEWER);
        assertThat(row("14").share()).isEqualTo(0.25);
    }

    @Test
    void aShareHoldsWhenTheSameDossierIsHandedInAgain() {
        evaluations.reopen(caseId);
        evaluations.freeze(caseId);

        assertThat(evaluations.score(caseId).dossierVersion()).isEqualTo(2);
        assertThat(row("14").share()).isEqualTo(0.5);
    }

    @Test
    void aRowWithoutAWeightTakesAJudgementAndEarnsNoPoints() {
        UUID other = UUID.randomUUID();
        evaluations.terms(other, EvaluationTerms.of("2018", NotApplicable.PEOPLE, VetoItems.DEFAULT_ON));
        evaluations.saveDraft(other, "2018", EvaluationFixture.MAPPER.createObjectNode());
        evaluations.freeze(other);
        int open = evaluations.score(other).total().openRows();
        String number = evaluations.score(other).rows().get(0).number();

        evaluations.correct(other, number, 0.8, "符合要求", REVIEWER);

        ScoredRow row = evaluations.score(other).rows().get(0);
        assertThat(row.share()).isEqualTo(0.8);
        assertThat(row.score()).isNull();
        assertThat(row.rule()).contains("0.8", "不计分", "符合要求");
        assertThat(evaluations.score(other).total().openRows()).isEqualTo(open - 1);
    }

    @Test
    void edition2018IsScoredByPeopleAltogether() {
        UUID other = UUID.randomUUID();
        evaluations.terms(other, EvaluationTerms.of("2018", NotApplicable.PEOPLE, VetoItems.DEFAULT_ON));
        evaluations.saveDraft(other, "2018", EvaluationFixture.MAPPER.createObjectNode());

        JsonNode summary = evaluations.summary(other);

        assertThat(summary.at("/total/weight").isNull()).isTrue();
        assertThat(summary.get("totalText").textValue()).contains("由评审人员评定");
        assertThat(summary.get("table")).hasSize(17);
        assertThatThrownBy(() -> evaluations.saveDraft(other, "2025", EvaluationFixture.dossier()))
                .isInstanceOf(EvaluationInvalidException.class);
    }

    private ScoredRow row(String number) {
        return evaluations.score(caseId).rows().stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
