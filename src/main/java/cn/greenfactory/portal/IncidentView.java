package cn.greenfactory.portal;

import cn.greenfactory.oversight.incident.Conclusion;
import cn.greenfactory.oversight.incident.Determination;
import cn.greenfactory.oversight.incident.Incident;
import cn.greenfactory.oversight.incident.IncidentFacts;
import cn.greenfactory.oversight.incident.IncidentVersion;
import java.time.Instant;
import java.util.UUID;

/**
 * An incident as it is known now.
 *
 * @param grade null until it was concluded
 * @param provisional no determination of the authority stands behind the grade
 * @param facts as the newest version has them
 */
public record IncidentView(
        UUID id,
        String number,
        UUID enterpriseId,
        UUID factoryId,
        String countyCode,
        Code kind,
        Code state,
        Code grade,
        Boolean provisional,
        Instant reportedAt,
        int version,
        IncidentFacts facts,
        Determination determination,
        Instant settledAt,
        String closureReason) {

    public static IncidentView of(Incident incident, IncidentVersion newest) {
        Conclusion conclusion = newest.conclusion();
        return new IncidentView(
                incident.id(),
                incident.number(),
                incident.enterpriseId(),
                incident.factoryId(),
                incident.countyCode(),
                Code.of(newest.facts().kind(), newest.facts().kind().title()),
                Code.of(incident.state(), incident.state().title()),
                conclusion == null
                        ? null
                        : Code.of(conclusion.grade(), conclusion.grade().title()),
                conclusion == null ? null : conclusion.provisional(),
                incident.reportedAt(),
                incident.version(),
                newest.facts(),
                newest.determination(),
                incident.settledAt(),
                incident.closureReason());
    }
}
