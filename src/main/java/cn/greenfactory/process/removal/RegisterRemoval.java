package cn.greenfactory.process.removal;

import cn.greenfactory.oversight.removal.RemovalEffects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_RegisterRemoval (Art. 14): reads {@code removalId}; takes the factory off the list from the day of the decision. */
@Component
class RegisterRemoval implements JavaDelegate {

    private final RemovalEffects effects;

    RegisterRemoval(RemovalEffects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effects.register(RemovalProcess.REMOVAL_ID.idFrom(execution));
    }
}
