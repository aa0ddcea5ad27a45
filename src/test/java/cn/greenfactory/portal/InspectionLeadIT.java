package cn.greenfactory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.portal.Caller.Answer;
import cn.greenfactory.process.RoundDriver;
import cn.greenfactory.process.RoundStages;
import cn.greenfactory.process.ServiceTest;
import cn.greenfactory.process.TaskStages;
import cn.greenfactory.registry.Register;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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
    private Register register;

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
