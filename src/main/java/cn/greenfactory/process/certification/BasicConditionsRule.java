package cn.greenfactory.process.certification;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.process.task.RuleStep;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Rule_BasicConditions (Art. 5): the dossier's answers in, the unmet clauses into the audit trail; people decide. */
@Component
class BasicConditionsRule implements RuleStep {

    private final Evaluations evaluations;
    private final AuditTrail audit;

    BasicConditionsRule(Evaluations evaluations, AuditTrail audit) {
        this.evaluations = evaluations;
        this.audit = audit;
    }

    @Override
    public Map<String, Object> inputs(DelegateExecution execution) {
        return evaluations.conditionAnswers(CertificationProcess.CASE_ID.idFrom(execution));
    }

    @Override
    public void outcome(DelegateExecution execution, List<Map<String, Object>> rows) {
        audit.write(
                "system", "Rule_BasicConditions", "CASE", CertificationProcess.CASE_ID.idFrom(execution), null, rows);
    }
}
