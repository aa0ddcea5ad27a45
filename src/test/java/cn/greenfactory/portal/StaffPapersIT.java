package cn.greenfactory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.notice.Evidence;
import cn.greenfactory.notice.NewObjection;
import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.notice.ObjectionTarget;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.notice.ObjectorKind;
import cn.greenfactory.portal.Caller.Answer;
import cn.greenfactory.process.RoundDriver;
import cn.greenfactory.process.RoundStages;
import cn.greenfactory.process.RoundStages.Stage;
import cn.greenfactory.process.ServiceTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/** What the city issues and is handed in can be had by whom it concerns, also after the tasks have ended. */
@ServiceTest
class StaffPapersIT {

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private Objections objections;

    @Autowired
    private ObjectionHandling handling;

    private Caller officer;
    private Caller county;
    private Stage stage;

    @BeforeEach
    void onNotice() {
        stages.clear();
        stage = stages.onNotice(1, "130102");
        officer = new Caller(port).as("city-officer-1");
        county = new Caller(port).as("county-reviewer-130104");
    }

    @Test
    void theCertifiedListIsForEveryOfficialAndWhatWasHandedInForTheCityAlone() {
        String round = "/api/staff/rounds/" + driver.codeOf(stage.round());
        stages.endNotice(stage.round());
        Task confirm = driver.task("Task_ConfirmNoticeResult", "roundId", stage.round());
        byte[] letter = "%PDF-1.4\n% 部门意见\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        Answer kept = officer.upload(round + "/attachments", "部门意见.pdf", letter, Map.of("kind", "DEPARTMENT_OPINION"));
        assertThat(kept.status()).as("%s", kept.body()).isEqualTo(201);
        assertThat(driver.view(confirm)).contains("/api/staff/files/" + kept.text("sha256"));
        stages.certify(stage.round(), Map.of(stage.one(), true));

        JsonNode list = officer.get(round + "/papers").body();
        assertThat(list.findValuesAsText("kind")).containsExactly("LIST");
        String sha256 = list.get(0).path("sha256").asText();
        for (Caller reader : List.of(officer, county, new Caller(port).as("city-head-1"))) {
            assertThat(reader.get("/api/staff/files/" + sha256).status()).isEqualTo(200);
            assertThat(reader.get(round + "/papers").body()).isEqualTo(list);
        }
        assertThat(officer.get(round + "/attachments").body().findValuesAsText("kind"))
                .containsExactlyInAnyOrder("DEPARTMENT_OPINION", "PAPER_LIST");
        assertThat(county.get(round + "/attachments").body().findValuesAsText("kind"))
                .containsExactly("PAPER_LIST");
        assertThat(county.get("/api/staff/files/" + kept.text("sha256")).status())
                .isEqualTo(404);
        assertThat(new Caller(port).as("expert-1").get(round + "/papers").status())
                .isEqualTo(403);
    }

    @Test
    void evidenceAndReplyOfAnObjectionStayReachableForTheCity() {
        UUID id = filed();
        String reachable = "/api/staff/objections/" + id;
        JsonNode detail = officer.get(reachable).body();
        assertThat(detail.path("files").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("EVIDENCE", "PAPER_OBJECTION_REPLY");
        assertThat(detail.path("papers").findValuesAsText("kind")).containsExactly("OBJECTION_REPLY");
        for (JsonNode file : detail.path("files")) {
            String link = "/api/staff/files/" + file.path("sha256").asText();
            assertThat(officer.get(link).status()).isEqualTo(200);
            assertThat(county.get(link).status()).isEqualTo(404);
        }
    }

    /** An objection with one file, dismissed and answered. */
    private UUID filed() {
        byte[] photo = "%PDF-1.4\n% 证据\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        NewObjection objection = new NewObjection(
                ObjectionTarget.LISTED,
                stage.one(),
                null,
                ObjectorKind.PERSON,
                "某某",
                "13800000000",
                false,
                "能耗数据不实",
                null,
                List.of(new Evidence("证据.pdf", new ByteArrayResource(photo))));
        UUID id = objections
                .file(
                        stages.notice(stage.round()).id(),
                        objection,
                        UUID.randomUUID().toString())
                .objectionId();
        driver.runJobs();
        handling.respond(id, driver.application(stage.one()).enterpriseId(), "数据属实");
        at(id, "city-officer-2", "Task_VerifyObjection", Map.of("objectionFindings", "未见不符"));
        at(id, "city-head-2", "Task_DecideObjection", Map.of("objectionOutcome", "DISMISSED", "objectionReply", "不成立"));
        return id;
    }

    private void at(UUID objection, String user, String task, Map<String, Object> values) {
        driver.complete(user, driver.task(task, "objectionId", objection), values);
        driver.runJobs();
    }
}
