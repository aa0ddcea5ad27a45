package cn.greenfactory.oversight.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One demand to rectify, what the enterprise did, and what the recheck found.
 *
 * @param round 1, or more where the recheck demanded it again
 * @param statement what the enterprise says it did; null while it has said nothing
 * @param expiredAt when its days ended without a statement; one may still come until the recheck
 */
public record Rectification(
        UUID inspectionId,
        int round,
        String demands,
        LocalDate lastDay,
        String demandedBy,
        Instant demandedAt,
        String statement,
        Instant submittedAt,
        Instant expiredAt,
        RecheckOutcome recheck,
        String recheckFindings,
        String recheckedBy,
        Instant recheckedAt) {}
