package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.portal.Caller;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nobody acts on one report, change, incident or removal for its county and for the city, and who proposed a removal does
 * not decide it: tried through Tasklist, {@code /engine-rest} and our own API by people whose groups would let them.
 */
@ServiceTest
class OversightSeparationIT {

    private static final String REVIEWER = OversightStages.REVIEWER;
    private static final String SEPARATED = "按岗位分离要求";

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private OversightStages oversight;

    @Autowired
    private ReportDriver reports;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private IncidentDriver incidents;

    @Autowired
    private IdentityService identity;

    private final Map<String, List<String>> borrowed = new HashMap<>();

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @AfterEach
    void giveBack() {
        borrowed.forEach((user, groups) -> groups.forEach(group -> identity.deleteMembership(user, group)));
    }

    @Test
    void whoUrgedAReportForItsCountyDoesNotDecideOnItForTheCity() {
        UUID report = oversight.report(oversight.reportingFactory());
        String own = "/api/staff/reports/" + report;
        Caller reviewer = new Caller(port).as(REVIEWER);
        assertThat(reviewer.post(own + "/urging", "{\"text\":\"请填报\"}").status())
                .isEqualTo(200);
        alsoIn(REVIEWER, "city-officer", "camunda-admin");
        Caller.Answer extended =
                reviewer.call("PUT", own + "/extension", "{\"extendedTo\":\"2026-04-30\",\"reason\":\"停电\"}", Map.of());
        assertThat(extended.status()).isGreaterThanOrEqualTo(400);
        assertThat(extended.body().toString()).contains(SEPARATED);
        reports.afterTheLastDay();
        refusedOnBothRoads(
                REVIEWER,
                reports.task("Task_DecideOutstanding", report),
                Map.of("outstandingDecision", "EXTEND", "outstandingReason", "停电", "extendedTo", "2026-05-08"));
    }

    @Test
    void whoDecidedOnAReportForTheCityDoesNotReviewItAtTheCounty() {
        Task decide = oversight.all().get("Task_DecideOutstanding").get();
        UUID report = id(decide, "reportId");
        reports.decide(report, "EXTEND", Map.of("extendedTo", "2026-05-08"));
        reports.file(report);
        alsoIn("city-officer-1", OversightStages.REVIEWER, "camunda-admin");
        refusedOnBothRoads(
                "city-officer-1",
                reports.task("Task_ReviewReportAtCounty", report),
                Map.of("reportOutcome", "RETURN", "reportOpinion", "请补充"));
    }

    @Test
    void whoVerifiedAChangeDoesNotRegisterIt() {
        Task register = oversight.all().get("Task_RegisterChange").get();
        alsoIn(REVIEWER, "city-officer", "camunda-admin");
        refusedOnBothRoads(REVIEWER, register, Map.of("registered", true, "registerRemark", "登记"));
    }

    @Test
    void whoCorrectedAnIncidentForItsCountyNeitherAcknowledgesNorClosesIt() {
        UUID incident = oversight.incident(oversight.factory());
        incidents.correct(incident, IncidentDriver.change(1, null, null), "核实");
        alsoIn(REVIEWER, "city-officer", "camunda-admin");
        refusedOnBothRoads(REVIEWER, incidents.task(incident), Map.of("acknowledgementNote", "已知悉"));
        Caller.Answer closed = new Caller(port)
                .as(REVIEWER)
                .post("/api/staff/incidents/" + incident + "/closure", "{\"reason\":\"无\"}");
        assertThat(closed.status()).isGreaterThanOrEqualTo(400);
        assertThat(closed.body().toString()).contains(SEPARATED);
    }

    @Test
    void whoVerifiedGroundsNeitherProposesNorDecidesAndWhoProposedDoesNotDecide() {
        UUID removal = oversight.removal(oversight.factory());
        removals.verify(removal, REVIEWER, true, Ground.NOT_OPERATING);
        removals.state(removal);
        alsoIn(REVIEWER, "city-officer", "city-head", "camunda-admin");
        refusedOnBothRoads(REVIEWER, removals.task(removal, "Task_ProposeRemoval"), Map.of("removalProposal", "建议移出"));
        removals.propose(removal);
        Task decide = removals.task(removal, "Task_DecideRemoval");
        Map<String, Object> remove = Map.of("removalOutcome", "REMOVE", "removalOpinion", "依据第十四条");
        refusedOnBothRoads(REVIEWER, decide, remove);
        alsoIn("city-officer-1", "city-head", "camunda-admin");
        refused("city-officer-1", decide, remove, "由您提出");
        removals.decide(removal, "REMOVE");
        assertThat(removals.path(removal)).endsWith("EndEvent_Removed");
    }

    @Test
    void whoAskedTheCityForAnAnswerDoesNotGiveIt() {
        Task answer = oversight.all().get("Task_AnswerSupportAtCity").get();
        alsoIn(REVIEWER, "city-officer", "camunda-admin");
        refusedOnBothRoads(REVIEWER, answer, Map.of("supportAnswer", "已安排"));
    }

    private void refusedOnBothRoads(String user, Task task, Map<String, Object> values) {
        refused(user, task, values, SEPARATED);
    }

    private void refused(String user, Task task, Map<String, Object> values, String rule) {
        for (TasklistClient road :
                List.of(TasklistClient.tasklist(port, user), TasklistClient.engineRest(port, user))) {
            HttpResponse<String> refused = road.complete(task, values);
            assertThat(refused.statusCode()).as(refused.body()).isGreaterThanOrEqualTo(400);
            assertThat(refused.body()).contains(rule);
        }
    }

    private UUID id(Task task, String variable) {
        return UUID.fromString((String) driver.runtime().getVariable(task.getExecutionId(), variable));
    }

    private void alsoIn(String user, String... groups) {
        for (String group : groups) {
            identity.createMembership(user, group);
        }
        borrowed.put(user, List.of(groups));
    }
}
