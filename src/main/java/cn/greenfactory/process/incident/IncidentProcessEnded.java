package cn.greenfactory.process.incident;

import cn.greenfactory.process.common.ProcessEnded;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * End listener of an incident: however it ended, cancelled in Cockpit included, its row does not stay open. One that was
 * opened again may have a second instance, while the first still waits to be acknowledged: whichever works on the figures
 * goes on.
 */
@Component
class IncidentProcessEnded implements ExecutionListener {

    /** Where an instance stands that has nothing more to do with the figures. */
    private static final List<String> ACKNOWLEDGING = List.of("Task_AcknowledgeIncident");

    private final ProcessEnded ended;

    IncidentProcessEnded(ProcessEnded ended) {
        this.ended = ended;
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
                .map(ProcessInstance::getId)
                .filter(each -> !each.equals(execution.getProcessInstanceId()))
                .anyMatch(each -> !runtime.getActiveActivityIds(each).equals(ACKNOWLEDGING));
        if (!another) {
            ended.notify(execution);
        }
    }
}
