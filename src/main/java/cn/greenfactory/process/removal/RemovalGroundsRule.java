package cn.greenfactory.process.removal;

import static cn.greenfactory.process.removal.RemovalProcess.REMOVAL_ID;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.removal.NamedGround;
import cn.greenfactory.oversight.removal.RemovalSuggestions;
import cn.greenfactory.process.task.RuleStep;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Rule_RemovalGrounds (Art. 14): the claims as facts in, the grounds they name recorded; writes {@code verifierGroup}. */
@Component
class RemovalGroundsRule implements RuleStep {

    private final RemovalSuggestions suggestions;
    private final ObjectMapper json;

    RemovalGroundsRule(RemovalSuggestions suggestions, ObjectMapper json) {
        this.suggestions = suggestions;
        this.json = json;
    }

    @Override
    public Map<String, Object> inputs(DelegateExecution execution) {
        return json.convertValue(suggestions.facts(REMOVAL_ID.idFrom(execution)), new TypeReference<>() {});
    }

    @Override
    public void outcome(DelegateExecution execution, List<Map<String, Object>> rows) {
        List<NamedGround> named = rows.stream()
                .map(row -> new NamedGround(Ground.of((String) row.get("ground")), (String) row.get("reason")))
                .toList();
        Verifiers.set(execution, suggestions.suggest(REMOVAL_ID.idFrom(execution), named));
    }
}
