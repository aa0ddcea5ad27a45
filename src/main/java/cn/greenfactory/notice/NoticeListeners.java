package cn.greenfactory.notice;

import cn.greenfactory.calendar.DeadlineMoved;
import cn.greenfactory.certification.ApplicationWithdrawn;
import cn.greenfactory.certification.RoundCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What other modules' events mean for notices. */
@Component
class NoticeListeners {

    private final NoticeChanges changes;
    private final Notices notices;

    NoticeListeners(NoticeChanges changes, Notices notices) {
        this.changes = changes;
        this.notices = notices;
    }

    /** A published enterprise withdrew: announced in the transaction of the withdrawal. */
    @EventListener
    void on(ApplicationWithdrawn event) {
        if (event.published()) {
            changes.announceWithdrawal(event.caseId());
        }
    }

    @EventListener
    void on(RoundCancelled event) {
        changes.roundCancelled(event.roundId());
    }

    /**
     * A notice's deadline moved. Its listeners must not lock a round, so the extension is published right after the
     * commit; if that fails, by whoever locks the notice next.
     */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(DeadlineMoved event) {
        if (event.subjectKind().equals(CalendarPeriods.NOTICE)) {
            notices.issuePapers(event.subjectId());
        }
    }
}
