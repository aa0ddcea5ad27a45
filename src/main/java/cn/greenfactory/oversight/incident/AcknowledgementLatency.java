package cn.greenfactory.oversight.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * How long one acknowledgement of the city took: since it was asked for by the report in real time, and since occurrence
 * and knowledge of the incident (第十三条).
 */
public record AcknowledgementLatency(
        Duration askedToAcknowledged, Duration occurredToAcknowledged, Duration knownToAcknowledged) {

    /** By the newest facts; null while the acknowledgement is due. */
    public static AcknowledgementLatency of(IncidentFacts facts, Acknowledgement acknowledgement) {
        Instant at = acknowledgement.acknowledgedAt();
        return at == null
                ? null
                : new AcknowledgementLatency(
                        Duration.between(acknowledgement.askedAt(), at),
                        Duration.between(facts.occurredAt().toInstant(), at),
                        Duration.between(facts.knownAt().toInstant(), at));
    }
}
