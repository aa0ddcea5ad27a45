package cn.greenfactory.process.incident;

import cn.greenfactory.oversight.incident.IncidentHandling;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_RemindSupplement (Art. 13): reads {@code incidentId}, writes {@code supplementRemindAt}; the county's inbox and
 * a comment on the instance. Nothing is decided by the passing of time.
 */
@Component
class RemindSupplement implements JavaDelegate {

    private final IncidentHandling handling;

    RemindSupplement(IncidentHandling handling) {
        this.handling = handling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID incidentId = IncidentProcess.INCIDENT_ID.idFrom(execution);
        String said = handling.remind(incidentId);
        execution
                .getProcessEngineServices()
                .getTaskService()
                .createComment(null, execution.getProcessInstanceId(), said);
        IncidentProcess.SUPPLEMENT_REMIND_AT.set(execution, Date.from(handling.remindAt(incidentId)));
    }
}
