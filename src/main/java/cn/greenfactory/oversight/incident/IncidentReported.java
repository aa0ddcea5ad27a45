package cn.greenfactory.oversight.incident;

import java.util.UUID;

/**
 * An incident is to be handled: it was reported, or later figures have opened it again. Starts its process.
 *
 * @param factoryId null when the report named none
 */
public record IncidentReported(UUID incidentId, String number, UUID enterpriseId, UUID factoryId, String countyCode) {

    static IncidentReported of(Incident incident) {
        return new IncidentReported(
                incident.id(), incident.number(), incident.enterpriseId(), incident.factoryId(), incident.countyCode());
    }
}
