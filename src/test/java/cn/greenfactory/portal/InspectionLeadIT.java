package cn.greenfactory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.notice.NewObjection;
import cn.greenfactory.notice.ObjectionTarget;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.notice.ObjectorKind;
import cn.greenfactory.portal.Caller.Answer;
import cn.greenfactory.process.RoundDriver;
import cn.greenfactory.process.RoundStages;
import cn.greenfactory.process.ServiceTest;
import cn.greenfactory.process.TaskStages;
import cn.greenfactory.registry.Register;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An anonymous objection becomes a lead, and the lead an inspection by its county (第十条、第十三条). */
@ServiceTest
class InspectionLeadIT {

    private static final String INSPECTIONS = "/api/staff/inspections";

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private TaskStages tasksOf;

    @Autowired
    private Objections objections;

    @Autowired
    private Register register;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @Test
    void aCountyInspectsOnALeadOfItsOwnAndOnNoOther() {
        Task confirm = tasksOf.all().get("Task_ConfirmInadmissible").get();
        String objection = (String) driver.runtime().getVariable(confirm.getExecutionId(), "objectionId");
        driver.complete("city-officer-2", confirm, Map.of("inadmissibleConfirmed", true, "inadmissibleReason", "匿名"));
        driver.runJobs();
        Caller county = new Caller(port).as("county-reviewer-130102");
        Caller other = new Caller(port).as("county-reviewer-130104");
        JsonNode lead = lead(county, objection);
        assertThat(told("county-reviewer-130102", lead)).singleElement().satisfies(body -> assertThat(body)
                .contains(lead.path("id").asText(), "检查"));
        assertThat(told("county-reviewer-130104", lead)).isEmpty();
        assertThat(told("city-officer", lead)).isEmpty();
        assertThat(lead).isNotNull();
        assertThat(lead(other, objection)).isNull();

        UUID enterprise = UUID.fromString(lead.path("enterpriseId").asText());
        String own = register.enterprise(enterprise).creditCode().value();
        Answer opened = county.post(INSPECTIONS, asked(own, lead));
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
        assertThat(opened.text("leadId")).isEqualTo(lead.path("id").asText());
        UUID inspection = UUID.fromString(opened.text("id"));
        Task record = driver.task("Task_RecordInspection", "inspectionId", inspection);
        assertThat(driver.view(record))
                .contains("\"fromLead\":\"是\"")
                .contains(lead.path("facts").asText());
        assertThat(other.get(INSPECTIONS + "/" + inspection).status()).isEqualTo(404);

        UUID stranger = register.factory(driver.enterprise("130102")).enterpriseId();
        String another = register.enterprise(stranger).creditCode().value();
        Answer refused = county.post(INSPECTIONS, asked(another, lead));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("线索");
        assertThat(other.post(INSPECTIONS, asked(own, lead)).status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void theCityFindsOutWhichEnterpriseALeadIsAboutAndItsCountyInspects() {
        UUID round = stages.onNotice(1, "130102").round();
        NewObjection anonymous = new NewObjection(
                ObjectionTarget.LIST,
                null,
                null,
                ObjectorKind.PERSON,
                null,
                "13800000000",
                false,
                "某厂夜间偷排",
                "照片",
                List.of());
        UUID objection = objections
                .file(stages.notice(round).id(), anonymous, UUID.randomUUID().toString())
                .objectionId();
        driver.runJobs();
        driver.complete(
                "city-officer-2",
                driver.task("Task_ConfirmInadmissible", "objectionId", objection),
                Map.of("inadmissibleConfirmed", true, "inadmissibleReason", "匿名"));
        driver.runJobs();
        Caller city = new Caller(port).as("city-officer-1");
        Caller county = new Caller(port).as("county-reviewer-130104");
        JsonNode lead = lead(city, objection.toString());
        assertThat(told("city-officer", lead)).singleElement().satisfies(body -> assertThat(body)
                .contains(lead.path("id").asText(), "指定企业"));
        UUID enterprise = register.factory(driver.enterprise("130104")).enterpriseId();
        String code = register.enterprise(enterprise).creditCode().value();
        assertThat(county.post(INSPECTIONS, asked(code, lead)).status()).isEqualTo(422);

        String assignment = "/api/staff/leads/" + lead.path("id").asText() + "/enterprise";
        String meant = "{\"creditCode\":\"" + code + "\"}";
        Answer assigned = city.post(assignment, meant);
        assertThat(assigned.status()).as("%s", assigned.body()).isEqualTo(200);
        assertThat(assigned.text("enterpriseId")).isEqualTo(enterprise.toString());
        assertThat(city.post(assignment, meant).status()).isEqualTo(409);

        assertThat(told("county-reviewer-130104", lead)).hasSize(1);
        assertThat(lead(county, objection.toString())).isNotNull();
        assertThat(county.post(INSPECTIONS, asked(code, lead)).status()).isEqualTo(201);
    }

    private List<String> told(String recipient, JsonNode lead) {
        return jdbc.sql("SELECT body FROM gf_inbox WHERE recipient = :recipient AND about = :lead")
                .param("recipient", recipient)
                .param("lead", UUID.fromString(lead.path("id").asText()))
                .query(String.class)
                .list();
    }

    private static JsonNode lead(Caller who, String objection) {
        for (JsonNode each : who.get("/api/staff/leads").body()) {
            if (each.path("objectionId").asText().equals(objection)) {
                return each;
            }
        }
        return null;
    }

    private static String asked(String factory, JsonNode lead) {
        return "{\"factory\":\"" + factory + "\",\"plannedOn\":\"2026-04-05\",\"reason\":\"核查异议线索\",\"leadId\":\""
                + lead.path("id").asText() + "\"}";
    }
}
