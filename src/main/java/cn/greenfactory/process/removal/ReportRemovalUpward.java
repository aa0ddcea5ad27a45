package cn.greenfactory.process.removal;

import cn.greenfactory.oversight.removal.RemovalEffects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ReportRemovalUpward (Art. 14): reads {@code removalId}; the report to the province or the ministry is recorded. */
@Component
class ReportRemovalUpward implements JavaDelegate {

    private final RemovalEffects effects;

    ReportRemovalUpward(RemovalEffects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effects.reportUpward(RemovalProcess.REMOVAL_ID.idFrom(execution));
    }
}
