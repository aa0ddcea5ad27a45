package cn.greenfactory.process.notice;

import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.process.task.RuleStep;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Rule_ObjectionAdmissibility (Art. 10): the facts of the filing in, the suggestion recorded and routed by. */
@Component
class ObjectionAdmissibilityRule implements RuleStep {

    private final ObjectionHandling objections;
    private final ObjectMapper json;

    ObjectionAdmissibilityRule(ObjectionHandling objections, ObjectMapper json) {
        this.objections = objections;
        this.json = json;
    }

    @Override
    public Map<String, Object> inputs(DelegateExecution execution) {
        return json.convertValue(
                objections.admissibility(ObjectionProcess.OBJECTION_ID.idFrom(execution)), new TypeReference<>() {});
    }

    @Override
    public void outcome(DelegateExecution execution, List<Map<String, Object>> rows) {
        Boolean admitted = (Boolean) rows.get(0).get("admitted");
        objections.suggest(ObjectionProcess.OBJECTION_ID.idFrom(execution), admitted, (String)
                rows.get(0).get("reason"));
        ObjectionProcess.ADMITTED.set(execution, admitted);
    }
}
