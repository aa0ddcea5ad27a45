package cn.greenfactory.portal;

import static cn.greenfactory.calendar.CalendarFixture.instant;
import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.portal.Caller.Answer;
import cn.greenfactory.process.Calendars;
import cn.greenfactory.process.RoundDriver;
import cn.greenfactory.process.RoundStages;
import cn.greenfactory.process.RoundStages.Stage;
import cn.greenfactory.process.ServiceTest;
import cn.greenfactory.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a notice of holidays that is missing, or comes late, does to what is already running (民法典, 第十条). */
@ServiceTest
class CalendarApiIT {

    private static final Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private ManagementService management;

    @Autowired
    private ObjectionHandling handling;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Calendars calendars;

    private UUID listed;
    private Caller anybody;
    private Caller officer;

    @BeforeEach
    void callers() {
        stages.clear();
        anybody = new Caller(port);
        officer = anybody.as("city-officer-1");
    }

    @AfterEach
    void forget() {
        calendars.forgetImports();
    }

    @Test
    void anObjectionIsTakenInWithoutNextYearsCalendarWhichThenSetsTheEnterprisesDays() {
        UUID notice = onNoticeSinceDecember24();
        driver.at("2026-12-28T10:00");

        UUID filed = filed(anybody.upload(objections(notice), null, null, objection("某某", "能耗数据不实")));
        UUID paper = filed(officer.upload(
                "/api/staff/objections",
                null,
                null,
                with(objection("某某", "纸质异议"), "noticeId", notice, "receivedAt", "2026-12-25T16:00:00+08:00")));
        UUID unsigned = filed(anybody.upload(objections(notice), null, null, objection(null, "弄虚作假")));
        driver.runJobs();
        driver.complete(
                "city-officer-1",
                driver.task("Task_ConfirmInadmissible", "objectionId", unsigned),
                Map.of("inadmissibleConfirmed", false, "inadmissibleReason", "线索具体，予以受理"));
        for (UUID each : List.of(filed, paper, unsigned)) {
            assertThat(respond(each).getDueDate()).isNull();
            assertThat(expiry(each)).isEqualTo(NEVER.toInstant());
        }

        imported(officer, Calendars.of2027());

        for (UUID each : List.of(filed, paper, unsigned)) {
            assertThat(respond(each).getDueDate())
                    .isEqualTo(Date.from(date("2027-01-06T00:00").minusSeconds(1)));
            assertThat(expiry(each)).isEqualTo(date("2027-01-06T00:00"));
        }
        assertThat(deadlines.find("OBJECTION", paper, "Task_DecideObjection"))
                .get()
                .extracting(Deadline::startedAt)
                .isEqualTo(instant("2026-12-25T16:00"));
        driver.at("2027-01-06T00:00");
        driver.runJobs();
        assertThat(driver.task("Task_VerifyObjection", "objectionId", filed)).isNotNull();
    }

    @Test
    void theEnterpriseHasTheDaysThatTheSettingGives() {
        UUID notice = onNoticeSinceDecember24();
        settings.put("responseWorkdays", "2", LocalDate.parse("2026-12-24"), "city-officer-1", "试行");
        UUID filed = filed(anybody.upload(objections(notice), null, null, objection("某某", "能耗数据不实")));
        settings.put("responseWorkdays", "5", LocalDate.parse("2026-12-24"), "city-officer-1", "恢复");

        assertThat(expiry(filed)).isEqualTo(date("2026-12-29T00:00"));
    }

    @Test
    void aReplyThatIsLateWhenTheHeadIsAskedIsEscalatedAtOnceAndGetsNoNewDays() {
        Stage stage = stages.onNotice(1, "130102");
        UUID notice = stages.notice(stage.round()).id();
        UUID id = filed(anybody.upload(objections(notice), null, null, objection(stage.one(), "某某", "能耗数据不实")));
        driver.runJobs();
        handling.respond(id, driver.application(stage.one()).enterpriseId(), "数据属实");
        driver.at("2026-05-20T10:00");
        driver.complete(
                "city-officer-2",
                driver.task("Task_VerifyObjection", "objectionId", id),
                Map.of("objectionFindings", "不符"));
        driver.runJobs();

        Task decide = driver.task("Task_DecideObjection", "objectionId", id);
        assertThat(decide.getDueDate()).isBefore("2026-04-20T00:00:00");
        assertThat(decide.getPriority()).isEqualTo(100);
        assertThat(deadlines.of("OBJECTION", id))
                .filteredOn(each -> each.purpose().equals("Task_DecideObjection"))
                .hasSize(1);
    }

    private UUID onNoticeSinceDecember24() {
        Stage stage = stages.reviewed("130102");
        driver.at("2026-12-24T10:00");
        stages.propose(stage.round(), Map.of(stage.one(), true));
        stages.approve(stage.round());
        listed = stage.one();
        return stages.notice(stage.round()).id();
    }

    private Map<String, String> objection(String name, String facts) {
        return objection(listed, name, facts);
    }

    private static Map<String, String> objection(UUID caseId, String name, String facts) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "target", "LISTED",
                "caseId", caseId.toString(),
                "objectorKind", "PERSON",
                "objectorContact", "13800000000",
                "facts", facts,
                "evidenceText", "见附件说明"));
        if (name != null) {
            fields.put("objectorName", name);
        }
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i].toString(), more[i + 1].toString());
        }
        return fields;
    }

    private static String objections(UUID notice) {
        return "/api/public/notices/" + notice + "/objections";
    }

    private UUID filed(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return jdbc.sql("SELECT id FROM gf_objection WHERE number = :number")
                .param("number", answer.text("number"))
                .query(UUID.class)
                .single();
    }

    private static void imported(Caller officer, String json) {
        Answer answer = officer.post("/api/staff/calendars?why=" + "notice", json);
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    }

    private Task respond(UUID objection) {
        return driver.task("Task_RespondToObjection", "objectionId", objection);
    }

    private Instant expiry(UUID objection) {
        return timers(respond(objection)).get(0);
    }

    private List<Instant> timers(Task task) {
        return management.createJobQuery().executionId(task.getExecutionId()).timers().list().stream()
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .sorted()
                .toList();
    }

    private static Instant date(String local) {
        return instant(local);
    }
}
