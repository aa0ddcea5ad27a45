package cn.greenfactory.process.removal;

import cn.greenfactory.oversight.removal.RemovalEffects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_IssueRemovalDecision (Art. 14): reads {@code removalId}; the decision paper to the enterprise. */
@Component
class IssueRemovalDecision implements JavaDelegate {

    private final RemovalEffects effects;

    IssueRemovalDecision(RemovalEffects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effects.issueDecision(RemovalProcess.REMOVAL_ID.idFrom(execution));
    }
}
