package cn.greenfactory.process;

import static cn.greenfactory.process.IncidentDriver.change;
import static cn.greenfactory.process.IncidentDriver.deaths;
import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.incident.Incident;
import cn.greenfactory.oversight.incident.IncidentFiles;
import cn.greenfactory.oversight.incident.Incidents;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.CreditCode;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Incidents through Tasklist's doors: the start form of a county, and nothing of another county's (catalogue §2). */
@ServiceTest
class IncidentAccessIT {

    private static final String START = "/process-definition/key/IncidentProcess/";

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private IncidentDriver at;

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentFiles files;

    @Autowired
    private FileGate gate;

    @Autowired
    private Register register;

    @Autowired
    private ObjectMapper json;

    private UUID factory;

    @BeforeEach
    void listedFactory() {
        stages.clear();
        factory = driver.listed("130102", "2025-11-01");
    }

    @Test
    void aCountyReportsByTheFormOfTasklist() {
        TasklistClient county = TasklistClient.tasklist(port, "county-reviewer-130102");
        assertThat(county.get(START + "deployed-start-form").body()).contains("incident-report-incident");
        HttpResponse<String> started = county.post(START + "submit-form", form(Map.of("factoryName", factoryName())));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);

        Incident incident = incidents.ofEnterprise(enterprise(), Page.FIRST).get(0);
        assertThat(incident.channel()).isEqualTo("COUNTY");
        assertThat(incident.countyCode()).isEqualTo("130102");
        assertThat(incident.factoryId()).isEqualTo(factory);
        assertThat(incident.reportedAt()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(incident.reportedBy()).isEqualTo("county-reviewer-130102");
        assertThat(at.grade(incident.id())).isEqualTo(Grade.MAJOR);
        assertThat(started.body()).contains(incident.number());
        Map<String, Object> kept =
                driver.runtime().getVariables(at.task(incident.id()).getProcessInstanceId());
        assertThat(kept).doesNotContainKeys("creditCode", "description", "deaths", "initiator");

        HttpResponse<String> again = county.post(START + "submit-form", form(Map.of("factoryName", factoryName())));
        assertThat(again.body()).contains("已经报告", incident.number());
        assertThat(incidents.ofEnterprise(enterprise(), Page.FIRST)).hasSize(1);
    }

    @Test
    void anEnterpriseThatNeverEnrolledIsWrittenDownByTheForm() {
        String code = RoundDriver.creditCode(8_600_000);
        TasklistClient county = TasklistClient.tasklist(port, "county-reviewer-130102");
        assertThat(county.post(START + "submit-form", form(Map.of("creditCode", code)))
                        .body())
                .contains("请填写企业名称");
        Map<String, Object> named = Map.of("creditCode", code, "enterpriseName", "未登记的公司");
        HttpResponse<String> started = county.post(START + "submit-form", form(named));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        var noted = register.find(new CreditCode(code)).orElseThrow();
        assertThat(noted.name()).isEqualTo("未登记的公司");
        Incident incident = incidents.ofEnterprise(noted.id(), Page.FIRST).get(0);
        assertThat(incident.countyCode()).isEqualTo("130102");
        assertThat(at.grade(incident.id())).isEqualTo(Grade.MAJOR);
    }

    @ParameterizedTest
    @CsvSource({
        "occurredAt, 2026-03-02T09:15+08:00, 发生时间不能晚于报告时间",
        "knownAt, 2026-03-02T09:15+08:00, 知悉时间不能晚于报告时间",
        "knownAt, 2026-03-01T08:45+08:00, 知悉时间不能早于发生时间",
        "otherCriterionGrade, MAJOR, 只适用于突发环境事件",
        "creditCode, 91130102MA0TEXT04X, 统一社会信用代码",
        "factoryName, 没有的工厂, 没有这个名称的工厂",
        "kind, TRAFFIC, kind",
        "description, , 经过和现状",
        "deaths, -1, 死亡人数",
        "trafficOrFire, , 道路交通",
        "incidentId, 11111111-1111-4111-8111-111111111111, incidentId"
    })
    void theFormIsCheckedByTheServer(String field, String value, String refusal) {
        TasklistClient county = TasklistClient.tasklist(port, "county-reviewer-130102");
        for (String road : List.of("submit-form", "start")) {
            HttpResponse<String> refused = county.post(START + road, form(one(field, value)));
            assertThat(refused.statusCode()).as(refused.body()).isGreaterThanOrEqualTo(400);
            assertThat(refused.body()).contains(refusal);
        }
        assertThat(incidents.ofEnterprise(enterprise(), Page.FIRST)).isEmpty();
    }

    @Test
    void nobodyReportsForAnotherCountyAndOnlyReviewersReport() {
        for (String user : List.of("county-reviewer-130104", "county-head-130102", "city-officer-1", "expert-1")) {
            HttpResponse<String> refused =
                    TasklistClient.tasklist(port, user).post(START + "submit-form", form(Map.of()));
            assertThat(refused.statusCode()).as(user + refused.body()).isGreaterThanOrEqualTo(400);
        }
        HttpResponse<String> byAdmin =
                TasklistClient.engineRest(port, "admin").post(START + "submit-form", form(Map.of()));
        assertThat(byAdmin.statusCode()).as(byAdmin.body()).isGreaterThanOrEqualTo(400);
        assertThat(incidents.ofEnterprise(enterprise(), Page.FIRST)).isEmpty();
    }

