package cn.greenfactory.notice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The written reply, which closes an objection, releases what it held and lets an upheld one take effect. */
@Service
public class ObjectionReplies {

    private final ObjectionStore store;
    private final ObjectionLocks locks;
    private final ObjectionSteps steps;
    private final NoticeStore notices;
    private final NoticeVersions versions;
    private final RoundLists rounds;
    private final Periods periods;
    private final Stationery stationery;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObjectionReplies(
            ObjectionStore store,
            ObjectionLocks locks,
            ObjectionSteps steps,
            NoticeStore notices,
            NoticeVersions versions,
            RoundLists rounds,
            Periods periods,
            Stationery stationery,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.locks = locks;
        this.steps = steps;
        this.notices = notices;
        this.versions = versions;
        this.rounds = rounds;
        this.periods = periods;
        this.stationery = stationery;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the decided reply: a listed case whose objection was upheld stays upheld, an omitted one goes back to the
     * comprehensive review. Repeating it changes nothing.
     *
     * @throws ObjectionException if no decision was made
     */
    @Transactional
    public Objection reply(UUID objectionId) {
        Objection o = locks.lock(objectionId);
        if (o.state() == ObjectionState.CLOSED) {
            return o;
        }
        if (o.state() != ObjectionState.DECIDED) {
            throw ObjectionException.state(o, "答复");
        }
        steps.replied(objectionId, ObjectionState.CLOSED, clock.instant());
        periods.closeReply(objectionId);
        boolean omission = o.target() == ObjectionTarget.OMITTED && o.caseId() != null;
        issue(objectionId);
        if (omission && o.outcome() == ObjectionOutcome.UPHELD) {
            rounds.reopen(o.caseId(), "异议 " + o.number() + " 成立：" + o.findings());
        }
        release(o);
        return store.get(objectionId);
    }

    /**
     * Gives the reply that an objection was not admitted. Repeating it changes nothing.
     *
     * @throws ObjectionException if no officer confirmed that it is inadmissible
     */
    @Transactional
    public Objection replyInadmissible(UUID objectionId) {
        Objection o = locks.lock(objectionId);
        if (o.state() != ObjectionState.INADMISSIBLE) {
            throw ObjectionException.state(o, "答复不予受理");
        }
        if (o.repliedAt() == null) {
            steps.replied(objectionId, ObjectionState.INADMISSIBLE, clock.instant());
            periods.closeReply(objectionId);
            issue(objectionId);
        }
        return store.get(objectionId);
    }

    /** Tells everybody that the objection, already out of the holding states, holds its cases no more. */
    void release(Objection o) {
        List<UUID> held = held(o);
        held.forEach(rounds::objectionClosed);
        events.publishEvent(new ObjectionClosed(o.id(), o.roundId(), held));
    }

    private void issue(UUID objectionId) {
        Objection o = store.get(objectionId);
        stationery.issueReply(notices.get(o.noticeId()), o, store.objector(objectionId));
    }

    private List<UUID> held(Objection o) {
        if (o.holdsList()) {
            return versions.newestRows(o.noticeId()).stream()
                    .map(NoticeRow::caseId)
                    .toList();
        }
        return o.caseId() == null ? List.of() : List.of(o.caseId());
    }
}
