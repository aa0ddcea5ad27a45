package cn.greenfactory.process.removal;

import cn.greenfactory.oversight.removal.RemovalEffects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_AnnounceRemoval (Art. 14): reads {@code removalId}; the announcement to everybody. */
@Component
class AnnounceRemoval implements JavaDelegate {

    private final RemovalEffects effects;

    AnnounceRemoval(RemovalEffects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effects.announce(RemovalProcess.REMOVAL_ID.idFrom(execution));
    }
}
