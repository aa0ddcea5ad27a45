package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.security.ActorRecord;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees what and may do what, tried through every door the engine has (catalogue §2). */
@ServiceTest
class AccessIT {

    private static final String REVIEWER = "county-reviewer-130102";
    private static final String RECOMMEND =
            "{\"variables\":{\"countyOutcome\":{\"value\":\"RECOMMEND\"},\"countyOpinion\":{\"value\":\"予以推荐\"}%s}}";

    /** What nothing has come to in a case that has just been handed in, or no official is shown. */
    private static final Set<String> EMPTY_SO_FAR =
            Set.of("/history/detail", "/history/user-operation", "/history/decision-instance", "/incident");

    /** Refused, or a definition that does not exist for who asks. */
    private static final List<Integer> NOT_FOR_YOU = List.of(403, 404);

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ActorRecord actors;

    private UUID round;
    private UUID own;
    private UUID other;
    private Task ownTask;
    private Task otherTask;

    @BeforeEach
    void twoCounties() {
        stages.clear();
        round = driver.openRound(driver.terms());
        own = driver.submitted(round, "130102");
        other = driver.submitted(round, "130104");
        ownTask = driver.task("Task_ReviewAtCounty", "caseId", own);
        otherTask = driver.task("Task_ReviewAtCounty", "caseId", other);
    }

