package cn.greenfactory.certification;

import static cn.greenfactory.certification.CertificationFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.evaluation.EvaluationFixture;
import cn.greenfactory.evaluation.EvaluationIncompleteException;
import cn.greenfactory.evaluation.EvaluationInvalidException;
import cn.greenfactory.registry.NewFactory;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.EnterpriseUser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApplicationsIT {

    private final CertificationFixture fixture = new CertificationFixture();
    private final UUID roundId = fixture.round();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void startsADraftForTheOnlyFactory() {
        UUID enterpriseId = fixture.enterprise();
        UUID caseId = fixture.applications.start(enterpriseId, null, "2026", "130102");

        Application application = fixture.applications.get(caseId);
        assertThat(application.status()).isEqualTo(CaseStatus.DRAFT);
        assertThat(fixture.register.factoriesOf(enterpriseId)).hasSize(1);
        assertThat(fixture.heard.of(ApplicationStarted.class))
                .containsExactly(new ApplicationStarted(caseId, roundId, enterpriseId, "130102"));
        assertThatThrownBy(() -> fixture.applications.start(enterpriseId, null, "2026", "130104"))
                .isInstanceOf(ApplicationRefusedException.class)
                .hasMessageContaining("未办结");
    }

    @Test
    void asksWhichFactoryWhenThereAreSeveral() {
        UUID enterpriseId = fixture.enterprise();
        fixture.register.addFactory(new NewFactory(enterpriseId, "一厂", "130102", "厂区路1号", "3812"));
        UUID second = fixture.register.addFactory(new NewFactory(enterpriseId, "二厂", "130104", "厂区路2号", "3812"));

        assertThatThrownBy(() -> fixture.applications.start(enterpriseId, null, "2026", "130102"))
                .isInstanceOf(ApplicationRefusedException.class)
                .hasMessageContaining("多个工厂");
        UUID caseId = fixture.applications.start(enterpriseId, second, "2026", "130104");
        assertThat(fixture.applications.get(caseId).factoryId()).isEqualTo(second);
        assertThatThrownBy(() -> fixture.applications.start(fixture.enterprise(), second, "2026", "130104"))
                .isInstanceOf(ApplicationRefusedException.class)
                .hasMessageContaining("不属于本企业");
    }

    @Test
    void savesADraftOnlyAgainstItsVersion() {
        UUID caseId = fixture.applications.start(fixture.enterprise(), null, "2026", "130102");

        long next = fixture.applications.saveDraft(caseId, 1, EvaluationFixture.dossier());

        assertThat(next).isEqualTo(2);
        assertThatThrownBy(() -> fixture.applications.saveDraft(caseId, 1, EvaluationFixture.dossier()))
                .isInstanceOf(StaleDraftException.class)
                .hasMessageContaining("现为第 2 版");
        assertThat(fixture.applications.changeCounty(caseId, 2, "130104")).isEqualTo(3);
        assertThat(fixture.applications.get(caseId).countyCode()).isEqualTo("130104");
    }

    @Test
    void aWrongDraftLeavesTheVersionAsItWas() {
        UUID caseId = fixture.draft();
        ObjectNode wrong = EvaluationFixture.dossier().put("nonsense", 1);

        assertThatThrownBy(() -> fixture.applications.saveDraft(caseId, 2, wrong))
                .isInstanceOf(EvaluationInvalidException.class);
        assertThat(fixture.applications.get(caseId).version()).isEqualTo(2);
    }

    @Test
    void isHandedInOnceAndNumberedOnce() {
        UUID caseId = fixture.draft();

        SubmissionReceipt first = fixture.applications.submit(caseId, new Submission(true, Map.of()));
        fixture.now("2026-03-03T10:00");
        SubmissionReceipt again = fixture.applications.submit(caseId, new Submission(false, Map.of()));

        assertThat(again).isEqualTo(first);
        assertThat(fixture.heard.of(ApplicationSubmitted.class)).hasSize(1);
        assertThat(fixture.applications.giveNumber(caseId)).isEqualTo("LSGC-2026-130102-0001");
        assertThat(fixture.applications.giveNumber(caseId)).isEqualTo("LSGC-2026-130102-0001");
        assertThat(fixture.applications.byNumber("LSGC-2026-130102-0001")).isPresent();
        assertThat(fixture.facts.roundOpen(caseId)).isTrue();
        assertThatThrownBy(() -> fixture.applications.changeCounty(caseId, 4, "130104"))
                .isInstanceOf(CaseStateException.class);
        assertThatThrownBy(() -> fixture.applications.saveDraft(caseId, 4, EvaluationFixture.dossier()))
                .isInstanceOf(CaseStateException.class);
    }

    @Test
    void needsTheUndertakingTheReportAndAnExplanationOfWhatIsUnmet() {
        UUID caseId = fixture.applications.start(fixture.enterprise(), null, "2026", "130102");
        ObjectNode dossier = EvaluationFixture.dossier();
        ((ObjectNode) dossier.at("/conditions/5(3)/answers")).put("competitive", false);
        fixture.applications.saveDraft(caseId, 1, dossier);

        assertThatThrownBy(() -> fixture.applications.submit(caseId, new Submission(false, Map.of())))
                .isInstanceOf(SubmissionRefusedException.class);
        assertThatThrownBy(() -> fixture.applications.submit(caseId, new Submission(true, Map.of())))
                .isInstanceOf(EvaluationIncompleteException.class);
        fixture.attach(caseId, "SELF_EVALUATION_REPORT");
        assertThatThrownBy(() -> fixture.applications.submit(caseId, new Submission(true, Map.of())))
                .isInstanceOf(EvaluationInvalidException.class)
                .hasMessageContaining("5(3)");

        fixture.applications.submit(caseId, new Submission(true, Map.of("5(3)", "新产品明年投产"), "91130109MA0TEXT12W"));

        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.COUNTY_REVIEW);
    }

    @Test
    void isNotTakenAfterTheLastDay() {
        UUID caseId = fixture.draft();
        fixture.now("2026-04-01T00:00");

        assertThatThrownBy(() -> fixture.applications.submit(caseId, new Submission(true, Map.of())))
                .isInstanceOf(ApplicationRefusedException.class);
        assertThatThrownBy(() -> fixture.applications.start(fixture.enterprise(), null, "2026", "130102"))
                .isInstanceOf(ApplicationRefusedException.class);
        fixture.endings.roundMissed(caseId);
        fixture.endings.roundMissed(caseId);
        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.ROUND_MISSED);
        assertThat(fixture.facts.roundOpen(caseId)).isFalse();
    }

    @Test
    void aListedFactoryCannotApply() {
        UUID enterpriseId = fixture.enterprise();
        UUID factory = fixture.register.addFactory(new NewFactory(enterpriseId, "一厂", "130102", "厂区路1号", "3812"));
        fixture.register.certify(factory, UUID.randomUUID(), java.time.LocalDate.of(2025, 6, 1));

        assertThatThrownBy(() -> fixture.applications.start(enterpriseId, null, "2026", "130102"))
                .isInstanceOf(ApplicationRefusedException.class)
                .hasMessageContaining("已在市级绿色工厂名单");
    }

    @Test
    void aDraftIsDiscardedAndASubmittedApplicationWithdrawnWithAReason() {
        UUID draft = fixture.draft();
        UUID submitted = fixture.submitted();

        fixture.applications.withdraw(draft, null);
        assertThatThrownBy(() -> fixture.applications.withdraw(submitted, " "))
                .isInstanceOf(ReviewInvalidException.class);
        fixture.applications.withdraw(submitted, "生产线改造");
        fixture.applications.withdraw(submitted, "再次");

        assertThat(fixture.applications.get(draft).closeReason()).isEqualTo("企业放弃草稿");
        assertThat(fixture.status(submitted)).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(fixture.heard.of(ApplicationWithdrawn.class))
                .containsExactly(
                        new ApplicationWithdrawn(draft, roundId, false),
                        new ApplicationWithdrawn(submitted, roundId, false));
        fixture.endings.withdrawn(submitted);
        UUID enterpriseId = fixture.applications.get(submitted).enterpriseId();
        assertThat(fixture.applications.start(enterpriseId, null, "2026", "130102"))
                .isNotNull();
    }

    @Test
    void isSupplementedOnceNamedAndGoesBackToTheCounty() {
        UUID caseId = fixture.submitted();
        returned(caseId);
        fixture.applications.saveDraft(caseId, fixture.applications.get(caseId).version(), EvaluationFixture.dossier());

        fixture.applications.supplement(caseId, "已补充能源审计报告");
        fixture.applications.supplement(caseId, "再点一次");

        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.COUNTY_REVIEW);
        assertThat(fixture.heard.of(MaterialsSupplemented.class)).hasSize(1);
        assertThat(fixture.evaluations.score(caseId).dossierVersion()).isEqualTo(2);
        assertThat(fixture.calendar.deadlines.find("CASE", caseId, "Task_SupplementMaterials"))
                .isEmpty();
    }

    @Test
    void anUnfinishedSupplementDoesNotCountWhenTheDaysAreOver() {
        UUID caseId = fixture.submitted();
        returned(caseId);
        fixture.applications.saveDraft(
                caseId, fixture.applications.get(caseId).version(), EvaluationFixture.MAPPER.createObjectNode());

        fixture.applications.supplementExpired(caseId);
        fixture.applications.supplementExpired(caseId);

        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.COUNTY_REVIEW);
        assertThat(fixture.evaluations.dossier(caseId).industryCode()).isEqualTo("3812");
        assertThat(fixture.evaluations.score(caseId).frozen()).isTrue();
    }

    @Test
    void theEnterpriseIsKnownAsTheApplicant() {
        UUID caseId = fixture.submitted();
        String who = EnterpriseUser.of(fixture.applications.get(caseId).enterpriseId());

        assertThat(fixture.actors.acted(caseId, who, Capacity.ENTERPRISE)).isTrue();
    }

    private void returned(UUID caseId) {
        fixture.counties.review(caseId, CountyOutcome.RETURN, "材料不齐", List.of(), List.of("能源审计报告", "排污许可证"), REVIEWER);
    }
}
