package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.PanelVerdict;
import cn.greenfactory.certification.Panels;
import cn.greenfactory.certification.Rounds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One application before its panel or agency, and what the city does about reviews that do not come (第九条). */
@ServiceTest
class ExpertReviewProcessTest {

    private static final Map<String, Object> RECUSED = Map.of("expertRecused", true, "recusalReason", "曾任该企业顾问");

    @Autowired
    private RoundDriver driver;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Panels panels;

    @Autowired
    private RoundStages stages;

    private UUID round;
    private UUID caseId;

    @BeforeEach
    void recommended() {
        stages.clear();
        round = driver.openRound(driver.terms());
        caseId = driver.recommended(round, "130102");
        stages.closeApplications();
        stages.proceed(round);
    }

    @Test
    void aVoteIsGivenNeverAssumed() {
        stages.appoint(round);
        for (String left : List.of("expertSupports", "expertVetoFound")) {
            Map<String, Object> incomplete = new HashMap<>(RoundStages.score(80, true));
            incomplete.remove(left);
            assertThatThrownBy(() -> driver.complete("expert-1", seatOf("expert-1"), incomplete))
                    .hasMessageContaining("请填写是否");
        }
        assertThat(seats()).hasSize(3);
    }

    @Test
    void aLeaderWhoStandsBackIsReplacedAndTheReplacementSigns() {
        stages.appoint(round);
        Task seat = seatOf("expert-1");
        assertThatThrownBy(() -> driver.complete("expert-1", seat, Map.of("expertRecused", true)))
                .hasMessageContaining("回避理由");
        assertThatThrownBy(() -> driver.complete("expert-2", seat, RoundStages.score(80, true)))
                .isInstanceOf(RuntimeException.class);
        driver.complete("expert-1", seat, RECUSED);
        driver.runJobs();
        Task replace = driver.task("Task_ReplaceExpert", "caseId", caseId);
        for (String wrong : List.of("expert-1", "expert-2")) {
            assertThatThrownBy(() -> driver.complete("city-officer-1", replace, Map.of("replacement", wrong)))
                    .isInstanceOf(RuntimeException.class);
        }
        driver.complete("city-officer-1", replace, Map.of("replacement", "expert-4"));
        stages.review(caseId);
        assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.REVIEWED);
        assertThat(path())
                .containsSubsequence(
                        "Task_ScoreApplication",
                        "Gateway_Recused",
                        "Task_ReplaceExpert",
                        "Task_ScoreApplication",
                        "Rule_PanelOutcome",
                        "Task_SignPanelOpinion",
                        "EndEvent_ReviewCompleted");
    }

    @Test
    void anOverdueSeatGoesToTheCityWhichMayNameTheSameExpertAgain() {
        stages.appoint(round);
        driver.complete("expert-2", seatOf("expert-2"), RoundStages.score(80, true));
        driver.complete("expert-3", seatOf("expert-3"), RoundStages.score(80, true));
        driver.at("2026-04-07T00:00");
        driver.runJobs();
        assertThat(seats()).isEmpty();
        stages.atCase("city-officer-1", "Task_ReplaceExpert", caseId, Map.of("replacement", "expert-1"));
        assertThat(seatOf("expert-1").getDueDate()).isAfter("2026-04-08T00:00:00");
        stages.review(caseId);
        assertThat(path())
                .containsSubsequence("Boundary_ScoreOverdue", "Task_ReplaceExpert", "EndEvent_ReviewCompleted");
    }

    @Test
    void aWideSpreadIsReviewedAgainByANewPanelAndThenLeftToTheCity() {
        stages.appoint(round);
        scores(95, 90, 10);
        Task reseat = driver.task("Task_ReseatPanel", "caseId", caseId);
        assertThatThrownBy(() -> driver.complete(
                        "city-officer-1",
                        reseat,
                        Map.of("panelMembers", "[\"expert-1\",\"expert-2\",\"expert-3\"]", "panelLeader", "expert-1")))
                .hasMessageContaining("至少有一名");
        stages.atCase(
                "city-officer-1",
                "Task_ReseatPanel",
                caseId,
                Map.of("panelMembers", "[\"expert-5\",\"expert-2\",\"expert-3\"]", "panelLeader", "expert-5"));
        scores(95, 90, 10);
        stages.atCase("expert-5", "Task_SignPanelOpinion", caseId, Map.of("panelOpinion", "意见分歧，请市局决定"));
        assertThat(driver.application(caseId).verdict()).isEqualTo(PanelVerdict.CITY_DECIDES);
        assertThat(path())
                .containsSubsequence(
                        "Rule_PanelOutcome",
                        "Task_ReseatPanel",
                        "Service_SeatPanel",
                        "Rule_PanelOutcome",
                        "Task_SignPanelOpinion");
        assertThat(driver.task("Task_ProposeList", "roundId", round)).isNotNull();
    }

    @Test
    void anAgencyReviewsAlone() {
        stages.atRound(
                "city-officer-1",
                "Task_AppointPanel",
                round,
                Map.of("reviewMode", "AGENCY", "panelMembers", "[\"third-party-1\"]", "panelLeader", "third-party-1"));
        assertThat(seats()).extracting(Task::getAssignee).containsExactly("third-party-1");
        stages.review(caseId);
        assertThat(driver.application(caseId).verdict()).isEqualTo(PanelVerdict.RECOMMEND);
    }

    @Test
    void outstandingReviewsAreWaitedForReassignedAndAtLastGoneWithout() {
        stages.appoint(round);
        driver.at("2026-05-01T00:00");
        driver.runJobs();
        driver.tasks("Task_ReplaceExpert", "caseId", caseId)
                .forEach(task ->
                        driver.complete("city-officer-1", task, Map.of("replacement", driver.expertOf(caseId, task))));
        assertThatThrownBy(() -> driver.complete(
                        "city-officer-1", outstanding(), Map.of("outstandingOutcome", "PROCEED_WITHOUT")))
                .hasMessageContaining("理由");
        decide("WAIT");
        assertThat(outstanding()).isNull();
        driver.complete("expert-1", seatOf("expert-1"), RoundStages.score(80, true));
        afterTheReviewDate();
        decide("REASSIGN");
        assertThat(driver.tasks("Task_ReplaceExpert", "caseId", caseId)).hasSize(2);
        assertThat(path()).contains("Boundary_SeatReleased");
        afterTheReviewDate();
        decide("WAIT");
        afterTheReviewDate();
        decide("PROCEED_WITHOUT");
        assertThat(driver.application(caseId).verdict()).isEqualTo(PanelVerdict.NOT_REVIEWED);
        assertThat(stages.path(caseId)).containsSubsequence("Boundary_ReviewsClosed", "Gateway_RoundDecided");
        assertThat(driver.task("Task_ProposeList", "roundId", round)).isNotNull();
    }

    @Test
    void theLastReviewEndsWhateverTheCityWasStillToDecide() {
        stages.appoint(round);
        driver.at("2026-05-01T00:00");
        driver.runJobs();
        driver.tasks("Task_ReplaceExpert", "caseId", caseId)
                .forEach(task ->
                        driver.complete("city-officer-1", task, Map.of("replacement", driver.expertOf(caseId, task))));
        assertThat(outstanding()).isNotNull();
        stages.review(caseId);
        assertThat(outstanding()).isNull();
        assertThat(driver.task("Task_ProposeList", "roundId", round)).isNotNull();
    }

    @Test
    void anotherMemberSignsWhenTheLeaderCannot() {
        stages.appoint(round);
        scores(80, 80, 80);
        assertThat(driver.task("Task_SignPanelOpinion", "caseId", caseId).getAssignee())
                .isEqualTo("expert-1");
        assertThatThrownBy(() -> panels.changeLeader(caseId, "expert-6", "组长住院", "city-officer-1"))
                .hasMessageContaining("不是本件评审组成员");
        panels.changeLeader(caseId, "expert-2", "组长住院", "city-officer-1");
        assertThatThrownBy(() ->
                        stages.atCase("expert-1", "Task_SignPanelOpinion", caseId, Map.of("panelOpinion", "同意推荐")))
                .isInstanceOf(RuntimeException.class);
        stages.atCase("expert-2", "Task_SignPanelOpinion", caseId, Map.of("panelOpinion", "同意推荐"));
        assertThat(driver.application(caseId).verdict()).isEqualTo(PanelVerdict.RECOMMEND);
        assertThat(driver.task("Task_ProposeList", "roundId", round)).isNotNull();
    }

    private void decide(String outcome) {
        stages.atRound(
                "city-officer-1",
                "Task_DecideOutstandingReviews",
                round,
                Map.of("outstandingOutcome", outcome, "outstandingReason", "情况说明"));
    }

    private void afterTheReviewDate() {
        driver.at(rounds.get(round).terms().reviewsCloseOn().plusDays(1) + "T00:00");
        driver.runJobs();
    }

    private Task outstanding() {
        return driver.task("Task_DecideOutstandingReviews", "roundId", round);
    }

    private void scores(double... scores) {
        List<Task> open = seats();
        for (int i = 0; i < scores.length; i++) {
            driver.complete(open.get(i).getAssignee(), open.get(i), RoundStages.score(scores[i], true));
        }
        driver.runJobs();
    }

    private List<Task> seats() {
        return driver.tasks("Task_ScoreApplication", "caseId", caseId);
    }

    private Task seatOf(String expert) {
        return seats().stream()
                .filter(seat -> seat.getAssignee().equals(expert))
                .findFirst()
                .orElseThrow();
    }

    private List<String> path() {
        return stages.path("ExpertReviewProcess", "caseId", caseId);
    }
}
