package cn.greenfactory.process.engine;

import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says each incident aloud: one log line that begins with {@code GF_INCIDENT}, and one count of the metric
 * {@code green_factory.incidents}. The incident itself is the engine's, seen and resolved in Cockpit.
 */
final class AlarmingIncidentHandler extends DefaultIncidentHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmingIncidentHandler.class);

    private final MeterRegistry meters;

    AlarmingIncidentHandler(String type, MeterRegistry meters) {
        super(type);
        this.meters = meters;
    }

    @Override
    public Incident createIncident(IncidentContext context, String message) {
        Incident incident = super.createIncident(context, message);
        LOG.error(
                "GF_INCIDENT type={} processDefinition={} activity={} execution={} job={} message={}",
                type,
                context.getProcessDefinitionId(),
                context.getActivityId(),
                context.getExecutionId(),
                context.getConfiguration(),
                message);
        meters.counter("green_factory.incidents", "type", type, "activity", String.valueOf(context.getActivityId()))
                .increment();
        return incident;
    }
}
