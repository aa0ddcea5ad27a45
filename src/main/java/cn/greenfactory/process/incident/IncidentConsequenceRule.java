package cn.greenfactory.process.incident;

import cn.greenfactory.oversight.incident.IncidentHandling;
import cn.greenfactory.process.task.RuleStep;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Rule_IncidentConsequence (Arts. 5, 13, 14): kind and grade in, what follows kept and put into effect. */
@Component
class IncidentConsequenceRule implements RuleStep {

    private final IncidentHandling handling;
    private final ObjectMapper json;

    IncidentConsequenceRule(IncidentHandling handling, ObjectMapper json) {
        this.handling = handling;
        this.json = json;
    }

    @Override
    public Map<String, Object> inputs(DelegateExecution execution) {
        return json.convertValue(
                handling.consequenceFacts(IncidentProcess.INCIDENT_ID.idFrom(execution)), new TypeReference<>() {});
    }

    @Override
    public void outcome(DelegateExecution execution, List<Map<String, Object>> rows) {
        UUID incidentId = IncidentProcess.INCIDENT_ID.idFrom(execution);
        Map<String, Object> row = rows.get(0);
        handling.concluded(
                incidentId,
                (Boolean) row.get("blocksEntry"),
                (Boolean) row.get("reportToCity"),
                (Boolean) row.get("removalGround"),
                (Boolean) row.get("needsDetermination"));
        IncidentProcess.SUPPLEMENT_REMIND_AT.set(execution, Date.from(handling.remindAt(incidentId)));
    }
}
