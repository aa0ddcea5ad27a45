package cn.greenfactory.oversight.incident;

import java.time.Instant;
import java.util.UUID;

/**
 * An incident of an enterprise, listed or not (第十三条); its facts are in its versions.
 *
 * @param factoryId null when the report named none
 * @param channel ENTERPRISE or COUNTY
 * @param version the newest version of its facts
 * @param settledAt when determined or closed; null while open
 */
public record Incident(
        UUID id,
        String number,
        UUID enterpriseId,
        UUID factoryId,
        String countyCode,
        String channel,
        Instant reportedAt,
        String reportedBy,
        IncidentState state,
        int version,
        Instant settledAt,
        String settledBy,
        String closureReason) {

    boolean open() {
        return state == IncidentState.OPEN;
    }

    /** Determined by the authority, or closed by the city. */
    boolean settled() {
        return state == IncidentState.DETERMINED || state == IncidentState.CLOSED;
    }
}
