package cn.greenfactory.process.incident;

import static cn.greenfactory.process.incident.IncidentProcess.INCIDENT_ID;

import cn.greenfactory.oversight.incident.IncidentHandling;
import cn.greenfactory.oversight.incident.IncidentStanding;
import cn.greenfactory.process.common.RecordedFacts;
import cn.greenfactory.process.common.WaitedFacts;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the gateways of incidents ask, and what the sweeper compares their waits with. */
@Component
class IncidentAnswers implements RecordedFacts, WaitedFacts {

    private final IncidentHandling handling;

    IncidentAnswers(IncidentHandling handling) {
        this.handling = handling;
    }

    @Override
    public Map<String, Function<DelegateExecution, Object>> byGateway() {
        return Map.of(
                "Gateway_AcknowledgementDue", execution -> handling.acknowledgementDue(INCIDENT_ID.idFrom(execution)),
                "Gateway_IncidentStanding",
                        execution ->
                                handling.standing(INCIDENT_ID.idFrom(execution)).name());
    }

    @Override
    public Map<String, Question> byMessage() {
        return Map.of(
                "IncidentCorrected", new Question(INCIDENT_ID.name(), id -> stands(id, IncidentStanding.CORRECTED)),
                "IncidentClosed", new Question(INCIDENT_ID.name(), id -> stands(id, IncidentStanding.SETTLED)));
    }

    private boolean stands(UUID incidentId, IncidentStanding standing) {
        return handling.standing(incidentId) == standing;
    }
}
