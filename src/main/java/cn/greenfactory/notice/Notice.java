package cn.greenfactory.notice;

import cn.greenfactory.shared.China;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A list on public notice (公示) for at least five working days. Source: Article 10.
 *
 * @param ordinal 1 for the round's first notice, counted over revoked ones too
 * @param number the number printed on it, e.g. 石工信绿示〔2026〕1号
 * @param closesAt exclusive: 00:00 Asia/Shanghai of the day after the last day; never moved to an earlier instant
 * @param workdays length of a full period; corrections restart this length for the rows they change
 * @param listId the approved list it publishes
 * @param approvedSha256 hash of the list the city head approved
 * @param approvedBy user id of that city head; somebody else decides objections
 * @param version the newest published version, from 1
 */
public record Notice(
        UUID id,
        UUID roundId,
        UUID listId,
        int roundYear,
        int ordinal,
        NoticeKind kind,
        String number,
        NoticeState state,
        Instant publishedAt,
        Instant closesAt,
        int workdays,
        boolean countPublicationDay,
        String approvedSha256,
        String approvedBy,
        int version) {

    /** The last day on which an objection is in time, in China Standard Time. */
    public LocalDate lastDay() {
        return China.dayOf(closesAt).minusDays(1);
    }

    /** Whether something received at that instant is inside the period; the last minute counts. */
    public boolean inPeriod(Instant receivedAt) {
        return !receivedAt.isBefore(publishedAt) && receivedAt.isBefore(closesAt);
    }
}
