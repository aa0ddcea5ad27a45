package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.change.ChangeHandling;
import cn.greenfactory.process.task.RuleStep;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Rule_ChangeSignificance (Art. 15): what changes goes in, the suggestion is kept with the declaration. */
@Component
class ChangeSignificanceRule implements RuleStep {

    private final ChangeHandling changes;
    private final ObjectMapper json;

    ChangeSignificanceRule(ChangeHandling changes, ObjectMapper json) {
        this.changes = changes;
        this.json = json;
    }

    @Override
    public Map<String, Object> inputs(DelegateExecution execution) {
        return json.convertValue(
                changes.significance(ChangeDeclarationProcess.CHANGE_ID.idFrom(execution)), new TypeReference<>() {});
    }

    @Override
    public void outcome(DelegateExecution execution, List<Map<String, Object>> rows) {
        Map<String, Object> row = rows.get(0);
        changes.suggest(ChangeDeclarationProcess.CHANGE_ID.idFrom(execution), (Boolean) row.get("reassess"), (String)
                row.get("reason"));
    }
}
