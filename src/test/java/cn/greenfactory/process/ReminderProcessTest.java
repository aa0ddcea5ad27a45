package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every official's task reminds and escalates, and does so anew when it comes back (principle 4). */
@ServiceTest
class ReminderProcessTest {

    private static final String COUNTY_HEAD = "county-head-130102";
    private static final String COUNTY_REVIEWER = "county-reviewer-130102";

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private TaskStages tasksOf;

    @Autowired
    private Reminders reminders;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Task_ReviewAtCounty",
                "Task_SignRecommendation",
                "Task_SignDecline",
                "Task_CollectRecommendations",
                "Task_AppointPanel",
                "Task_ScoreApplication",
                "Task_ReplaceExpert",
                "Task_ReseatPanel",
                "Task_SignPanelOpinion",
                "Task_DecideOutstandingReviews",
                "Task_ProposeList",
                "Task_ConsultDepartment",
                "Task_ReviewComprehensively",
                "Task_ApproveProposedList",
                "Task_ConfirmNoticeResult",
                "Task_DecideCertification",
                "Task_ConfirmInadmissible",
                "Task_VerifyObjection",
                "Task_DecideObjection"
            })
    void everyTaskRemindsAndThenEscalates(String key) {
        reminders.areFired(tasksOf.all().get(key).get());
    }

    @Test
    void noTaskOfCertificationOrNoticeIsForgotten() {
        assertThat(tasksOf.all().keySet()).isEqualTo(reminders.officialTasks("certification", "notice"));
    }

    @Test
    void anExtendedCollectionRemindsAgain() {
        Task first = tasksOf.all().get("Task_CollectRecommendations").get();
        UUID round = round(first);
        reminders.areFired(first);
        stages.atRound(
                "city-officer-1",
                "Task_CollectRecommendations",
                round,
                Map.of("collectOutcome", "EXTEND", "collectReason", "县级来函", "recommendationsCloseOn", "2026-04-24"));
        Task again = driver.task("Task_CollectRecommendations", "roundId", round);
        assertThat(again.getDueDate()).isEqualTo("2026-04-24T23:59:59");
        reminders.areFired(again);
    }

    @Test
    void aListSentBackIsReviewedAndApprovedWithNewReminders() {
        Task approve = tasksOf.all().get("Task_ApproveProposedList").get();
        UUID round = round(approve);
        reminders.areFired(approve);
        stages.atRound(
                "city-head-1",
                "Task_ApproveProposedList",
                round,
                Map.of("listOutcome", "SEND_BACK", "listOpinion", "请复核"));
        reminders.areFired(driver.task("Task_ReviewComprehensively", "roundId", round));
    }

    @Test
    void anUnsignedRecommendationComesBackWithNewReminders() {
        Task sign = tasksOf.all().get("Task_SignRecommendation").get();
        UUID caseId = caseId(sign);
        reminders.areFired(sign);
        stages.atCase(
                COUNTY_HEAD,
                "Task_SignRecommendation",
                caseId,
                Map.of("countySigned", false, "countyHeadOpinion", "请核实"));
        reminders.areFired(driver.task("Task_ReviewAtCounty", "caseId", caseId));
        stages.atCase(
                COUNTY_REVIEWER,
                "Task_ReviewAtCounty",
                caseId,
                Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "已核实"));
        reminders.areFired(driver.task("Task_SignRecommendation", "caseId", caseId));
    }

    @Test
    void aReplacedExpertAndAReseatedPanelAreRemindedAnew() {
        Task replace = tasksOf.all().get("Task_ReplaceExpert").get();
        UUID caseId = caseId(replace);
        reminders.areFired(replace);
        driver.complete("city-officer-1", replace, Map.of("replacement", "expert-4"));
        driver.runJobs();
        reminders.areFired(seatOf(caseId, "expert-4"));

        stages.clear();
        Task reseat = tasksOf.all().get("Task_ReseatPanel").get();
        UUID second = caseId(reseat);
        driver.complete(
                "city-officer-1",
                reseat,
                Map.of("panelMembers", "[\"expert-5\",\"expert-2\",\"expert-3\"]", "panelLeader", "expert-5"));
        driver.runJobs();
        reminders.areFired(seatOf(second, "expert-2"));
    }

    private Task seatOf(UUID caseId, String expert) {
        return driver.tasks("Task_ScoreApplication", "caseId", caseId).stream()
                .filter(seat -> seat.getAssignee().equals(expert))
                .findFirst()
                .orElseThrow();
    }

    private UUID round(Task task) {
        return id(task, "roundId");
    }

    private UUID caseId(Task task) {
        return id(task, "caseId");
    }

    private UUID id(Task task, String variable) {
        return UUID.fromString((String) driver.runtime().getVariable(task.getExecutionId(), variable));
    }
}
