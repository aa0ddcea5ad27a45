package cn.greenfactory.certification;

import static cn.greenfactory.certification.CertificationFixture.HEAD;
import static cn.greenfactory.certification.CertificationFixture.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.documents.Papers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CertificationsIT {

    private final CertificationFixture fixture = new CertificationFixture();
    private final UUID roundId = fixture.round();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void certifiesAfterTheNoticeAndIssuesTheListOnce() {
        List<UUID> ids = fixture.reviewed(roundId, 2);
        fixture.noticed(roundId, ids, List.of());
        fixture.now("2026-05-20T10:00");
        assertThat(fixture.facts.roundProgress(roundId)).isEqualTo(RoundProgress.READY);

        fixture.decide(roundId, ids, true);
        fixture.certifications.issueList(roundId);
        fixture.certifications.issueList(roundId);

        assertThat(fixture.facts.certified(ids.get(0))).isTrue();
        assertThat(fixture.heard.of(CertificationDecided.class))
                .containsExactly(new CertificationDecided(roundId, ids));
        assertThat(fixture.facts.roundProgress(roundId)).isEqualTo(RoundProgress.PENDING);
        assertThat(fixture.endings.certify(ids.get(0))).isEqualTo("LSGC-Z-2026-0001");
        assertThat(fixture.endings.certify(ids.get(0))).isEqualTo("LSGC-Z-2026-0001");
        assertThat(fixture.endings.certify(ids.get(1))).isEqualTo("LSGC-Z-2026-0002");
        assertThat(fixture.register.listed(fixture.applications.get(ids.get(0)).factoryId(), LocalDate.of(2026, 5, 20)))
                .isTrue();
        assertThat(fixture.heard.of(CasesSettled.class)).containsExactly(new CasesSettled(roundId));
        assertThat(fixture.facts.roundProgress(roundId)).isEqualTo(RoundProgress.SETTLED);
        assertThat(fixture.facts.roundHadList(roundId)).isTrue();
        assertThat(fixture.rounds.get(roundId).status()).isEqualTo(RoundStatus.CLOSED);
        assertThat(fixture.bean(Papers.class).of(roundId)).singleElement().satisfies(paper -> assertThat(paper.number())
                .isEqualTo("石工信绿认〔2026〕1号"));
        assertThatThrownBy(() -> fixture.rounds.cancel(roundId, "太晚", OFFICER)).isInstanceOf(RoundStateException.class);
    }

    @Test
    void nothingIsDecidedBeforeTheNoticeIsConfirmedOrWithoutAReason() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        fixture.noticed(roundId, ids, List.of());
        CertificationChoice refusal = new CertificationChoice(fixture.number(ids.get(0)), false, "");

        assertThatThrownBy(() -> fixture.certifications.decide(roundId, List.of(refusal), HEAD))
                .isInstanceOf(RoundStateException.class)
                .hasMessageContaining("尚未确认");
        assertThatThrownBy(() -> fixture.certifications.confirmNotice(roundId, false, "还有信件", OFFICER))
                .isInstanceOf(ReviewInvalidException.class);
        fixture.certifications.confirmNotice(roundId, true, null, OFFICER);
        assertThatThrownBy(() -> fixture.certifications.decide(roundId, List.of(refusal), HEAD))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("不予认定的理由");
        assertThatThrownBy(() -> fixture.certifications.decide(roundId, List.of(), HEAD))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("缺少决定");
    }

    @Test
    void aContestedCaseHoldsNobodyElseAndIsIssuedAsASupplement() {
        List<UUID> ids = fixture.reviewed(roundId, 2);
        UUID contested = ids.get(1);
        fixture.noticed(roundId, ids, List.of());
        fixture.objections.open.add(contested);

        assertThat(fixture.facts.objectionsClosed(contested)).isFalse();
        assertThatThrownBy(() -> fixture.decide(roundId, ids, true))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("不在本次决定范围内");
        fixture.decide(roundId, ids.subList(0, 1), true);
        fixture.certifications.issueList(roundId);
        fixture.endings.certify(ids.get(0));
        assertThat(fixture.facts.roundProgress(roundId)).isEqualTo(RoundProgress.PENDING);

        fixture.objections.open.clear();
        assertThat(fixture.heard.of(CaseReady.class))
                .as("when the notice ended")
                .containsExactly(new CaseReady(roundId));
        fixture.certifications.objectionClosed(contested);
        assertThat(fixture.heard.of(CaseReady.class)).hasSize(2).containsOnly(new CaseReady(roundId));
        assertThat(fixture.facts.roundProgress(roundId)).isEqualTo(RoundProgress.READY);
        fixture.decide(roundId, List.of(contested), true);
        fixture.certifications.issueList(roundId);
        fixture.endings.certify(contested);

        assertThat(fixture.bean(Papers.class).of(roundId))
                .extracting(paper -> paper.occasion())
                .containsExactly("list-1", "list-2");
        assertThat(fixture.heard.of(CasesSettled.class)).hasSize(1);
    }

    @Test
    void anUpheldObjectionEndsTheCaseInWriting() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        UUID caseId = ids.get(0);
        fixture.noticed(roundId, ids, List.of());
        assertThatThrownBy(() -> fixture.endings.objectionUpheld(caseId)).isInstanceOf(CaseStateException.class);
        fixture.objections.upheld.add(caseId);

        assertThat(fixture.facts.caseResult(caseId)).isEqualTo(CaseResult.UPHELD);
        assertThat(fixture.certifications.ready(roundId)).isEmpty();
        fixture.endings.objectionUpheld(caseId);

        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.OBJECTION_UPHELD);
        assertThat(fixture.bean(Papers.class).of(caseId)).hasSize(1);
        assertThat(fixture.heard.of(CasesSettled.class)).hasSize(1);
    }

    @Test
    void whoIsRefusedIsTold() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        fixture.noticed(roundId, ids, List.of());
        fixture.decide(roundId, ids, false);

        assertThat(fixture.facts.certificationDecided(ids.get(0))).isTrue();
        assertThat(fixture.facts.certified(ids.get(0))).isFalse();
        assertThatThrownBy(() -> fixture.endings.certify(ids.get(0))).isInstanceOf(CaseStateException.class);
        fixture.certifications.issueList(roundId);
        fixture.endings.notCertified(ids.get(0));

        assertThat(fixture.status(ids.get(0))).isEqualTo(CaseStatus.NOT_CERTIFIED);
        assertThat(fixture.bean(Papers.class).of(roundId)).isEmpty();
        assertThat(fixture.bean(Papers.class).of(ids.get(0))).hasSize(1);
    }

    @Test
    void articleFiveFourIsLookedAtOnceMore() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        fixture.noticed(roundId, ids, List.of());
        fixture.incidents.add("2026年5月发生较大生产安全事故");

        assertThatThrownBy(() -> fixture.decide(roundId, ids, true))
                .isInstanceOf(EntryBlockedException.class)
                .hasMessageContaining("较大生产安全事故");
        fixture.decide(roundId, ids, false);
        assertThat(fixture.applications.get(ids.get(0)).certified()).isFalse();
    }

    @Test
    void anOmissionUpheldLeadsToASupplementaryListAndItsOwnNotice() {
        List<UUID> ids = fixture.reviewed(roundId, 2);
        UUID omitted = ids.get(1);
        fixture.noticed(roundId, ids.subList(0, 1), ids.subList(1, 2));
        fixture.decide(roundId, ids.subList(0, 1), true);
        fixture.endings.certify(ids.get(0));
        assertThat(fixture.facts.caseResult(omitted)).isEqualTo(CaseResult.NOT_PROPOSED);

        fixture.certifications.reopenOmitted(omitted, "评审得分计算有误");
        assertThat(fixture.facts.caseResult(omitted)).isEqualTo(CaseResult.AGAIN);
        assertThat(fixture.facts.noticeEnded(omitted)).isFalse();
        assertThat(fixture.facts.roundProgress(roundId)).isEqualTo(RoundProgress.OMITTED);
        ApprovedList supplement = fixture.approved(roundId, List.of(omitted), List.of());
        assertThat(supplement.rows()).hasSize(1);
        assertThat(fixture.facts.caseResult(omitted)).isEqualTo(CaseResult.AGAIN);
        assertThat(fixture.facts.roundProgress(roundId)).isEqualTo(RoundProgress.PENDING);
        fixture.lists.noticeOpened(supplement.id(), UUID.randomUUID());
        assertThat(fixture.lists.noticeEnded(supplement.id())).containsExactly(omitted);

        assertThat(fixture.facts.caseResult(omitted)).isEqualTo(CaseResult.PROPOSED);
        fixture.decide(roundId, List.of(omitted), true);
        fixture.certifications.issueList(roundId);
        fixture.endings.certify(omitted);
        assertThat(fixture.facts.roundProgress(roundId)).isEqualTo(RoundProgress.SETTLED);
    }

    @Test
    void withNobodyReadyTheDecisionIsEmpty() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        fixture.noticed(roundId, ids, List.of());
        fixture.objections.open.add(ids.get(0));

        fixture.decide(roundId, List.of(), true);
        fixture.certifications.issueList(roundId);

        assertThat(fixture.facts.roundProgress(roundId)).isEqualTo(RoundProgress.PENDING);
        assertThat(fixture.heard.of(CertificationDecided.class)).isEmpty();
    }

    @Test
    void everyDecisionIsInTheAuditTrail() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        fixture.noticed(roundId, ids, List.of());
        fixture.decide(roundId, ids, true);
        fixture.endings.certify(ids.get(0));

        AuditTrail audit = fixture.bean(AuditTrail.class);
        assertThat(audit.of(ids.get(0)))
                .extracting(row -> row.act())
                .containsSubsequence(
                        "StartEvent_SelfEvaluationOpened",
                        "Task_SubmitApplication",
                        "Task_ReviewAtCounty",
                        "Task_SignRecommendation",
                        "Task_ScoreApplication",
                        "Task_SignPanelOpinion",
                        "Task_ReviewComprehensively",
                        "Task_DecideCertification",
                        "Service_CertifyFactory");
        assertThat(audit.of(roundId))
                .extracting(row -> row.act())
                .containsSubsequence(
                        "Service_OpenRound",
                        "Task_CollectRecommendations",
                        "Task_AppointPanel",
                        "Task_ReviewComprehensively",
                        "Task_ApproveProposedList",
                        "Task_ConfirmNoticeResult",
                        "Task_DecideCertification");
    }
}
