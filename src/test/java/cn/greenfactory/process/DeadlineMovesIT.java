package cn.greenfactory.process;

import static cn.greenfactory.calendar.CalendarFixture.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.calendar.HolidayNotices;
import cn.greenfactory.certification.OutstandingOutcome;
import cn.greenfactory.certification.Reviews;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.process.RoundStages.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a deadline moves, its timers, its task's dates and what the task shows move with it, and nobody else's. */
@ServiceTest
class DeadlineMovesIT {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private Calendars calendars;

    @Autowired
    private HolidayNotices notices;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Reviews reviews;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private GroundDesk grounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @AfterEach
    void forget() {
        calendars.forgetImports();
    }

    @Test
    void anImportMovesTimersAndTasksAndNeverShortensANotice() {
        UUID round = driver.openRound(driver.terms());
        UUID atCounty = driver.submitted(round, "130104");
        Task review = driver.task("Task_ReviewAtCounty", "caseId", atCounty);
        assertThat(timers(review)).containsExactly(date("2026-03-12T00:00"), date("2026-03-17T00:00"));

        notices.importHolidayCn(Calendars.of2026With("2026-03-10"), "city-officer-1", "更正");

        assertThat(dueOf(review)).isEqualTo(date("2026-03-18T00:00").minusSeconds(1));
        assertThat(timers(review)).containsExactly(date("2026-03-13T00:00"), date("2026-03-18T00:00"));
        assertThat(runtime.getVariablesLocal(review.getExecutionId()))
                .containsEntry("taskDueAt", Date.from(date("2026-03-18T00:00").minusSeconds(1)))
                .containsEntry("taskRemindAt", Date.from(date("2026-03-13T00:00")))
                .containsEntry("taskEscalateAt", Date.from(date("2026-03-18T00:00")));
        assertThat(shown(review)).contains("最后一日：2026年3月17日").doesNotContain("最后一日：2026年3月16日");

        stages.clear();
        Stage stage = stages.onNotice(1, "130102");
        assertThat(noticeTimer(stage)).isEqualTo(date("2026-03-31T00:00"));
        notices.importHolidayCn(Calendars.of2026With("2026-03-26"), "city-officer-1", "更正");
        assertThat(noticeTimer(stage)).isEqualTo(date("2026-04-01T00:00"));
        notices.importHolidayCn(Calendars.of2026With("2026-03-10"), "city-officer-1", "更正");
        assertThat(noticeTimer(stage)).isEqualTo(date("2026-04-01T00:00"));
    }

    @Test
    void oneSeatsDeadlineMovesThatSeatOnly() {
        UUID caseId = appointed();
        Task first = seat(caseId, "expert-1");
        Task second = seat(caseId, "expert-2");
        List<Instant> before = timers(second);
        assertThat(before).hasSize(3).isEqualTo(timers(first));

        transactions.executeWithoutResult(status -> deadlines.extend(
                deadlines
                        .find("CASE", caseId, "Task_ScoreApplication#" + seatNumber(first))
                        .orElseThrow()
                        .id(),
                LocalDate.parse("2026-04-10"),
                "city-officer-1",
                "材料较多"));

        assertThat(timers(second)).isEqualTo(before);
        assertThat(timers(first))
                .containsExactly(date("2026-04-08T00:00"), date("2026-04-11T00:00"), date("2026-04-11T00:00"));
        assertThat(dueOf(first)).isEqualTo(date("2026-04-11T00:00").minusSeconds(1));
        assertThat(shown(first)).contains("改期（city-officer-1）：材料较多");

        notices.importHolidayCn(Calendars.of2026With("2026-03-31"), "city-officer-1", "更正");
        assertThat(timers(first)).last().isEqualTo(date("2026-04-11T00:00"));
        assertThat(timers(second)).isNotEqualTo(before);
    }

    @Test
    void aReleasedSeatsSuccessorHasAllTheDaysAndEachReplacementItsOwn() {
        UUID caseId = appointed();
        UUID round = driver.application(caseId).roundId();
        driver.at("2026-03-30T10:00");
        transactions.executeWithoutResult(status -> reviews.releaseOutstanding(round));
        driver.runJobs();
        List<Task> replacing = driver.tasks("Task_ReplaceExpert", "caseId", caseId);
        assertThat(replacing).hasSize(3);
        Task one = replacing.get(0);
        int seat = seatNumber(one);

        driver.complete("city-officer-1", one, Map.of("replacement", driver.expertOf(caseId, one)));

        assertThat(deadlines.find("CASE", caseId, "Task_ScoreApplication#" + seat))
                .get()
                .extracting(Deadline::startedAt, Deadline::workdays)
                .containsExactly(instant("2026-03-30T10:00"), 10);
        assertThat(deadlines.find("CASE", caseId, "Task_ReplaceExpert#" + seat)).isEmpty();
        assertThat(deadlines.find("CASE", caseId, "Task_ReplaceExpert#" + (seat + 1) % 3))
                .isPresent();
    }

