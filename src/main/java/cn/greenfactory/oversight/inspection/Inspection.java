package cn.greenfactory.oversight.inspection;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.registry.Factory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One piece of guidance, supervision or inspection of a factory by its county (第四条、第十三条).
 *
 * @param leadId the lead it follows, or null
 * @param kind null until it is recorded, as everything after it
 * @param closedAs GUIDANCE, RECORD or GROUND; null while open
 * @param ground the ground it named, or null
 * @param endedReason why an administrator ended it, or null
 */
public record Inspection(
        UUID id,
        String number,
        UUID factoryId,
        UUID enterpriseId,
        String countyCode,
        String reason,
        LocalDate plannedOn,
        UUID leadId,
        String openedBy,
        Instant openedAt,
        InspectionState state,
        InspectionKind kind,
        LocalDate inspectedOn,
        String findings,
        String measures,
        String recordedBy,
        Instant recordedAt,
        InspectionOutcome closedAs,
        Ground ground,
        String groundReason,
        String closedBy,
        Instant closedAt,
        String endedReason,
        Instant endedAt) {

    /** Whether there is something to put to the enterprise: an inspection to come is not. */
    public boolean toldToEnterprise() {
        return recordedAt != null || state != InspectionState.OPENED && state != InspectionState.ENDED;
    }

    static Inspection opened(String number, Factory factory, NewInspection asked, String who, Instant at) {
        return new Inspection(
                UUID.randomUUID(),
                number,
                factory.id(),
                factory.enterpriseId(),
                factory.countyCode(),
                asked.reason(),
                asked.plannedOn(),
                asked.leadId(),
                who,
                at,
                InspectionState.OPENED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
