package cn.greenfactory.process.removal;

import cn.greenfactory.oversight.removal.RemovalEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** End listener of a removal: however it ended, cancelled in Cockpit included, its row does not stay open. */
@Component
class RemovalProcessEnded implements ExecutionListener {

    private final RemovalEndings endings;

    RemovalProcessEnded(RemovalEndings endings) {
        this.endings = endings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reason = ((ExecutionEntity) execution).getDeleteReason();
        endings.processEnded(RemovalProcess.REMOVAL_ID.idFrom(execution), reason);
    }
}
