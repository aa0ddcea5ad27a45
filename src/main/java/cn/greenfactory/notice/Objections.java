package cn.greenfactory.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Takes objections in, from the portal and on paper, and tells who may know how they stand. Source: Article 10; real
 * name, contact, facts and evidence are the bureau's practice (指南未规定).
 */
@Service
public class Objections {

    /** Who entered an objection that came over the portal. */
    public static final String PUBLIC = "public";

    private final ObjectionIntake intake;
    private final ObjectionStore store;
    private final NoticeStore notices;
    private final FilingLimit limit;
    private final Clock clock;

    Objections(ObjectionIntake intake, ObjectionStore store, NoticeStore notices, FilingLimit limit, Clock clock) {
        this.intake = intake;
        this.store = store;
        this.notices = notices;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Takes an objection of the public. It was received when this method is called, however long it then waits.
     *
     * @param client who sends, as the web knows it (an address); only counted, and not for a repeat, never kept
     * @return a receipt; the first one again when the same content was filed before
     * @throws ObjectionException if a field is too long or missing, the notice is not up yet or was revoked, or the
     *     client files too often ({@code objection-too-many})
     */
    public Receipt file(UUID noticeId, NewObjection objection, String client) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return intake.take(
                noticeId, objection, ObjectionIntake.Channel.portal(receivedAt), () -> limit.count(client, receivedAt));
    }

    /**
     * Enters an objection that came on paper.
     *
     * @param stampedAt the time on the receipt stamp; it decides whether the objection is in time
     * @param who user id of the official who enters it
     * @throws ObjectionException as for {@link #file}, and if the stamp lies in the future or before the notice
     */
    public Receipt record(UUID noticeId, NewObjection objection, Instant stampedAt, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ObjectionChecks.stamp(stampedAt, now);
        return intake.take(
                noticeId,
                objection,
                ObjectionIntake.Channel.paper(stampedAt.truncatedTo(ChronoUnit.MICROS), now, who),
                () -> {});
    }

    /** @throws ObjectionException if there is none */
    public Objection get(UUID objectionId) {
        return store.get(objectionId);
    }

    /** Who objected; for the officials who handle it, and for nobody and nothing else. */
    public Objector objector(UUID objectionId) {
        return store.objector(objectionId);
    }

    /** The round's objections, oldest first. */
    public List<Objection> ofRound(UUID roundId) {
        return store.ofRound(roundId);
    }

    /** The objections about a case, oldest first. */
    public List<Objection> ofCase(UUID caseId) {
        return store.ofCase(caseId);
    }

    /**
     * What the holder of a receipt is told.
     *
     * @throws ObjectionException if no objection has this receipt
     */
    public ObjectionProgress progress(String receipt) {
        Objection found = store.byReceipt(receipt).orElseThrow(ObjectionException::unknownReceipt);
        boolean replied = found.repliedAt() != null;
        boolean refused = found.state() == ObjectionState.INADMISSIBLE;
        return new ObjectionProgress(
                found.number(),
                notices.get(found.noticeId()).number(),
                found.target(),
                found.receivedAt(),
                found.withinPeriod(),
                found.state(),
                refused ? found.admissionReason() : null,
                replied ? found.outcome() : null,
                replied ? found.reply() : null,
                found.repliedAt());
    }
}
