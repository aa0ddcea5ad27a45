package cn.greenfactory.oversight.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an incident took to reach those who must know: from its occurrence to the enterprise's knowledge, to the
 * report, to the city's first acknowledgement (实时上报, 第十三条).
 *
 * @param reportedToAcknowledged null while nothing was acknowledged
 */
public record Latency(
        Duration occurredToKnown,
        Duration knownToReported,
        Duration occurredToReported,
        Duration reportedToAcknowledged) {

    static Latency of(IncidentFacts facts, Instant reportedAt, Instant acknowledgedAt) {
        Instant occurred = facts.occurredAt().toInstant();
        Instant known = facts.knownAt().toInstant();
        return new Latency(
                Duration.between(occurred, known),
                Duration.between(known, reportedAt),
                Duration.between(occurred, reportedAt),
                acknowledgedAt == null ? null : Duration.between(reportedAt, acknowledgedAt));
    }

    /** In Chinese, to the minute: 1 天 2 小时 5 分. */
    public static String words(Duration duration) {
        if (duration == null) {
            return "尚未确认";
        }
        String words = (duration.toDays() > 0 ? duration.toDays() + " 天 " : "")
                + (duration.toHours() > 0 ? duration.toHoursPart() + " 小时 " : "");
        return words + duration.toMinutesPart() + " 分";
    }
}