    @Test
    void anotherCountySeesNothingOfItAndCompletesNothing() {
        UUID id = at.report(factory, deaths(10));
        Task task = at.task(id);
        String instance = task.getProcessInstanceId();
        TasklistClient other = TasklistClient.tasklist(port, "county-reviewer-130104");
        for (String list : List.of(
                "/task",
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/history/process-instance",
                "/history/activity-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/decision-instance",
                "/event-subscription",
                "/job")) {
            assertThat(other.get(list).body()).as(list).doesNotContain(instance, task.getId(), id.toString());
        }
        assertThat(other.get("/task/" + task.getId()).statusCode()).isEqualTo(404);
        assertThat(other.get("/process-instance/" + instance).statusCode()).isGreaterThanOrEqualTo(400);
        TasklistClient own = TasklistClient.tasklist(port, "county-reviewer-130102");
        assertThat(own.get("/process-instance/" + instance).statusCode()).isEqualTo(200);
        for (TasklistClient county : List.of(own, other)) {
            assertThat(county.post("/task/" + task.getId() + "/complete", "{}").statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(county.post(
                                    "/message",
                                    "{\"messageName\":\"IncidentClosed\",\"processInstanceId\":\"" + instance + "\"}")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
        HttpResponse<String> done = TasklistClient.tasklist(port, "city-officer-1")
                .post(
                        "/task/" + task.getId() + "/submit-form",
                        "{\"variables\":{\"acknowledgementNote\":{\"value\":\"已知悉\"},\"viewVersion\":{\"value\":\"1\"}}}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(incidents.acknowledgements(id)).hasSize(1).allMatch(each -> "已知悉".equals(each.note()));
    }

    @Test
    void whatTheOfficerSawIsStaleAfterACorrection() {
        UUID id = at.report(factory, deaths(10));
        at.correct(id, change(11, null, null), "核实");
        HttpResponse<String> stale = TasklistClient.tasklist(port, "city-officer-1")
                .post(
                        "/task/" + at.task(id).getId() + "/submit-form",
                        "{\"variables\":{\"viewVersion\":{\"value\":\"1\"}}}");
        assertThat(stale.body()).contains("案件已变化");
    }

    @Test
    void filesAreForItsEnterpriseItsCountyAndTheCity() {
        UUID id = at.report(factory, deaths(10));
        var content = ("%PDF-1.4\n% 事故报告 " + id + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        var file = files.attach(id, "INCIDENT_REPORT", "事故报告.pdf", new ByteArrayInputStream(content), "city-officer-1");
        assertThat(readable(file.id(), EnterpriseUser.of(enterprise()), Set.of()))
                .isTrue();
        assertThat(readable(file.id(), "a", Set.of("county-reviewer-130102"))).isTrue();
        assertThat(readable(file.id(), "a", Set.of("city-head"))).isTrue();
        assertThat(readable(file.id(), "a", Set.of("county-reviewer-130104"))).isFalse();
        assertThat(readable(file.id(), "a", Set.of("expert"))).isFalse();
        assertThat(readable(file.id(), EnterpriseUser.of(UUID.randomUUID()), Set.of()))
                .isFalse();
    }

    private boolean readable(UUID file, String user, Set<String> groups) {
        return !gate
                .readable(
                        files.of(incidents
                                .ofEnterprise(enterprise(), Page.FIRST)
                                .get(0)
                                .id()),
                        user,
                        groups)
                .stream()
                .filter(each -> each.id().equals(file))
                .toList()
                .isEmpty();
    }

    private UUID enterprise() {
        return register.factory(factory).enterpriseId();
    }

    private String factoryName() {
        return register.factory(factory).name();
    }

    private static Map<String, Object> one(String field, String value) {
        Map<String, Object> change = new HashMap<>();
        change.put(field, field.equals("deaths") ? Integer.valueOf(value) : value);
        return change;
    }

    /** The form as Tasklist posts it, with these fields changed; null leaves one out. */
    private String form(Map<String, Object> changed) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "creditCode",
                register.enterprise(enterprise()).creditCode().value(),
                "kind",
                "SAFETY",
                "occurredAt",
                "2026-03-01T09:00+08:00",
                "knownAt",
                "2026-03-01T10:00+08:00",
                "deaths",
                10,
                "seriousInjuries",
                0,
                "directLossYuan",
                1_000_000.5,
                "evacuated",
                0,
                "trafficOrFire",
                false,
                "description",
                "车间发生事故，正在处置"));
        fields.putAll(changed);
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                variables.put(name, Map.of("value", value));
            }
        });
        try {
            return json.writeValueAsString(Map.of("variables", variables));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
