package cn.greenfactory.oversight.removal;

import cn.greenfactory.registry.Level;
import java.time.Instant;
import java.util.UUID;

/**
 * One removal of one factory, from the first named ground to removed, kept or ended.
 *
 * @param countyCode the county the factory stands in
 * @param defenceWorkdays working days for the enterprise's statement, fixed when the removal was opened
 * @param defenceWaiver the city head's written reason for hearing nobody, or null
 * @param suggestion what the decision {@code RemovalGrounds} named, or null
 * @param outcome REMOVE or KEEP once decided, else null
 * @param level the factory's level when it was decided
 * @param endReason why it ended without a decision, or null
 */
public record Removal(
        UUID id,
        String number,
        UUID factoryId,
        UUID enterpriseId,
        String countyCode,
        Instant openedAt,
        int defenceWorkdays,
        String defenceWaiver,
        String defenceWaivedBy,
        RemovalState state,
        String suggestion,
        String proposal,
        String proposedBy,
        RemovalOutcome outcome,
        String opinion,
        String decidedBy,
        Instant decidedAt,
        Level level,
        UUID decisionPaperId,
        UUID announcementPaperId,
        Instant reportedUpwardAt,
        Instant closedAt,
        String endReason) {}
