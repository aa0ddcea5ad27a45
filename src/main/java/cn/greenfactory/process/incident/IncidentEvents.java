package cn.greenfactory.process.incident;

import static cn.greenfactory.process.incident.IncidentProcess.INCIDENT_ID;

import cn.greenfactory.oversight.incident.IncidentChanged;
import cn.greenfactory.oversight.incident.IncidentClosed;
import cn.greenfactory.oversight.incident.IncidentCorrected;
import cn.greenfactory.oversight.incident.IncidentReported;
import cn.greenfactory.process.common.Messages;
import cn.greenfactory.process.task.TaskViewRefresh;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to incidents starts and moves their processes, in the transaction in which it happens. */
@Component
class IncidentEvents {

    private final RuntimeService runtime;
    private final Messages messages;
    private final TaskViewRefresh views;

    IncidentEvents(RuntimeService runtime, Messages messages, TaskViewRefresh views) {
        this.runtime = runtime;
        this.messages = messages;
        this.views = views;
    }

    @EventListener
    void on(IncidentReported reported) {
        runtime.startProcessInstanceByKey(
                IncidentProcess.KEY,
                reported.number(),
                Map.of(INCIDENT_ID.name(), reported.incidentId().toString()));
    }

    @EventListener
    void on(IncidentCorrected corrected) {
        messages.tell("IncidentCorrected", IncidentProcess.KEY, INCIDENT_ID.name(), corrected.incidentId());
    }

    @EventListener
    void on(IncidentClosed closed) {
        messages.tell("IncidentClosed", IncidentProcess.KEY, INCIDENT_ID.name(), closed.incidentId());
    }

    @EventListener
    void on(IncidentChanged changed) {
        views.refresh(IncidentProcess.KEY, INCIDENT_ID.name(), changed.incidentId());
    }
}
