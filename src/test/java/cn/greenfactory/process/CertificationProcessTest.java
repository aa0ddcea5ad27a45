package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.Submission;
import cn.greenfactory.process.RoundStages.Stage;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way a case can take up to and at its county, and the ends the round brings it (第五条至第十条). */
@ServiceTest
class CertificationProcessTest {

    private static final String COUNTY = "130102";
    private static final String REVIEWER = "county-reviewer-130102";
    private static final String HEAD = "county-head-130102";
    private static final Map<String, Object> RETURN =
            Map.of("countyOutcome", "RETURN", "countyOpinion", "材料不全", "supplementItems", "[\"能源计量台账\"]");
    private static final Map<String, Object> RECOMMEND = Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "予以推荐");

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private Applications applications;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @Test
    void aReturnStopsTheCountysClockAndTheSupplementStartsItAgain() {
        UUID round = driver.openRound(driver.terms());
        UUID caseId = driver.submitted(round, COUNTY);
        Date firstDue = review(caseId).getDueDate();
        stages.atCase(REVIEWER, "Task_ReviewAtCounty", caseId, RETURN);

        assertThat(deadlines
                        .find("CASE", caseId, "Task_ReviewAtCounty")
                        .orElseThrow()
                        .state())
                .isEqualTo("STOPPED");
        assertThat(driver.task("Task_SupplementMaterials", "caseId", caseId).getDueDate())
                .isEqualTo("2026-03-09T23:59:59");
        driver.at("2026-03-06T09:00");
        applications.supplement(caseId, "已补充能源计量台账");
        driver.runJobs();
        Task again = review(caseId);
        assertThat(again.getDueDate()).isAfter(firstDue);
        assertThat(timers(again)).hasSize(2).allSatisfy(due -> assertThat(due).isAfter("2026-03-12T00:00:00"));

        stages.atCase(REVIEWER, "Task_ReviewAtCounty", caseId, RETURN);
        applications.supplement(caseId, "已再次补充");
        assertThatThrownBy(() -> driver.complete(REVIEWER, review(caseId), RETURN))
                .hasMessageContaining("退回");
        assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.COUNTY_REVIEW);
    }

    @Test
    void whatIsNotSupplementedInTimeGoesBackToTheCountyAsItIs() {
        UUID caseId = driver.submitted(driver.openRound(driver.terms()), COUNTY);
        stages.atCase(REVIEWER, "Task_ReviewAtCounty", caseId, RETURN);
        driver.at("2026-03-10T00:00");
        driver.runJobs();

        assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.COUNTY_REVIEW);
        assertThat(review(caseId)).isNotNull();
        assertThat(stages.path(caseId))
                .containsSubsequence("Task_SupplementMaterials", "Boundary_SupplementExpired", "Task_ReviewAtCounty");
        assertThatThrownBy(() -> applications.supplement(caseId, "晚了"))
                .satisfies(e -> assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.COUNTY_REVIEW));
    }

    @Test
    void reminderAndEscalationFireAndFireAgainAfterAReturn() {
        UUID caseId = driver.submitted(driver.openRound(driver.terms()), COUNTY);
        stages.atCase(REVIEWER, "Task_ReviewAtCounty", caseId, RETURN);
        applications.supplement(caseId, "已补充");
        driver.runJobs();
        Task task = review(caseId);
        driver.at("2026-03-12T00:00");
        driver.runJobs();
        assertThat(tasks.getTaskComments(task.getId()))
                .extracting(Comment::getFullMessage)
                .anyMatch(text -> text.startsWith("催办"));
        assertThat(inbox(caseId, REVIEWER)).anyMatch(subject -> subject.startsWith("催办"));
        assertThat(review(caseId).getPriority()).isEqualTo(50);
        driver.at("2026-03-17T00:00");
        driver.runJobs();
        assertThat(review(caseId).getPriority()).isEqualTo(100);
        assertThat(inbox(caseId, HEAD)).anyMatch(subject -> subject.startsWith("督办"));
        driver.signedIn(HEAD, () -> assertThat(
                        tasks.createTaskQuery().taskId(task.getId()).count())
                .isOne());
        assertThatThrownBy(() -> driver.complete(HEAD, task, RECOMMEND)).isInstanceOf(RuntimeException.class);
        stages.atCase(REVIEWER, "Task_ReviewAtCounty", caseId, RECOMMEND);
        assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.COUNTY_SIGNING);
    }

    @Test
    void unsignedGoesBackToTheReviewerWithTheReason() {
        UUID caseId = driver.submitted(driver.openRound(driver.terms()), COUNTY);
        stages.atCase(REVIEWER, "Task_ReviewAtCounty", caseId, RECOMMEND);
        Task sign = driver.task("Task_SignRecommendation", "caseId", caseId);
        assertThatThrownBy(() -> driver.complete(HEAD, sign, Map.of("countySigned", false)))
                .hasMessageContaining("不签发的理由");
        stages.atCase(
                HEAD, "Task_SignRecommendation", caseId, Map.of("countySigned", false, "countyHeadOpinion", "请核实能耗数据"));
        stages.atCase(
                REVIEWER, "Task_ReviewAtCounty", caseId, Map.of("countyOutcome", "DECLINE", "countyOpinion", "能耗数据不实"));
        stages.atCase(HEAD, "Task_SignDecline", caseId, Map.of("countySigned", false, "countyHeadOpinion", "请再核实"));
        stages.atCase(
                REVIEWER, "Task_ReviewAtCounty", caseId, Map.of("countyOutcome", "DECLINE", "countyOpinion", "能耗数据不实"));
        stages.atCase(HEAD, "Task_SignDecline", caseId, Map.of("countySigned", true, "countyHeadOpinion", "同意不予推荐"));

        assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.DECLINED);
        assertThat(stages.path(caseId))
                .containsSubsequence(
                        "Task_SignRecommendation",
                        "Task_ReviewAtCounty",
                        "Task_SignDecline",
                        "Task_ReviewAtCounty",
                        "Task_SignDecline",
                        "Service_IssueDecline",
                        "EndEvent_Declined");
    }

    @Test
    void anUnansweringCountyEndsOnlyItsOwnCase() {
        UUID round = driver.openRound(driver.terms());
        UUID late = driver.submitted(round, COUNTY);
        UUID returned = driver.submitted(round, COUNTY);
        stages.atCase(REVIEWER, "Task_ReviewAtCounty", returned, RETURN);
        UUID recommended = driver.recommended(round, "130104");
        stages.closeApplications();
        assertThatThrownBy(() -> stages.proceed(round)).hasMessageContaining("2026-04-10");
        driver.at("2026-04-11T00:00");
        stages.proceed(round);

        for (UUID each : List.of(late, returned)) {
            assertThat(driver.application(each).status()).isEqualTo(CaseStatus.COUNTY_OVERDUE);
            assertThat(stages.path(each))
                    .endsWith("EndEvent_CountyOverdue", "Gateway_ApplicationStanding", "EndEvent_ClosedEarly");
        }
        assertThat(driver.application(recommended).status()).isEqualTo(CaseStatus.RECOMMENDED);
    }

    @Test
    void aDraftNotHandedInMissesTheRound() {
        UUID round = driver.openRound(driver.terms());
        UUID draft = driver.draft(round, driver.enterprise(COUNTY), COUNTY);
        stages.closeApplications();
        assertThat(driver.application(draft).status()).isEqualTo(CaseStatus.ROUND_MISSED);
        assertThat(stages.path(draft)).contains("Boundary_ApplicationsClosed", "EndEvent_RoundMissed");
        assertThatThrownBy(() -> applications.submit(draft, new Submission(true, Map.of())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void anApplicationMayBeWithdrawnInEveryPhaseUntilItsNoticeEnds() {
        UUID round = driver.openRound(driver.terms());
        UUID draft = driver.draft(round, driver.enterprise(COUNTY), COUNTY);
        applications.withdraw(draft, null);
        UUID atCounty = driver.submitted(round, COUNTY);
        applications.withdraw(atCounty, "停产");
        UUID returned = driver.submitted(round, COUNTY);
        stages.atCase(REVIEWER, "Task_ReviewAtCounty", returned, RETURN);
        applications.withdraw(returned, "停产");
        UUID recommended = driver.recommended(round, COUNTY);
        applications.withdraw(recommended, "停产");
        UUID unnumbered = driver.draft(round, driver.enterprise(COUNTY), COUNTY);
        applications.submit(unnumbered, new Submission(true, Map.of()));
        applications.withdraw(unnumbered, "停产");
        UUID inReview = driver.recommended(round, COUNTY);
        UUID stays = driver.recommended(round, "130104");
        stages.closeApplications();
        stages.proceed(round);
        stages.appoint(round);
        applications.withdraw(inReview, "停产");
        applications.withdraw(inReview, "停产");
        stages.review(stays);

        for (UUID each : List.of(draft, atCounty, returned, recommended, unnumbered, inReview)) {
            assertThat(driver.application(each).status()).isEqualTo(CaseStatus.WITHDRAWN);
            assertThat(stages.path(each)).contains("Service_RecordWithdrawal", "EndEvent_Withdrawn");
        }
        assertThat(driver.task("Task_ProposeList", "roundId", round)).isNotNull();
    }

    @Test
    void aPublishedCaseMayBeWithdrawnAndItsWithdrawalIsAnnounced() {
        Stage stage = stages.onNotice(2, COUNTY, "130104");
        applications.withdraw(stage.two(), "停产");
        driver.runJobs();
        assertThat(stages.notice(stage.round()).version()).isEqualTo(2);
        stages.endNotice(stage.round());
        assertThatThrownBy(() -> applications.withdraw(stage.one(), "停产")).hasMessageContaining("撤回");
        stages.certify(stage.round(), Map.of(stage.one(), true));
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.CERTIFIED);
        assertThat(stages.path(stage)).contains("EndEvent_RoundClosed");
    }

    @Test
    void everyFactRecordedBeforeTheInstanceWaitsForItIsNotMissed() {
        UUID round = driver.openRound(driver.terms());
        UUID slow = driver.submitted(round, COUNTY);
        stages.atCase(REVIEWER, "Task_ReviewAtCounty", slow, RECOMMEND);
        driver.complete(HEAD, driver.task("Task_SignRecommendation", "caseId", slow), Map.of("countySigned", true));
        String held = jobOf("Service_IssueRecommendation", slow);
        management.suspendJobById(held);
        stages.closeApplications();
        stages.proceed(round);
        stages.appoint(round);
        management.activateJobById(held);
        driver.runJobs();
        assertThat(stages.path(slow)).contains("Call_ExpertReview").doesNotContain("Wait_PanelAssigned");
        stages.review(slow);
        assertThat(driver.application(slow).status()).isEqualTo(CaseStatus.REVIEWED);
    }

    private String jobOf(String activity, UUID caseId) {
        return management
                .createJobQuery()
                .activityId(activity)
                .processInstanceId(stages.instance("CertificationProcess", "caseId", caseId))
                .singleResult()
                .getId();
    }

    private Task review(UUID caseId) {
        return driver.task("Task_ReviewAtCounty", "caseId", caseId);
    }

    private List<Date> timers(Task task) {
        return management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(task.getTaskDefinitionKey())
                .timers()
                .list()
                .stream()
                .map(job -> job.getDuedate())
                .toList();
    }

    private List<String> inbox(UUID about, String recipient) {
        return jdbc.sql("SELECT subject FROM gf_inbox WHERE about = :about AND recipient = :recipient")
                .param("about", about)
                .param("recipient", recipient)
                .query(String.class)
                .list();
    }
}