    @Test
    void beyondTheCalendarAReminderIsLeftOutAndOutstandingReviewsGetWholeWeeks() {
        UUID caseId = appointed();
        UUID round = driver.application(caseId).roundId();
        driver.at("2026-12-30T10:00");
        transactions.executeWithoutResult(status -> {
            reviews.decideOutstanding(round, OutstandingOutcome.WAIT, "等待", "city-officer-1");
            assertThat(deadlines.find("ROUND", round, "StartEvent_ReviewsOverdue"))
                    .get()
                    .extracting(Deadline::lastDay)
                    .isEqualTo(LocalDate.parse("2027-01-06"));
            status.setRollbackOnly();
        });

        Task seat = seat(caseId, "expert-1");
        transactions.executeWithoutResult(status -> deadlines.extend(
                deadlines
                        .find("CASE", caseId, "Task_ScoreApplication#" + seatNumber(seat))
                        .orElseThrow()
                        .id(),
                LocalDate.parse("2027-01-08"),
                "city-officer-1",
                "材料较多"));
        assertThat(timers(seat)).last().isEqualTo(NEVER);
        assertThat(dueOf(seat)).isEqualTo(date("2027-01-09T00:00").minusSeconds(1));
    }

    @Test
    void aHearingBeyondTheCalendarWaitsForItAndHoldsNoFactUp() {
        UUID incident = UUID.randomUUID();
        UUID factory = removals.factory();
        driver.at("2026-12-16T09:00");
        UUID removal = removals.raise(factory, Ground.FALSIFIED, Origin.INSPECTION);
        removals.verify(removal, RemovalStages.REVIEWER, true, Ground.FALSIFIED);
        removals.raise(factory, Ground.INCIDENT, Origin.INCIDENT, incident, "等级为重大");
        driver.at("2026-12-30T09:00");
        grounds.strike(Origin.INCIDENT, incident, "认定为较大事故", RemovalStages.REVIEWER);
        driver.runJobs();

        Task hearing = removals.task(removal, "Task_StateDefence");
        assertThat(hearing.getDueDate()).isNull();
        assertThat(timers(hearing)).containsOnly(NEVER);

        driver.at("2027-01-05T09:00");
        notices.importHolidayCn(Calendars.of2027(), "city-officer-1", "新一年的放假安排");
        assertThat(dueOf(hearing)).isEqualTo(date("2027-01-13T00:00").minusSeconds(1));
        assertThat(timers(hearing)).containsOnly(date("2027-01-13T00:00"));
        assertThat(told(hearing, removal)).contains("2027年1月12日");
        driver.at("2027-01-13T00:00");
        driver.runJobs();
        assertThat(removals.task(removal, "Task_ProposeRemoval")).isNotNull();
    }

    @Test
    void aHearingThatWaitsForTheCalendarHoldsNoHarmlessFindingUp() {
        UUID incident = UUID.randomUUID();
        UUID factory = removals.factory();
        driver.at("2026-12-16T09:00");
        UUID removal = removals.raise(factory, Ground.FALSIFIED, Origin.INSPECTION);
        removals.verify(removal, RemovalStages.REVIEWER, true, Ground.FALSIFIED);
        removals.raise(factory, Ground.INCIDENT, Origin.INCIDENT, incident, "等级为重大");
        driver.at("2026-12-30T09:00");
        grounds.strike(Origin.INCIDENT, incident, "认定为较大事故", RemovalStages.REVIEWER);
        removals.raise(factory, Ground.NOT_FILED, Origin.REPORT);
        removals.verify(removal, RemovalStages.REVIEWER, false, Ground.NOT_FILED);
        assertThat(timers(removals.task(removal, "Task_StateDefence"))).containsOnly(NEVER);
        removals.raise(factory, Ground.NOT_OPERATING, Origin.INSPECTION);
        assertThatThrownBy(() -> removals.verify(removal, RemovalStages.REVIEWER, true, Ground.NOT_OPERATING))
                .as("news")
                .hasMessageContaining("2027");
        removals.verify(removal, RemovalStages.REVIEWER, false, Ground.NOT_OPERATING);

        driver.at("2027-01-05T09:00");
        notices.importHolidayCn(Calendars.of2027(), "city-officer-1", "新一年的放假安排");
        assertThat(dueOf(removals.task(removal, "Task_StateDefence")))
                .isEqualTo(date("2027-01-13T00:00").minusSeconds(1));
    }

    private UUID appointed() {
        UUID round = driver.openRound(driver.terms());
        UUID caseId = driver.recommended(round, "130102");
        stages.closeApplications();
        stages.proceed(round);
        stages.appoint(round);
        return caseId;
    }

    private List<Instant> timers(Task task) {
        return management.createJobQuery().executionId(task.getExecutionId()).timers().list().stream()
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .sorted()
                .toList();
    }

    private Instant noticeTimer(Stage stage) {
        String instance = stages.instance(
                "PublicNoticeProcess", "noticeId", stages.notice(stage.round()).id());
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private String told(Task task, UUID about) {
        return jdbc.sql("SELECT string_agg(body, ' ') FROM gf_inbox WHERE recipient = :who AND about = :about")
                .param("who", task.getAssignee())
                .param("about", about)
                .query(String.class)
                .single();
    }

    private Instant dueOf(Task task) {
        return tasks.createTaskQuery()
                .taskId(task.getId())
                .singleResult()
                .getDueDate()
                .toInstant();
    }

    private String shown(Task task) {
        return tasks.getVariableLocal(task.getId(), "view").toString();
    }

    private Task seat(UUID caseId, String expert) {
        return driver.tasks("Task_ScoreApplication", "caseId", caseId).stream()
                .filter(each -> each.getAssignee().equals(expert))
                .findFirst()
                .orElseThrow();
    }

    private int seatNumber(Task task) {
        return (Integer) runtime.getVariable(task.getExecutionId(), "loopCounter");
    }

    private static Instant date(String local) {
        return instant(local);
    }
}
