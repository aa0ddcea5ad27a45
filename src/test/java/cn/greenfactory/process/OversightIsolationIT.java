package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.portal.Caller;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.EnterpriseLogins;
import cn.greenfactory.shared.InboxEntry;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Another county and another enterprise learn nothing of what is open on a listed factory, by whatever door: Tasklist,
 * {@code /engine-rest}, our own API, files (catalogue §2).
 */
@ServiceTest
class OversightIsolationIT {

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
    private Register register;

    @Autowired
    private EnterpriseLogins logins;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<String, UUID> open = new LinkedHashMap<>();
    private final List<String> files = new ArrayList<>();
    private UUID factory;
    private Caller enterprise;

    @BeforeEach
    void everythingIsOpen() {
        stages.clear();
        factory = oversight.reportingFactory();
        enterprise = new Caller(port).as(login(factory));
        open.put("reports", oversight.report(factory));
        open.put("recommendations", oversight.recommendation(factory));
        open.put("inspections", oversight.inspection(factory));
        oversight.demand(open.get("inspections"));
        open.put("incidents", oversight.incident(factory));
        open.put("support", oversight.support(factory));
        open.put("removals", oversight.removal(factory));
        open.put("changes", oversight.change(factory));
        upload("reports", "OTHER");
        upload("inspections", "RECTIFICATION");
        upload("incidents", "INCIDENT_REPORT");
        upload("support", "OTHER");
        upload("changes", "SCOPE_EVIDENCE");
        upload(new Caller(port).as("city-officer-1"), "staff", "recommendations", "HIGHER_LIST");
        upload(new Caller(port).as(OversightStages.REVIEWER), "staff", "removals", "EVIDENCE");
        reports.file(open.get("reports"));
    }

    @Test
    void anotherCountyNeitherSeesNorActsOnAnyOfIt() {
        Caller own = new Caller(port).as(OversightStages.REVIEWER);
        for (String user : List.of("county-reviewer-130104", "county-head-130104")) {
            Caller other = new Caller(port).as(user);
            open.forEach((what, id) -> {
                String all = "/api/staff/" + what;
                assertThat(own.get(all + "/" + id).status()).as(what).isEqualTo(200);
                assertThat(other.get(all + "/" + id).status()).as(what).isEqualTo(404);
                if (!what.equals("reports")) {
                    assertThat(own.get(all).body().toString()).as(what).contains(id.toString());
                    assertThat(other.get(all).body().toString()).as(what).doesNotContain(id.toString());
                }
            });
            for (String sha256 : files) {
                assertThat(own.get("/api/staff/files/" + sha256).status()).isEqualTo(200);
                assertThat(other.get("/api/staff/files/" + sha256).status()).isEqualTo(404);
            }
            theEngineSaysNothing(user);
        }
    }

    @Test
    void anotherEnterpriseAndThePublicNeitherSeeNorActOnAnyOfIt() {
        Caller stranger = new Caller(port).as(login(driver.listed("130102", "2025-12-01")));
        open.forEach((what, id) -> {
            String one = "/api/enterprise/" + what + "/" + id;
            if (!what.equals("recommendations")) {
                assertThat(enterprise.get(one).status()).as(what).isEqualTo(200);
                assertThat(stranger.get(one).status()).as(what).isEqualTo(404);
            }
            assertThat(enterprise.get("/api/enterprise/" + what).body().toString())
                    .as(what)
                    .contains(id.toString());
            assertThat(stranger.get("/api/enterprise/" + what).body().toString())
                    .as(what)
                    .doesNotContain(id.toString());
            assertThat(new Caller(port).get(one).status()).as(what).isEqualTo(401);
            assertThat(enterprise.get("/api/staff/" + what + "/" + id).status())
                    .as(what)
                    .isIn(401, 403);
        });
        String said = "{\"statement\":\"已整改\"}";
        String inspection = "/api/enterprise/inspections/" + open.get("inspections") + "/rectification";
        String removal = "/api/enterprise/removals/" + open.get("removals") + "/statement";
        assertThat(stranger.post(inspection, said).status()).isEqualTo(404);
        assertThat(stranger.post(removal, said).status()).isIn(403, 404);
        assertThat(new Caller(port).get("/api/public/removals").body().toString())
                .doesNotContain(open.get("removals").toString());
    }

