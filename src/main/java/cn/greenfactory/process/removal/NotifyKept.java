package cn.greenfactory.process.removal;

import cn.greenfactory.oversight.removal.RemovalEffects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_NotifyKept (Art. 14): reads {@code removalId}; enterprise and officials are told that the factory stays. */
@Component
class NotifyKept implements JavaDelegate {

    private final RemovalEffects effects;

    NotifyKept(RemovalEffects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effects.notifyKept(RemovalProcess.REMOVAL_ID.idFrom(execution));
    }
}
