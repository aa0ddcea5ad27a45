package cn.greenfactory.process.incident;

import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.incident.IncidentHandling;
import cn.greenfactory.process.task.RuleStep;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Rule_IncidentGrade (Art. 13): the newest version's figures in, its grade kept. */
@Component
class IncidentGradeRule implements RuleStep {

    private final IncidentHandling handling;
    private final ObjectMapper json;

    IncidentGradeRule(IncidentHandling handling, ObjectMapper json) {
        this.handling = handling;
        this.json = json;
    }

    @Override
    public Map<String, Object> inputs(DelegateExecution execution) {
        return json.convertValue(
                handling.gradeFacts(IncidentProcess.INCIDENT_ID.idFrom(execution)), new TypeReference<>() {});
    }

    @Override
    public void outcome(DelegateExecution execution, List<Map<String, Object>> rows) {
        Map<String, Object> row = rows.get(0);
        Grade grade = handling.graded(
                IncidentProcess.INCIDENT_ID.idFrom(execution),
                Grade.valueOf((String) row.get("grade")),
                (Boolean) row.get("provisional"),
                ((Number) row.get("supplementDays")).intValue());
        IncidentProcess.GRADE.set(execution, grade.name());
    }
}
