package cn.greenfactory.process.incident;

import cn.greenfactory.oversight.incident.IncidentHandling;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * End listener of an incident: however it ended, cancelled in Cockpit included, its row does not stay open. One that was
 * opened again may have a second instance, while the first still waits to be acknowledged: the other goes on.
 */
@Component
class IncidentProcessEnded implements ExecutionListener {

    private final IncidentHandling incidents;

    IncidentProcessEnded(IncidentHandling incidents) {
        this.incidents = incidents;
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID incident = IncidentProcess.INCIDENT_ID.idFrom(execution);
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        boolean another = runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(IncidentProcess.KEY)
                .variableValueEquals(IncidentProcess.INCIDENT_ID.name(), incident.toString())
                .list()
                .stream()
                .anyMatch(each -> !each.getId().equals(execution.getProcessInstanceId()));
        if (!another) {
            incidents.processEnded(incident, ((ExecutionEntity) execution).getDeleteReason());
        }
    }
}
