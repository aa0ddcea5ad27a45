package cn.greenfactory.certification;

import static cn.greenfactory.certification.CertificationFixture.HEAD;
import static cn.greenfactory.certification.CertificationFixture.OFFICER;
import static cn.greenfactory.certification.CertificationFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.evaluation.EvaluationFixture;
import cn.greenfactory.evaluation.EvaluationInvalidException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 第五条（四） is asked at submission, before a list is published and at the certification decision. */
class EntryGatesIT {

    private CertificationFixture fixture;
    private UUID roundId;

    @BeforeEach
    void round() {
        fixture = new CertificationFixture();
        roundId = fixture.round();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatTheCityKnowsIsAnUnmetConditionToBeExplainedAtSubmission() {
        UUID caseId = fixture.draft();
        fixture.incidents.add("2025年5月发生较大生产安全事故");

        assertThatThrownBy(() -> fixture.applications.submit(caseId, new Submission(true, Map.of())))
                .isInstanceOf(EvaluationInvalidException.class)
                .hasMessageContaining("较大生产安全事故")
                .hasMessageContaining("5(4)");
        fixture.applications.submit(caseId, new Submission(true, Map.of("5(4)", "事故等级正在复核")));

        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.COUNTY_REVIEW);
        assertThat(fixture.bean(CaseSummaries.class).of(caseId).path("entryBlocks"))
                .hasSize(1);
    }

    @Test
    void aCaseThatItselfDeclaresAViolationIsNotPublished() {
        UUID caseId = declaring();
        List<UUID> ids = List.of(caseId);
        fixture.lists.reviewComprehensively(roundId, fixture.decisions(ids, true), OFFICER);

        assertThatThrownBy(() -> fixture.lists.approve(roundId, "同意", HEAD))
                .isInstanceOf(EntryBlockedException.class)
                .hasMessageContaining("偷漏税")
                .hasMessageContaining("列入拟认定名单");
        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.REVIEWED);
        fixture.lists.sendBack(roundId, "请复核", HEAD);
        fixture.approved(roundId, List.of(), ids);
        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.NOT_PROPOSED);
    }

    @Test
    void aCaseThatItselfDeclaresAViolationIsNotCertified() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        fixture.noticed(roundId, ids, List.of());
        declares(ids.get(0));

        assertThatThrownBy(() -> fixture.decide(roundId, ids, true))
                .isInstanceOf(EntryBlockedException.class)
                .hasMessageContaining("偷漏税");
        fixture.decide(roundId, ids, false);
        assertThat(fixture.applications.get(ids.get(0)).certified()).isFalse();
    }

    @Test
    void aConditionThatASupplementTurnsUnmetIsExplained() {
        UUID caseId = fixture.submitted();
        fixture.counties.review(caseId, CountyOutcome.RETURN, "请核对", List.of(), List.of("纳税证明"), REVIEWER);
        fixture.applications.saveDraft(caseId, fixture.applications.get(caseId).version(), violation());

        assertThatThrownBy(() -> fixture.applications.supplement(caseId, "已更正"))
                .isInstanceOf(EvaluationInvalidException.class)
                .hasMessageContaining("5(4)");
        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.RETURNED);
        fixture.applications.supplement(caseId, "已更正", Map.of("5(4)", "已补缴税款"));

        fixture.counties.review(caseId, CountyOutcome.RETURN, "请再核对", List.of(), List.of("完税证明"), REVIEWER);
        fixture.applications.supplement(caseId, "已附完税证明");
        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.COUNTY_REVIEW);
    }

    /** A reviewed participant whose dossier declares a tax violation, explained. */
    private UUID declaring() {
        UUID caseId = fixture.draft();
        fixture.applications.saveDraft(caseId, fixture.applications.get(caseId).version(), violation());
        fixture.applications.submit(caseId, new Submission(true, Map.of("5(4)", "已补缴税款")));
        fixture.applications.giveNumber(caseId);
        fixture.recommend(caseId);
        fixture.proceed(roundId);
        fixture.appoint(roundId);
        fixture.review(caseId, 85);
        return caseId;
    }

    private static ObjectNode violation() {
        ObjectNode dossier = EvaluationFixture.dossier();
        ((ObjectNode) dossier.at("/conditions/5(4)/answers")).put("taxOrOtherViolation", true);
        return dossier;
    }

    private void declares(UUID caseId) {
        fixture.jdbc
                .sql("UPDATE gf_evaluation SET draft = CAST(? AS jsonb) WHERE case_id = ?")
                .params(violation().toString(), caseId)
                .update();
    }
}
