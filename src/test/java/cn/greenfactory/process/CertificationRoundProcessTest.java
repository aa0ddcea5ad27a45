package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.RoundDates;
import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.certification.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CertificationRoundProcessTest {

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private Applications applications;

    @Autowired
    private Rounds rounds;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @Test
    void certifiesWhoWasRecommendedReviewedProposedAndNotObjectedTo() {
        UUID round = driver.openRound(driver.terms());
        UUID one = driver.recommended(round, "130102");
        UUID two = driver.recommended(round, "130104");
        driver.at("2026-03-21T00:00");
        driver.runJobs();
        complete("city-officer-1", "Task_CollectRecommendations", round, Map.of("collectOutcome", "PROCEED"));
        complete(
                "city-officer-1",
                "Task_AppointPanel",
                round,
                Map.of(
                        "reviewMode",
                        "PANEL",
                        "panelMembers",
                        "[\"expert-1\",\"expert-2\",\"expert-3\"]",
                        "panelLeader",
                        "expert-1"));
        for (UUID each : List.of(one, two)) {
            driver.tasks("Task_ScoreApplication", "caseId", each)
                    .forEach(seat -> driver.complete(
                            seat.getAssignee(),
                            seat,
                            Map.of(
                                    "expertRecused",
                                    false,
                                    "expertScore",
                                    80.0,
                                    "expertSupports",
                                    true,
                                    "expertVetoFound",
                                    false,
                                    "expertOpinion",
                                    "同意")));
            driver.runJobs();
            driver.complete(
                    "expert-1", driver.task("Task_SignPanelOpinion", "caseId", each), Map.of("panelOpinion", "同意推荐"));
        }
        driver.runJobs();
        String decisions = "[" + decision(one, "proposed") + "," + decision(two, "proposed") + "]";
        complete("city-officer-1", "Task_ProposeList", round, Map.of("caseDecisions", decisions));
        complete("city-officer-1", "Task_ReviewComprehensively", round, Map.of("caseDecisions", decisions));
        complete("city-head-1", "Task_ApproveProposedList", round, Map.of("listOutcome", "APPROVE"));
        driver.at("2026-04-01T00:00");
        driver.runJobs();
        complete("city-officer-1", "Task_ConfirmNoticeResult", round, Map.of("noticeConfirmed", true));
        String certified = "[" + decision(one, "certified") + "," + decision(two, "certified") + "]";
        complete("city-head-1", "Task_DecideCertification", round, Map.of("certificationDecisions", certified));

        assertThat(driver.application(one).status()).isEqualTo(CaseStatus.CERTIFIED);
        assertThat(driver.application(two).status()).isEqualTo(CaseStatus.CERTIFIED);
        assertThat(driver.runtime()
                        .createProcessInstanceQuery()
                        .variableValueEquals("roundId", round.toString())
                        .count())
                .isZero();
    }

    @Test
    void theCollectionIsExtendedAsOftenAsNeededAndPendingCasesNeedAReason() {
        UUID round = driver.openRound(driver.terms());
        UUID caseId = driver.submitted(round, "130102");
        stages.closeApplications();
        for (String day : List.of("2026-04-15", "2026-04-20")) {
            complete(
                    "city-officer-1",
                    "Task_CollectRecommendations",
                    round,
                    Map.of("collectOutcome", "EXTEND", "collectReason", "县级来函", "recommendationsCloseOn", day));
        }
        driver.at("2026-04-21T00:00");
        assertThatThrownBy(() -> complete(
                        "city-officer-1", "Task_CollectRecommendations", round, Map.of("collectOutcome", "PROCEED")))
                .isInstanceOf(RuntimeException.class);
        assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.COUNTY_REVIEW);
        stages.proceed(round);
        complete("city-head-1", "Task_ApproveProposedList", round, Map.of("listOutcome", "APPROVE"));
        assertThat(path(round))
                .containsSubsequence(
                        "Task_CollectRecommendations",
                        "Task_CollectRecommendations",
                        "Task_CollectRecommendations",
                        "Gateway_AnyParticipant",
                        "Task_ApproveProposedList",
                        "EndEvent_RoundWithoutList");
    }

    @Test
    void departmentsAreConsultedAndAListSentBackIsReviewedAgain() {
        RoundStages.Stage stage = stages.reviewed(driver.consulting(), "130102");
        UUID round = stage.round();
        driver.at("2026-03-23T10:00");
        String yes = stages.decisions("proposed", Map.of(stage.one(), true));
        complete("city-officer-1", "Task_ProposeList", round, Map.of("caseDecisions", yes));
        assertThat(driver.task("Task_ConsultDepartment", "roundId", round).getDueDate())
                .isEqualTo("2026-05-08T23:59:59");
        complete(
                "city-officer-1",
                "Task_ConsultDepartment",
                round,
                Map.of(
                        "consultations",
                        "[{\"department\":\"市生态环境局\",\"opinion\":\"无意见\",\"answeredOn\":\"2026-03-23\"}]"));
        for (int i = 0; i < 2; i++) {
            complete("city-officer-1", "Task_ReviewComprehensively", round, Map.of("caseDecisions", yes));
            assertThatThrownBy(() -> complete(
                            "city-head-1", "Task_ApproveProposedList", round, Map.of("listOutcome", "SEND_BACK")))
                    .hasMessageContaining("退回的理由");
            complete(
                    "city-head-1",
                    "Task_ApproveProposedList",
                    round,
                    Map.of("listOutcome", "SEND_BACK", "listOpinion", "请复核"));
        }
        complete("city-officer-1", "Task_ReviewComprehensively", round, Map.of("caseDecisions", yes));
        stages.approve(round);
        assertThat(path(round))
                .containsSubsequence(
                        "Task_ConsultDepartment",
                        "Task_ReviewComprehensively",
                        "Task_ApproveProposedList",
                        "Task_ReviewComprehensively",
                        "Service_DecideRound",
                        "Call_PublicNotice");
    }

    @Test
    void aRoundThatProposesNobodyEndsWithoutAList() {
        RoundStages.Stage stage = stages.reviewed("130102");
        stages.propose(stage.round(), Map.of(stage.one(), false));
        stages.approve(stage.round());
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.NOT_PROPOSED_CLOSED);
        assertThat(path(stage.round())).contains("EndEvent_RoundWithoutList").doesNotContain("Call_PublicNotice");
        assertThat(stages.path(stage.one())).endsWith("Service_NotifyNotProposed", "EndEvent_NotProposed");
    }

    @Test
    void aCancelledRoundEndsItsOpenCasesWhereverTheyAre() {
        UUID round = driver.openRound(driver.terms());
        UUID draft = driver.draft(round, driver.enterprise("130102"), "130102");
        UUID atCounty = driver.submitted(round, "130102");
        UUID waiting = driver.recommended(round, "130102");
        rounds.cancel(round, "政策调整", "city-officer-1");
        driver.runJobs();
        for (UUID each : List.of(draft, atCounty, waiting)) {
            assertThat(driver.application(each).status()).isEqualTo(CaseStatus.ROUND_CANCELLED);
            assertThat(stages.path(each))
                    .endsWith("StartEvent_RoundCancelled", "Service_RecordRoundCancelled", "EndEvent_RoundCancelled");
        }
        assertThat(stages.path("CertificationRoundProcess", "roundId", round)).contains("EndEvent_RoundCancelled");
    }

    @Test
    void movedDatesMoveTheTimersOfRoundAndCases() {
        UUID round = driver.openRound(driver.terms());
        UUID draft = driver.draft(round, driver.enterprise("130102"), "130102");
        rounds.changeDates(round, new RoundDates(LocalDate.parse("2026-03-25"), null, null), "顺延", "city-officer-1");
        driver.runJobs();
        stages.closeApplications();
        assertThat(driver.application(draft).status()).isEqualTo(CaseStatus.DRAFT);
        assertThat(driver.task("Task_CollectRecommendations", "roundId", round)).isNull();
        applications.submit(draft, new Submission(true, Map.of()));
        driver.runJobs();
        driver.at("2026-03-26T00:00");
        driver.runJobs();
        assertThat(driver.application(draft).status()).isEqualTo(CaseStatus.COUNTY_REVIEW);
        assertThat(driver.task("Task_CollectRecommendations", "roundId", round)).isNotNull();
    }

    @Test
    void aYearHasOneRound() {
        RoundTerms terms = driver.terms();
        driver.openRound(terms);
        assertThatThrownBy(() -> driver.openRound(terms)).hasMessageContaining("批次");
    }

    private List<String> path(UUID round) {
        return stages.path("CertificationRoundProcess", "roundId", round);
    }

    private void complete(String user, String task, UUID round, Map<String, Object> variables) {
        driver.complete(user, driver.task(task, "roundId", round), variables);
        driver.runJobs();
    }

    private String decision(UUID caseId, String what) {
        return "{\"applicationNumber\":\"" + driver.application(caseId).number() + "\",\"" + what
                + "\":true,\"reason\":\"符合条件\"}";
    }
}
