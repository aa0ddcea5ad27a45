package cn.greenfactory.notice;

import java.time.Instant;

/**
 * What the holder of a receipt is told.
 *
 * @param reason why it was not admitted, null otherwise
 * @param outcome null until the written reply is given
 * @param reply null until the written reply is given
 */
public record ObjectionProgress(
        String number,
        String noticeNumber,
        ObjectionTarget target,
        Instant receivedAt,
        boolean withinPeriod,
        ObjectionState state,
        String reason,
        ObjectionOutcome outcome,
        String reply,
        Instant repliedAt) {}
