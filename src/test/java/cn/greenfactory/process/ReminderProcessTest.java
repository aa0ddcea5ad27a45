package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.shared.TaskDeadlines;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskDeadlines deadlines;

    @Autowired
    private JdbcClient jdbc;

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
        remindsAndEscalates(tasksOf.all().get(key).get());
    }

    @Test
    void noTaskOfCertificationOrNoticeIsForgotten() {
        Set<String> official = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> definition.getResourceName().matches("(certification|notice)/.*"))
                .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                .map(model -> model.getModelElementsByType(UserTask.class))
                .flatMap(Collection::stream)
                .filter(task -> !String.valueOf(task.getCamundaAssignee()).startsWith("enterprise-"))
                .map(UserTask::getId)
                .collect(Collectors.toSet());
        assertThat(tasksOf.all().keySet()).isEqualTo(official);
    }

    @Test
    void anExtendedCollectionRemindsAgain() {
        Task first = tasksOf.all().get("Task_CollectRecommendations").get();
        UUID round = round(first);
        remindsAndEscalates(first);
        stages.atRound(
                "city-officer-1",
                "Task_CollectRecommendations",
                round,
                Map.of("collectOutcome", "EXTEND", "collectReason", "县级来函", "recommendationsCloseOn", "2026-04-24"));
        Task again = driver.task("Task_CollectRecommendations", "roundId", round);
        assertThat(again.getDueDate()).isEqualTo("2026-04-24T23:59:59");
        remindsAndEscalates(again);
    }

    @Test
    void aListSentBackIsReviewedAndApprovedWithNewReminders() {
        Task approve = tasksOf.all().get("Task_ApproveProposedList").get();
        UUID round = round(approve);
        remindsAndEscalates(approve);
        stages.atRound(
                "city-head-1",
                "Task_ApproveProposedList",
                round,
                Map.of("listOutcome", "SEND_BACK", "listOpinion", "请复核"));
        remindsAndEscalates(driver.task("Task_ReviewComprehensively", "roundId", round));
    }

    @Test
    void anUnsignedRecommendationComesBackWithNewReminders() {
        Task sign = tasksOf.all().get("Task_SignRecommendation").get();
        UUID caseId = caseId(sign);
        remindsAndEscalates(sign);
        stages.atCase(
                COUNTY_HEAD,
                "Task_SignRecommendation",
                caseId,
                Map.of("countySigned", false, "countyHeadOpinion", "请核实"));
        remindsAndEscalates(driver.task("Task_ReviewAtCounty", "caseId", caseId));
        stages.atCase(
                COUNTY_REVIEWER,
                "Task_ReviewAtCounty",
                caseId,
                Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "已核实"));
        remindsAndEscalates(driver.task("Task_SignRecommendation", "caseId", caseId));
    }

    @Test
    void aReplacedExpertAndAReseatedPanelAreRemindedAnew() {
        Task replace = tasksOf.all().get("Task_ReplaceExpert").get();
        UUID caseId = caseId(replace);
        remindsAndEscalates(replace);
        driver.complete("city-officer-1", replace, Map.of("replacement", "expert-4"));
        driver.runJobs();
        remindsAndEscalates(seatOf(caseId, "expert-4"));

        stages.clear();
        Task reseat = tasksOf.all().get("Task_ReseatPanel").get();
        UUID second = caseId(reseat);
        driver.complete(
                "city-officer-1",
                reseat,
                Map.of("panelMembers", "[\"expert-5\",\"expert-2\",\"expert-3\"]", "panelLeader", "expert-5"));
        driver.runJobs();
        remindsAndEscalates(seatOf(second, "expert-2"));
    }

    /** The reminder: a comment and an inbox row for whom it waits. The escalation: urgent, seen, not to be completed. */
    private void remindsAndEscalates(Task task) {
        assertThat(task.getPriority()).isEqualTo(50);
        Job reminder = timer(task, "reminder");
        Job escalation = timer(task, "escalation");
        assertThat(reminder.getDuedate()).isBeforeOrEqualTo(task.getDueDate());
        assertThat(escalation.getDuedate())
                .isEqualTo(Date.from(task.getDueDate().toInstant().plusSeconds(1)));
        long told = inbox();
        fire(reminder);
        assertThat(comments(task)).anyMatch(text -> text.startsWith("催办"));
        assertThat(inbox()).isGreaterThan(told);

        fire(escalation);
        Task escalated = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(escalated.getPriority()).isEqualTo(100);
        assertThat(comments(task)).anyMatch(text -> text.startsWith("督办"));
        String overseer = overseer(task);
        driver.signedIn(overseer, () -> assertThat(
                        tasks.createTaskQuery().taskId(task.getId()).count())
                .isOne());
        if (!overseer.equals("admin")) {
            assertThatThrownBy(() -> driver.complete(overseer, task, Map.of()))
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    private void fire(Job timer) {
        Date now = ClockUtil.getCurrentTime();
        if (timer.getDuedate().after(now)) {
            driver.at(timer.getDuedate()
                    .toInstant()
                    .atZone(cn.greenfactory.shared.China.ZONE)
                    .toLocalDateTime()
                    .toString());
        }
        management.executeJob(timer.getId());
    }

    private Job timer(Task task, String listener) {
        return management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(task.getTaskDefinitionKey())
                .timers()
                .list()
                .stream()
                .filter(job -> task.getExecutionId().equals(job.getExecutionId()))
                .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().contains(listener))
                .findFirst()
                .orElseThrow();
    }

    private String overseer(Task task) {
        return switch (deadlines.of(task.getTaskDefinitionKey(), null).escalateTo()) {
            case "county-head" -> COUNTY_HEAD;
            case "city-head" -> "city-head-1";
            case "city-officer" -> "city-officer-1";
            default -> "admin";
        };
    }

    private List<String> comments(Task task) {
        return tasks.getTaskComments(task.getId()).stream()
                .map(Comment::getFullMessage)
                .toList();
    }

    private long inbox() {
        return jdbc.sql("SELECT count(*) FROM gf_inbox WHERE subject LIKE '催办%'")
                .query(Long.class)
                .single();
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