    @Test
    void officialsReadWhatTheirGroupsWereToldAndNothingElse() {
        String request = open.get("support").toString();
        String messages = "/api/staff/messages";
        Caller own = new Caller(port).as(OversightStages.REVIEWER);
        assertThat(own.get(messages).body().toString()).contains(request).doesNotContain("请整改");
        assertThat(own.get(messages + "?page=99999").body()).isEmpty();
        assertThat(new Caller(port)
                        .as("county-reviewer-130104")
                        .get(messages)
                        .body()
                        .toString())
                .doesNotContain(request);
        assertThat(enterprise.get(messages).status()).isIn(401, 403);
        assertThat(enterprise.get("/api/enterprise/messages").body().toString()).contains("请整改");
    }

    @Test
    void anOfficialReadsWhatHeAndHisGroupsWereToldPageByPage() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 30; i++) {
                events.publishEvent(new InboxEntry("city-officer-1", "催办", "本人" + i + "。", factory));
                events.publishEvent(new InboxEntry("city-officer", "催办", "经办" + i + "。", factory));
                events.publishEvent(new InboxEntry("city-head", "督办", "负责人" + i + "。", factory));
            }
        });
        List<String> mine = messages("city-officer-1");
        List<String> told = mine.stream().map(each -> each.substring(0, 2)).toList();
        assertThat(mine)
                .doesNotHaveDuplicates()
                .startsWith("经办29。", "本人29。", "经办28。")
                .endsWith("经办0。", "本人0。");
        assertThat(told).hasSize(60).containsOnly("本人", "经办");
        assertThat(messages("city-officer-2")).hasSize(30).startsWith("经办29。", "经办28。");
        assertThat(messages("city-head-1")).hasSize(30).allMatch(each -> each.startsWith("负责人"));
        assertThat(messages("county-head-130102")).isEmpty();
    }

    /** What a person reads of those that are about the factory, over every page. */
    private List<String> messages(String user) {
        Caller caller = new Caller(port).as(user);
        List<String> bodies = new ArrayList<>();
        for (int page = 0; page < 200; page++) {
            JsonNode rows = caller.get("/api/staff/messages?page=" + page).body();
            for (JsonNode row : rows) {
                if (row.path("about").asText().equals(factory.toString())) {
                    bodies.add(row.path("body").asText());
                }
            }
            if (rows.size() < 50) {
                return bodies;
            }
        }
        throw new IllegalStateException("no end of messages");
    }

    private void theEngineSaysNothing(String user) {
        TasklistClient tasklist = TasklistClient.tasklist(port, user);
        List<Task> about = tasks.createTaskQuery()
                .processVariableValueEquals("factoryId", factory.toString())
                .list();
        assertThat(about).hasSize(open.size());
        String[] ids = about.stream()
                .flatMap(task -> List.of(task.getId(), task.getProcessInstanceId()).stream())
                .toArray(String[]::new);
        for (String list : List.of(
                "/task",
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/job",
                "/event-subscription",
                "/history/process-instance",
                "/history/activity-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/detail",
                "/history/decision-instance",
                "/history/identity-link-log")) {
            assertThat(tasklist.get(list).body()).as(list).doesNotContain(ids);
        }
        for (Task task : about) {
            String key = task.getTaskDefinitionKey();
            assertThat(tasklist.get("/task/" + task.getId()).statusCode())
                    .as(key)
                    .isEqualTo(404);
            for (String act : List.of("claim", "complete", "submit-form", "resolve")) {
                assertThat(tasklist.post("/task/" + task.getId() + "/" + act, "{\"variables\":{}}")
                                .statusCode())
                        .as(key + act)
                        .isGreaterThanOrEqualTo(400);
            }
            assertThat(tasklist.post("/task/" + task.getId() + "/comment/create", "{\"message\":\"x\"}")
                            .statusCode())
                    .as(key)
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(TasklistClient.engineRest(port, user).get("/task").statusCode())
                .isEqualTo(403);
        assertThat(TasklistClient.engineRest(port, null).get("/task").statusCode())
                .isEqualTo(401);
    }

    private void upload(String what, String kind) {
        upload(enterprise, "enterprise", what, kind);
    }

    private void upload(Caller who, String as, String what, String kind) {
        byte[] pdf = ("%PDF-1.4\n% " + open.get(what) + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        Caller.Answer kept = who.upload(
                "/api/" + as + "/" + what + "/" + open.get(what) + "/attachments", "材料.pdf", pdf, Map.of("kind", kind));
        assertThat(kept.status()).as(what + kept.body()).isEqualTo(201);
        files.add(kept.text("sha256"));
    }

    private String login(UUID of) {
        UUID id = register.factory(of).enterpriseId();
        String code = register.enterprise(id).creditCode().value();
        logins.create(id, code, "demo");
        return code;
    }
}
