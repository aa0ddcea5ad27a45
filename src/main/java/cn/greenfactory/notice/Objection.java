package cn.greenfactory.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * An objection as the city's officials know it, without who objected (see {@link Objections#objector}).
 *
 * @param receivedAt when it came in; for paper the time on the receipt stamp
 * @param recordedBy user id of the official who entered it, or {@code public}
 * @param withinPeriod received before the notice's {@code closesAt}
 * @param hearing the enterprise is heard, as the setting said on the day of entry
 * @param suggested what the admissibility decision suggests, null before it
 * @param response the enterprise's statement, null while there is none
 */
public record Objection(
        UUID id,
        String number,
        String receipt,
        UUID noticeId,
        UUID roundId,
        ObjectionTarget target,
        UUID caseId,
        UUID enterpriseId,
        String named,
        String facts,
        String evidenceText,
        int evidenceFiles,
        String channel,
        Instant receivedAt,
        String recordedBy,
        boolean withinPeriod,
        boolean hearing,
        ObjectionState state,
        boolean holdsList,
        Boolean suggested,
        String suggestionReason,
        String admissionReason,
        String response,
        Instant respondedAt,
        Instant responseExpiredAt,
        String findings,
        String verifiedBy,
        ObjectionOutcome outcome,
        String reply,
        String decidedBy,
        Instant decidedAt,
        Instant repliedAt) {

    /** Whether somebody is still to be asked for a statement. */
    public boolean awaitsResponse() {
        return hearing && enterpriseId != null && respondedAt == null && responseExpiredAt == null;
    }

    static Objection received(
            UUID id,
            String number,
            String receipt,
            Notice notice,
            NewObjection asked,
            ObjectionSubjects.Subject subject,
            ObjectionIntake.Channel channel,
            boolean hearing) {
        return new Objection(
                id,
                number,
                receipt,
                notice.id(),
                notice.roundId(),
                asked.target(),
                subject.caseId(),
                subject.enterpriseId(),
                subject.named(),
                asked.facts(),
                asked.evidenceText(),
                asked.evidence().size(),
                channel.name(),
                channel.receivedAt(),
                channel.recordedBy(),
                notice.inPeriod(channel.receivedAt()),
                hearing,
                ObjectionState.RECEIVED,
                false,
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
