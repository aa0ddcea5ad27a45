package cn.greenfactory.oversight.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an incident took to be reported: from its occurrence to the enterprise's knowledge, to the report (第十三条).
 * What the city took is in {@link AcknowledgementLatency}.
 */
public record Latency(Duration occurredToKnown, Duration knownToReported, Duration occurredToReported) {

    static Latency of(IncidentFacts facts, Instant reportedAt) {
        Instant occurred = facts.occurredAt().toInstant();
        Instant known = facts.knownAt().toInstant();
        return new Latency(
                Duration.between(occurred, known),
                Duration.between(known, reportedAt),
                Duration.between(occurred, reportedAt));
    }

    /** In Chinese, to the minute: 1 天 2 小时 5 分. */
    public static String words(Duration duration) {
        String words = (duration.toDays() > 0 ? duration.toDays() + " 天 " : "")
                + (duration.toHours() > 0 ? duration.toHoursPart() + " 小时 " : "");
        return words + duration.toMinutesPart() + " 分";
    }
}
