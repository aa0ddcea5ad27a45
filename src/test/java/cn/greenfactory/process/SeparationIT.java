package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.notice.NewObjection;
import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.notice.ObjectionTarget;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.notice.ObjectorKind;
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
 * Every separation of duties of the catalogue, tried over Tasklist's REST and, for whoever may enter there, over
 * {@code /engine-rest}: by people whose groups would let them, so that only the record of actors stands in the way.
 */
@ServiceTest
class SeparationIT {

    private static final String REVIEWER = "county-reviewer-130102";
    private static final String SEPARATED = "指南未规定，按岗位分离要求";
    private static final Map<String, Object> RECOMMEND = Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "予以推荐");
    private static final Map<String, Object> SIGN = Map.of("countySigned", true);

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Objections objections;

    @Autowired
    private ObjectionHandling handling;

    private final Map<String, List<String>> borrowed = new HashMap<>();
    private UUID round;
    private UUID caseId;

    @BeforeEach
    void submitted() {
        stages.clear();
        round = driver.openRound(driver.terms());
        caseId = driver.submitted(round, "130102");
    }

    @AfterEach
    void giveBack() {
        borrowed.forEach((user, groups) -> groups.forEach(group -> identity.deleteMembership(user, group)));
    }

    @Test
    void aCountysReviewerDoesNotSignAsItsHead() {
        alsoIn(REVIEWER, "county-head-130102", "camunda-admin");
        refuseNone(REVIEWER, task("Task_ReviewAtCounty"), RECOMMEND);
        refusedOnBothRoads(REVIEWER, task("Task_SignRecommendation"), SIGN, "县级经办");
        assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.COUNTY_SIGNING);
    }

    @Test
    void whoActedAtTheCountyDoesNotActForTheCity() {
        alsoIn(REVIEWER, "city-officer", "camunda-admin");
        atPanel();
        Map<String, Object> panel = Map.of(
                "reviewMode",
                "PANEL",
                "panelMembers",
                "[\"expert-1\",\"expert-2\",\"expert-3\"]",
                "panelLeader",
                "expert-1");
        refusedOnBothRoads(REVIEWER, driver.task("Task_AppointPanel", "roundId", round), panel, "县级办理过");
    }

    @Test
    void whoActedForTheCityDoesNotActAtTheCounty() {
        alsoIn("city-officer-1", "county-reviewer-130102", "camunda-admin");
        refusedOnBothRoads("city-officer-1", task("Task_ReviewAtCounty"), RECOMMEND, "市局办理过");
    }

    @Test
    void nobodyButReviewersIsSeated() {
        atPanel();
        Task appoint = driver.task("Task_AppointPanel", "roundId", round);
        TasklistClient officer = TasklistClient.tasklist(port, "city-officer-1");
        for (String stranger : List.of("city-officer-1", "county-reviewer-130104", "third-party-1", "nobody")) {
            HttpResponse<String> refused = officer.complete(
                    appoint,
                    Map.of(
                            "reviewMode",
                            "PANEL",
                            "panelMembers",
                            "[\"expert-1\",\"expert-2\",\"" + stranger + "\"]",
                            "panelLeader",
                            "expert-1"));
            assertThat(refused.statusCode()).as(stranger).isGreaterThanOrEqualTo(400);
            assertThat(refused.body()).contains(stranger + " 不是评审专家");
        }
        assertThat(officer.complete(
                                appoint,
                                Map.of(
                                        "reviewMode",
                                        "AGENCY",
                                        "panelMembers",
                                        "[\"expert-1\"]",
                                        "panelLeader",
                                        "expert-1"))
                        .body())
                .contains("不是第三方评价机构");
    }

    @Test
    void whoSteppedBackIsNotSeatedAgainNorIsAStranger() {
        atPanel();
        stages.appoint(round);
        Task seat = driver.tasks("Task_ScoreApplication", "caseId", caseId).stream()
                .filter(each -> each.getAssignee().equals("expert-2"))
                .findFirst()
                .orElseThrow();
        refuseNone("expert-2", seat, Map.of("expertRecused", true, "recusalReason", "曾任顾问"));
        Task replace = task("Task_ReplaceExpert");
        TasklistClient officer = TasklistClient.tasklist(port, "city-officer-1");
        for (String wrong : List.of("expert-2", "county-reviewer-130104")) {
            HttpResponse<String> refused = officer.complete(replace, Map.of("replacement", wrong));
            assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(refused.body()).contains(wrong.equals("expert-2") ? "已回避" : "不是评审专家");
        }
    }

    @Test
    void anObjectionIsVerifiedByNobodyWhoTookPartAndDecidedByNobodyWhoApproved() {
        stages.clear();
        RoundStages.Stage stage = stages.onNotice(1, "130102");
        NewObjection objection = new NewObjection(
                ObjectionTarget.LISTED,
                stage.one(),
                null,
                ObjectorKind.PERSON,
                "某某",
                "13800000000",
                false,
                "能耗数据不实",
                "见附件说明",
                List.of());
        UUID id = objections
                .file(
                        stages.notice(stage.round()).id(),
                        objection,
                        UUID.randomUUID().toString())
                .objectionId();
        driver.runJobs();
        handling.respond(id, driver.application(stage.one()).enterpriseId(), "数据属实");
        alsoIn("city-officer-1", "camunda-admin");
        Task verify = driver.task("Task_VerifyObjection", "objectionId", id);
        Map<String, Object> findings = Map.of("objectionFindings", "未见不符");
        refusedOnBothRoads("city-officer-1", verify, findings, "此前未参与");
        refuseNone("city-officer-2", verify, findings);
        alsoIn("city-head-1", "camunda-admin");
        Task decide = driver.task("Task_DecideObjection", "objectionId", id);
        Map<String, Object> dismiss = Map.of("objectionOutcome", "DISMISSED", "objectionReply", "不成立");
        refusedOnBothRoads("city-head-1", decide, dismiss, "由您批准");
        refuseNone("city-head-2", decide, dismiss);
    }

    private void atPanel() {
        stages.atCase(REVIEWER, "Task_ReviewAtCounty", caseId, RECOMMEND);
        stages.atCase("county-head-130102", "Task_SignRecommendation", caseId, SIGN);
        stages.closeApplications();
        stages.proceed(round);
    }

    private Task task(String key) {
        return driver.task(key, "caseId", caseId);
    }

    private void refuseNone(String user, Task task, Map<String, Object> values) {
        HttpResponse<String> answer = TasklistClient.tasklist(port, user).complete(task, values);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        driver.runJobs();
    }

    private void refusedOnBothRoads(String user, Task task, Map<String, Object> values, String rule) {
        for (TasklistClient road :
                List.of(TasklistClient.tasklist(port, user), TasklistClient.engineRest(port, user))) {
            HttpResponse<String> refused = road.complete(task, values);
            assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(refused.body()).contains(SEPARATED).contains(rule);
        }
    }

    private void alsoIn(String user, String... groups) {
        for (String group : groups) {
            identity.createMembership(user, group);
        }
        borrowed.put(user, List.of(groups));
    }
}