    @Test
    void aCountySeesItsOwnCasesOnlyInTasklistsRest() {
        TasklistClient county = TasklistClient.tasklist(port, REVIEWER);
        String instance = otherTask.getProcessInstanceId();

        assertThat(county.get("/task").body()).contains(ownTask.getId()).doesNotContain(otherTask.getId());
        assertThat(county.get("/task/" + otherTask.getId()).statusCode()).isEqualTo(404);
        for (String list : List.of(
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/history/process-instance",
                "/history/activity-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/detail",
                "/history/user-operation",
                "/history/decision-instance",
                "/history/identity-link-log",
                "/incident",
                "/job",
                "/event-subscription",
                "/history/job-log")) {
            HttpResponse<String> answer = county.get(list);
            assertThat(answer.statusCode()).as(list).isEqualTo(200);
            assertThat(answer.body()).as(list).doesNotContain(instance, otherTask.getId(), other.toString());
            if (!EMPTY_SO_FAR.contains(list)) {
                assertThat(answer.body()).as(list).contains(ownTask.getProcessInstanceId());
            }
        }
        for (String one : List.of(
                "/process-instance/" + instance,
                "/process-instance/" + instance + "/variables",
                "/process-instance/" + instance + "/activity-instances",
                "/history/process-instance/" + instance,
                "/task/" + otherTask.getId() + "/variables",
                "/task/" + otherTask.getId() + "/form-variables",
                "/task/" + otherTask.getId() + "/comment",
                "/task/" + otherTask.getId() + "/deployed-form",
                "/execution/" + instance + "/localVariables")) {
            assertThat(county.get(one)).as(one).satisfies(answer -> assertThat(
                            answer.statusCode() >= 400 || answer.body().equals("[]"))
                    .isTrue());
        }
        for (String act : List.of("claim", "complete", "submit-form", "comment/create", "resolve", "delegate")) {
            assertThat(county.post("/task/" + otherTask.getId() + "/" + act, "{\"userId\":\"" + REVIEWER + "\"}")
                            .statusCode())
                    .as(act)
                    .isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void anOfficialMayNeitherDeployNorDecideNorStartNorCorrelate() {
        TasklistClient county = TasklistClient.tasklist(port, REVIEWER);
        assertThat(county.get("/deployment").body()).isEqualTo("[]");
        assertThat(county.deploy("x.bpmn", "<a/>").statusCode()).isEqualTo(403);
        assertThat(county.get("/decision-definition").body()).isEqualTo("[]");
        String decide = "/decision-definition/key/ReportDuty/evaluate";
        String legal = "{\"variables\":{\"highestLevel\":{\"value\":\"CITY\",\"type\":\"String\"}}}";
        assertThat(TasklistClient.engineRest(port, "analyst-1")
                        .post(decide, legal)
                        .statusCode())
                .isEqualTo(200);
        assertThat(county.post(decide, legal).statusCode()).isIn(NOT_FOR_YOU);
        for (String process : List.of("CertificationProcess", "CertificationRoundProcess", "ObjectionProcess")) {
            String start = "/process-definition/key/" + process + "/start";
            String values = "{\"variables\":{\"caseId\":{\"value\":\"" + own + "\",\"type\":\"String\"}}}";
            assertThat(county.post(start, values).statusCode()).as(process).isIn(NOT_FOR_YOU);
        }
        String withdraw = "{\"messageName\":\"ApplicationWithdrawn\",\"processInstanceId\":\""
                + ownTask.getProcessInstanceId() + "\"}";
        assertThat(county.post("/message", withdraw).statusCode()).isEqualTo(403);
        assertThat(county.post("/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}")
                        .statusCode())
                .isEqualTo(403);
        String instance = "/process-instance/" + ownTask.getProcessInstanceId();
        assertThat(county.put(instance + "/suspended", "{\"suspended\":true}").statusCode())
                .isEqualTo(403);
        assertThat(county.put(instance + "/variables/countyOutcome", "{\"value\":\"RECOMMEND\",\"type\":\"String\"}")
                        .statusCode())
                .isEqualTo(403);
        String forward = "{\"instructions\":[{\"type\":\"startBeforeActivity\","
                + "\"activityId\":\"Service_CertifyFactory\"}]}";
        assertThat(county.post(instance + "/modification", forward).statusCode())
                .isEqualTo(403);
        assertThat(county.get("/authorization").body()).doesNotContain("city-head");
        assertThat(county.get("/user").body()).doesNotContain("city-head-1");
        assertThat(driver.application(own).status()).isEqualTo(CaseStatus.COUNTY_REVIEW);
    }

    @Test
    void theCityOfficerMayNotStartARoundInItsMiddle() {
        TasklistClient city = TasklistClient.tasklist(port, "city-officer-1");
        HttpResponse<String> answer = city.post(
                "/process-definition/key/CertificationRoundProcess/start",
                "{\"variables\":{\"roundId\":{\"value\":\"" + round + "\"}},\"startInstructions\":"
                        + "[{\"type\":\"startBeforeActivity\",\"activityId\":\"Service_CancelCases\"}]}");
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains("开始事件");
    }

    @Test
    void whatIsPostedWithATaskIsCheckedOnEveryRoad() {
        TasklistClient county = TasklistClient.tasklist(port, REVIEWER);
        String task = "/task/" + ownTask.getId();
        String undeclared = RECOMMEND.formatted(",\"enterpriseId\":{\"value\":\"x\"}");
        for (String road : List.of("complete", "submit-form")) {
            HttpResponse<String> refused = county.post(task + "/" + road, undeclared);
            assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(refused.body()).contains("不允许提交或修改变量：enterpriseId");
            assertThat(county.post(task + "/" + road, RECOMMEND.formatted(",\"view\":{\"value\":\"{}\"}"))
                            .body())
                    .contains("不允许提交或修改变量：view");
            assertThat(county.post(task + "/" + road, "{\"variables\":{\"countyOutcome\":{\"value\":7}}}")
                            .body())
                    .contains("countyOutcome 须为文本");
            assertThat(county.post(task + "/" + road, "{\"variables\":{\"countyOutcome\":{\"value\":\"MAYBE\"}}}")
                            .body())
                    .contains("countyOutcome 须为以下之一");
        }
        assertThat(county.post(task + "/resolve", undeclared).statusCode()).isGreaterThanOrEqualTo(400);
        for (String scope : List.of("variables", "localVariables")) {
            assertThat(county.put(task + "/" + scope + "/countyOutcome", "{\"value\":\"x\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(county.put(task, "{\"name\":\"x\"}").statusCode()).isEqualTo(403);
        assertThat(county.post(task + "/assignee", "{\"userId\":\"" + REVIEWER + "\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(county.post(task + "/identity-links", "{\"groupId\":\"x\",\"type\":\"candidate\"}")
                        .statusCode())
                .isEqualTo(403);
        for (String road : List.of("bpmnError", "bpmnEscalation")) {
            county.post(
                    task + "/" + road,
                    "{\"errorCode\":\"x\",\"escalationCode\":\"x\",\"variables\":{\"enterpriseId\":{\"value\":\"x\"}}}");
        }
        assertThat(driver.runtime().getVariable(ownTask.getProcessInstanceId(), "enterpriseId"))
                .isEqualTo(driver.application(own).enterpriseId().toString());

        assertThat(county.post(task + "/submit-form", RECOMMEND.formatted(",\"viewVersion\":{\"value\":\"1\"}"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(driver.application(own).status()).isEqualTo(CaseStatus.COUNTY_SIGNING);
        assertThat(county.post(task + "/submit-form", RECOMMEND.formatted("")).statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void engineRestIsForAdministratorsAndAnalystsAndNoOneElseCompletesAnOfficialsTask() {
        assertThat(TasklistClient.engineRest(port, null).get("/task").statusCode())
                .isEqualTo(401);
        for (String user : List.of(REVIEWER, "city-officer-1", "city-head-1", "expert-1")) {
            assertThat(TasklistClient.engineRest(port, user).get("/task").statusCode())
                    .isEqualTo(403);
        }
        String complete = "/task/" + ownTask.getId() + "/complete";
        TasklistClient analyst = TasklistClient.engineRest(port, "analyst-1");
        assertThat(analyst.get("/process-definition").statusCode()).isEqualTo(200);
        assertThat(analyst.post(complete, RECOMMEND.formatted("")).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(analyst.put(
                                "/process-instance/" + ownTask.getProcessInstanceId() + "/variables/countyCode",
                                "{\"value\":\"130104\"}")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> admin = TasklistClient.engineRest(port, "admin").post(complete, RECOMMEND.formatted(""));
        assertThat(admin.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(admin.body()).contains("不在 admin 的职责范围内");
        assertThat(driver.application(own).status()).isEqualTo(CaseStatus.COUNTY_REVIEW);
    }

    @Test
    void everySeparationHoldsEvenForWhoIsInBothGroups() {
        identity.createMembership(REVIEWER, "county-head-130102");
        identity.createMembership(REVIEWER, "city-officer");
        try {
            Map<String, Object> recommend = Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "予以推荐");
            stages.atCase(REVIEWER, "Task_ReviewAtCounty", own, recommend);
            Task sign = driver.task("Task_SignRecommendation", "caseId", own);
            assertThatThrownBy(() -> driver.complete(REVIEWER, sign, Map.of("countySigned", true)))
                    .isInstanceOf(RuntimeException.class);
            stages.atCase("county-head-130102", "Task_SignRecommendation", own, Map.of("countySigned", true));
            stages.closeApplications();
            driver.at("2026-04-11T00:00");
            Task collect = driver.task("Task_CollectRecommendations", "roundId", round);
            assertThatThrownBy(() -> driver.complete(
                            REVIEWER, collect, Map.of("collectOutcome", "PROCEED", "collectReason", "推荐期满")))
                    .isInstanceOf(RuntimeException.class);
            stages.proceed(round);
        } finally {
            identity.deleteMembership(REVIEWER, "county-head-130102");
            identity.deleteMembership(REVIEWER, "city-officer");
        }
        String code = driver.creditCodeOf(own);
        actors.affiliate("expert-3", code);
        Task appoint = driver.task("Task_AppointPanel", "roundId", round);
        assertThatThrownBy(() -> driver.complete(
                        "city-officer-1",
                        appoint,
                        Map.of(
                                "reviewMode",
                                "PANEL",
                                "panelMembers",
                                "[\"expert-1\",\"expert-2\",\"expert-3\"]",
                                "panelLeader",
                                "expert-1")))
                .isInstanceOf(RuntimeException.class);
        stages.appoint(round, "expert-1", "expert-2", "expert-3", "expert-4");
        assertThat(driver.tasks("Task_ScoreApplication", "caseId", own))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder("expert-1", "expert-2", "expert-4");
    }
}
