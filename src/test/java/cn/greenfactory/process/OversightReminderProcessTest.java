package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.oversight.Ground;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The officials' tasks after certification remind and escalate, and do so anew when they come back (principle 4). */
@ServiceTest
class OversightReminderProcessTest {

    private static final String WITHOUT_DAYS = "Task_RecordHigherResult";

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private OversightStages oversight;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private ReportDriver reports;

    @Autowired
    private IncidentDriver incidents;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Task_ReviewReportAtCounty",
                "Task_AssessOnSite",
                "Task_DecideOutstanding",
                "Task_VerifyChange",
                "Task_RegisterChange",
                "Task_ReassessFactory",
                "Task_AcknowledgeIncident",
                "Task_VerifyGrounds",
                "Task_ProposeRemoval",
                "Task_DecideRemoval",
                "Task_RecordInspection",
                "Task_RecheckRectification",
                "Task_DecideException",
                "Task_AnswerSupport",
                "Task_AnswerSupportAtCity"
            })
    void everyTaskRemindsAndThenEscalates(String key) {
        reminders.areFired(oversight.all().get(key).get());
    }

    @Test
    void noTaskAfterCertificationIsForgotten() {
        assertThat(oversight.all().keySet())
                .isEqualTo(reminders.officialTasks(
                        "annual", "incident", "removal", "inspection", "recommendation", "support"));
    }

    @Test
    void whatTheHigherLevelTakesItsTimeForHasNoLastDay() {
        Task task = oversight.all().get(WITHOUT_DAYS).get();
        assertThat(task.getDueDate()).isNull();
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .timers()
                        .list())
                .as("they wait for a time that does not come")
                .isNotEmpty()
                .allMatch(timer -> timer.getDuedate().after(java.sql.Timestamp.valueOf("9000-01-01 00:00:00")));
    }

    @Test
    void aReportThatWasReturnedAndCameBackIsRemindedAnew() {
        Task review = oversight.all().get("Task_ReviewReportAtCounty").get();
        UUID report = id(review, "reportId");
        reminders.areFired(review);
        reports.review(report, "RETURN", "请补充");
        reports.submit(report);
        reminders.areFired(reports.task("Task_ReviewReportAtCounty", report));
        reports.review(report, "ASSESS_ON_SITE", "需现场核实");
        reminders.areFired(reports.task("Task_AssessOnSite", report));
    }

    @Test
    void aReportExtendedAndStillNotFiledIsDecidedAnew() {
        Task decide = oversight.all().get("Task_DecideOutstanding").get();
        UUID report = id(decide, "reportId");
        reminders.areFired(decide);
        reports.decide(report, "EXTEND", Map.of("extendedTo", "2026-05-15"));
        driver.at("2026-05-16T00:00");
        driver.runJobs();
        reminders.areFired(reports.task("Task_DecideOutstanding", report));
    }

    @Test
    void aRemovalSentBackIsVerifiedProposedAndDecidedWithNewReminders() {
        Task decide = oversight.all().get("Task_DecideRemoval").get();
        UUID removal = id(decide, "removalId");
        reminders.areFired(decide);
        removals.decide(removal, "SEND_BACK");
        reminders.areFired(removals.task(removal, "Task_VerifyGrounds"));
        removals.verify(removal, OversightStages.REVIEWER, true, Ground.NOT_OPERATING);
        reminders.areFired(removals.task(removal, "Task_ProposeRemoval"));
        removals.propose(removal);
        reminders.areFired(removals.task(removal, "Task_DecideRemoval"));
    }

    @Test
    void aRectificationDemandedAgainIsRecheckedWithNewReminders() {
        Task recheck = oversight.all().get("Task_RecheckRectification").get();
        UUID inspection = id(recheck, "inspectionId");
        reminders.areFired(recheck);
        oversight.recheck(inspection, "RECTIFY_AGAIN");
        oversight.rectify(inspection);
        reminders.areFired(oversight.inspecting(inspection, "Task_RecheckRectification"));
    }

    @Test
    void aGraverIncidentIsAcknowledgedAnew() {
        Task first = oversight.all().get("Task_AcknowledgeIncident").get();
        UUID incident = id(first, "incidentId");
        reminders.areFired(first);
        incidents.acknowledge(incident, "city-officer-1");
        incidents.determine(incident, cn.greenfactory.oversight.incident.Grade.MAJOR, "石市监〔2026〕3号");
        reminders.areFired(incidents.task(incident));
    }

    private UUID id(Task task, String variable) {
        return UUID.fromString((String) driver.runtime().getVariable(task.getExecutionId(), variable));
    }
}
