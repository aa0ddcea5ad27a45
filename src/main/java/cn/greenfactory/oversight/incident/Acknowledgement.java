package cn.greenfactory.oversight.incident;

import java.time.Instant;

/**
 * The city's acknowledgement of what a version reported to it.
 *
 * @param acknowledgedAt null while it is due
 * @param seenVersion the version that was shown when it was acknowledged
 */
public record Acknowledgement(
        int askedVersion,
        Instant askedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        Integer seenVersion,
        String note) {}
