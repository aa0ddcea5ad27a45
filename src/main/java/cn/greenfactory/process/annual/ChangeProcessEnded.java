package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.change.ChangeHandling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** End listener of a declaration: however it ended, cancelled in Cockpit included, it does not stay open. */
@Component
class ChangeProcessEnded implements ExecutionListener {

    private final ChangeHandling changes;

    ChangeProcessEnded(ChangeHandling changes) {
        this.changes = changes;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reason = ((ExecutionEntity) execution).getDeleteReason();
        changes.processEnded(ChangeDeclarationProcess.CHANGE_ID.idFrom(execution), reason);
    }
}
