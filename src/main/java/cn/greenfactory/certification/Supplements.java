package cn.greenfactory.certification;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Supplementary lists 增补, reviewed and published beside the certification of the others, one at a time (第十条). */
@Service
public class Supplements {

    private static final String OPENED = "SupplementOpened";
    private static final String CLOSED = "SupplementClosed";

    private final Locks locks;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Supplements(Locks locks, Trail trail, ApplicationEventPublisher events) {
        this.locks = locks;
        this.trail = trail;
        this.events = events;
    }

    /** Service_OpenSupplement: the omitted cases are reviewed again. Repeating it does nothing. */
    @Transactional
    public void open(UUID roundId) {
        Round round = locks.round(roundId);
        if (!running(roundId)) {
            trail.onRound(round, OPENED, Trail.SYSTEM, null, null, null, null);
        }
    }

    /** Service_CloseSupplement: its notice has ended, or it proposed nobody. Publishes CaseReady. */
    @Transactional
    public void close(UUID roundId) {
        Round round = locks.round(roundId);
        if (running(roundId)) {
            trail.onRound(round, CLOSED, Trail.SYSTEM, null, null, null, null);
        }
        events.publishEvent(new CaseReady(roundId));
    }

    /** Whether one is under way; the caller holds the round's lock. */
    boolean running(UUID roundId) {
        return trail.since(roundId, OPENED, CLOSED);
    }
}
