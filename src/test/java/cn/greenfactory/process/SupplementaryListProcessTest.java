package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.notice.NoticeState;
import cn.greenfactory.notice.ObjectionTarget;
import cn.greenfactory.process.RoundStages.Stage;
import cn.greenfactory.process.common.WaitSweeper;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that was left out is reviewed again and goes to a supplementary list with a notice of its own (第十条). */
@ServiceTest
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SupplementaryListProcessTest {

    private static final String[] TWO = {"130102", "130104"};

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private ObjectionStages objections;

    @Autowired
    private Applications applications;

    @Autowired
    private Rounds rounds;

    @Autowired
    private WaitSweeper sweeper;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @Test
    void anUpheldOmissionGoesToASupplementaryListOfTheFullPeriod() {
        Stage stage = stages.onNotice(1, TWO);
        UUID id = omission(stage);
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of(stage.one(), true));
        objections.decide(id, "UPHELD");
        assertThat(driver.application(stage.two()).status()).isEqualTo(CaseStatus.REVIEWED);
        supplement(stage);
        assertThat(stages.path(stage.two()))
                .containsSubsequence(
                        "Wait_ObjectionClosed",
                        "Gateway_CaseResult",
                        "Wait_SupplementNoticeEnded",
                        "Gateway_CaseResult",
                        "Service_CertifyFactory",
                        "EndEvent_Certified");
        assertThat(stages.path(stage))
                .containsSubsequence("Wait_CaseReady", "Task_ReviewComprehensively", "EndEvent_RoundClosed");
    }

    @Test
    void anOmissionUpheldDuringTheNoticeWaitsForTheSupplementaryOne() {
        Stage stage = stages.onNotice(1, TWO);
        UUID id = omission(stage);
        objections.decide(id, "UPHELD");
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of(stage.one(), true));
        supplement(stage);
    }

    @Test
    void aDismissedOmissionEndsTheCaseAsNotProposed() {
        Stage stage = stages.onNotice(1, TWO);
        UUID id = omission(stage);
        stages.endNotice(stage.round());
        objections.decide(id, "DISMISSED");
        stages.certify(stage.round(), Map.of(stage.one(), true));
        assertThat(driver.application(stage.two()).status()).isEqualTo(CaseStatus.NOT_PROPOSED_CLOSED);
        assertThat(stages.path(stage)).endsWith("EndEvent_RoundClosed");
    }

    @Test
    void aCaseThatIsReadyIsCertifiedWhileAnotherIsOnItsSupplementaryNotice() {
        Stage stage = stages.onNotice(2, "130102", "130104", "130105");
        UUID omitted = stage.cases().get(2);
        UUID omission = objections.verified(stage.round(), ObjectionTarget.OMITTED, omitted);
        UUID against = objections.verified(stage.round(), ObjectionTarget.LISTED, stage.two());
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of(stage.one(), true));
        objections.decide(omission, "UPHELD");
        stages.atRound("city-officer-1", "Task_ReviewComprehensively", stage.round(), proposed(omitted));
        objections.decide(against, "DISMISSED");
        stages.approve(stage.round());
        stages.certify(stage.round(), Map.of(stage.two(), true));

        assertThat(driver.application(stage.two()).status()).isEqualTo(CaseStatus.CERTIFIED);
        assertThat(stages.notice(stage.round()).state()).isEqualTo(NoticeState.OPEN);
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of(omitted, true));
        assertThat(driver.application(omitted).status()).isEqualTo(CaseStatus.CERTIFIED);
        assertThat(stages.path(stage))
                .containsSubsequence("Gateway_SupplementBeside", "EndEvent_SupplementClosed", "EndEvent_RoundClosed");
    }

    @Test
    void anOmissionUpheldDuringTheSupplementFollowsInTheNextOne() {
        Stage stage = stages.onNotice(1, "130102", "130104", "130105");
        UUID third = stage.cases().get(2);
        UUID first = omission(stage);
        UUID later = objections.verified(stage.round(), ObjectionTarget.OMITTED, third);
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of(stage.one(), true));
        objections.decide(first, "UPHELD");
        stages.atRound("city-officer-1", "Task_ReviewComprehensively", stage.round(), proposed(stage.two()));
        stages.approve(stage.round());
        objections.decide(later, "UPHELD");
        assertThat(driver.task("Task_ReviewComprehensively", "roundId", stage.round()))
                .isNull();
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of(stage.two(), true));
        String refuse = stages.decisions("proposed", Map.of(third, false));
        stages.atRound("city-officer-1", "Task_ReviewComprehensively", stage.round(), Map.of("caseDecisions", refuse));
        stages.approve(stage.round());
        assertThat(driver.application(third).status()).isEqualTo(CaseStatus.NOT_PROPOSED_CLOSED);
        assertThat(stages.path(stage))
                .containsSubsequence(
                        "Gateway_MoreOmitted",
                        "Task_ReviewComprehensively",
                        "Gateway_SupplementaryList_NoneProposed",
                        "EndEvent_SupplementClosed")
                .contains("EndEvent_RoundClosed");
    }

    @Test
    void aWithdrawalWhileItWaitsForTheSupplementaryNoticeEndsTheCase() {
        Stage stage = stages.onNotice(1, TWO);
        UUID id = omission(stage);
        stages.endNotice(stage.round());
        objections.decide(id, "UPHELD");
        applications.withdraw(stage.two(), "停产");
        assertThat(stages.path(stage.two()))
                .containsSubsequence("Wait_SupplementNoticeEnded", "Gateway_CaseResult", "EndEvent_CaseClosed");
        assertThat(driver.application(stage.two()).status()).isEqualTo(CaseStatus.WITHDRAWN);
        sweeper.sweep();
        stages.certify(stage.round(), Map.of(stage.one(), true));
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.CERTIFIED);
    }

    @Test
    void aCancelledRoundEndsACaseThatWaitsForTheSupplementaryNoticeWhateverItHearsFirst() {
        Stage stage = stages.onNotice(1, TWO);
        UUID id = omission(stage);
        stages.endNotice(stage.round());
        objections.decide(id, "UPHELD");
        rounds.cancel(stage.round(), "政策调整", "city-officer-1");
        driver.runtime()
                .createMessageCorrelation("NoticeEnded")
                .processInstanceVariableEquals("caseId", stage.two().toString())
                .correlate();
        assertThat(stages.path(stage.two())).endsWith("Gateway_CaseResult", "EndEvent_CaseClosed");
        assertThat(driver.application(stage.two()).status()).isEqualTo(CaseStatus.ROUND_CANCELLED);
    }

    private void supplement(Stage stage) {
        Map<String, Object> decisions =
                Map.of("caseDecisions", stages.decisions("proposed", Map.of(stage.two(), true)));
        stages.atRound("city-officer-1", "Task_ReviewComprehensively", stage.round(), decisions);
        stages.approve(stage.round());
        assertThat(stages.notice(stage.round()).workdays()).isEqualTo(5);
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of(stage.two(), true));
        assertThat(driver.application(stage.two()).status()).isEqualTo(CaseStatus.CERTIFIED);
        assertThat(stages.path(stage)).endsWith("EndEvent_RoundClosed");
    }

    private Map<String, Object> proposed(UUID caseId) {
        return Map.of("caseDecisions", stages.decisions("proposed", Map.of(caseId, true)));
    }

    /** An omission the second case is meant by, verified. */
    private UUID omission(Stage stage) {
        return objections.verified(stage.round(), ObjectionTarget.OMITTED, stage.two());
    }
}
