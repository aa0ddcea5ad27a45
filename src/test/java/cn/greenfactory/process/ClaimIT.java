package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.certification.CaseStatus;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task is claimed by whoever does it and given back by the same, over Tasklist's REST and /engine-rest. */
@ServiceTest
class ClaimIT {

    private static final String REVIEWER = "county-reviewer-130102";
    private static final String STRANGER = "county-reviewer-130104";

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private TaskService tasks;

    private UUID round;
    private UUID caseId;
    private Task task;

    @BeforeEach
    void atTheCounty() {
        stages.clear();
        round = driver.openRound(driver.terms());
        caseId = driver.submitted(round, "130102");
        task = driver.task("Task_ReviewAtCounty", "caseId", caseId);
    }

    @Test
    void nobodyClaimsForSomebodyElseWhoWouldThenSeeTheTask() {
        TasklistClient county = TasklistClient.tasklist(port, REVIEWER);
        HttpResponse<String> refused = county.post(of(task) + "/claim", user(STRANGER));
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.body()).contains("只能为自己领取任务");
        assertThat(assignee(task)).isNull();
        assertThat(TasklistClient.tasklist(port, STRANGER).get(of(task)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoClaimedATaskGivesItBackAndNobodyElseDoes() {
        TasklistClient county = TasklistClient.tasklist(port, REVIEWER);
        assertThat(county.post(of(task) + "/claim", user(REVIEWER)).statusCode())
                .isEqualTo(204);
        assertThat(county.post(of(task) + "/comment/create", "{\"message\":\"核对中\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(TasklistClient.tasklist(port, STRANGER)
                        .post(of(task) + "/unclaim", "{}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(county.post(of(task) + "/assignee", user(STRANGER)).body()).contains("只能为自己领取任务");
        assertThat(assignee(task)).isEqualTo(REVIEWER);
        assertThat(county.post(of(task) + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(assignee(task)).isNull();
        assertThat(county.post(of(task) + "/unclaim", "{}").statusCode()).isEqualTo(403);
        for (String link : new String[] {"candidate", "owner"}) {
            String body = "{\"userId\":\"" + STRANGER + "\",\"type\":\"" + link + "\"}";
            assertThat(county.post(of(task) + "/identity-links", body).statusCode())
                    .as(link)
                    .isEqualTo(403);
        }
        assertThat(county.complete(task, Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "予以推荐"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.COUNTY_SIGNING);
    }

    @Test
    void anExpertsSeatIsNotGivenBackToNobody() {
        driver.complete(REVIEWER, task, Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "予以推荐"));
        stages.atCase("county-head-130102", "Task_SignRecommendation", caseId, Map.of("countySigned", true));
        stages.closeApplications();
        stages.proceed(round);
        stages.appoint(round);
        Task seat = driver.tasks("Task_ScoreApplication", "caseId", caseId).get(0);
        TasklistClient expert = TasklistClient.tasklist(port, seat.getAssignee());
        assertThat(expert.post(of(seat) + "/unclaim", "{}").statusCode()).isEqualTo(403);
        assertThat(expert.post(of(seat) + "/assignee", user("expert-7")).statusCode())
                .isEqualTo(403);
        assertThat(assignee(seat)).isEqualTo(seat.getAssignee());
    }

    @Test
    void anAdministratorMayAssignToRepair() {
        TasklistClient admin = TasklistClient.engineRest(port, "admin");
        assertThat(admin.post(of(task) + "/assignee", user(REVIEWER)).statusCode())
                .isEqualTo(204);
        assertThat(assignee(task)).isEqualTo(REVIEWER);
    }

    @Test
    void whatAnEnterpriseHasToDoIsNeitherAssignedNorCompletedByAnAdministrator() {
        driver.complete(
                REVIEWER,
                task,
                Map.of("countyOutcome", "RETURN", "countyOpinion", "材料不全", "supplementItems", "[\"能源计量台账\"]"));
        Task supplement = driver.task("Task_SupplementMaterials", "caseId", caseId);
        TasklistClient admin = TasklistClient.engineRest(port, "admin");
        assertThat(admin.post(of(supplement) + "/assignee", user("admin")).body())
                .contains("由企业在企业端办理");
        assertThat(admin.post(of(supplement) + "/unclaim", "{}").body()).contains("由企业在企业端办理");
        assertThat(admin.post(
                                of(supplement) + "/identity-links",
                                "{\"groupId\":\"camunda-admin\",\"type\":\"candidate\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(admin.complete(supplement, Map.of()).body()).contains("不能由他人代为完成");
        assertThat(assignee(supplement)).startsWith("enterprise-");
    }

    private String assignee(Task which) {
        return tasks.createTaskQuery().taskId(which.getId()).singleResult().getAssignee();
    }

    private static String of(Task task) {
        return "/task/" + task.getId();
    }

    private static String user(String id) {
        return "{\"userId\":\"" + id + "\"}";
    }
}
