package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.CreditCodeChanged;
import cn.greenfactory.oversight.FactoryReassigned;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A factory that moved, or went over to another enterprise, takes its open removal along; a settled one stays with its
 * enterprise, which keeps it under a new credit code (第十五条).
 */
@Component
class RemovalTransfers {

    private final RemovalRows rows;
    private final RemovalLocks locks;
    private final RemovalSteps steps;
    private final DefencePeriod period;
    private final RemovalMessages messages;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalTransfers(
            RemovalRows rows,
            RemovalLocks locks,
            RemovalSteps steps,
            DefencePeriod period,
            RemovalMessages messages,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.locks = locks;
        this.steps = steps;
        this.period = period;
        this.messages = messages;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Before {@link FactoryReassigned}, with which the open one follows. */
    @EventListener
    void on(CreditCodeChanged changed) {
        steps.recoded(changed.factoryId(), changed.enterpriseBefore(), changed.enterpriseAfter());
    }

    @EventListener
    void on(FactoryReassigned moved) {
        rows.unsettled(moved.factoryId()).map(each -> locks.lock(each.id())).ifPresent(before -> {
            Removal removal = before.removal();
            steps.reassigned(removal.id(), moved.enterpriseAfter(), moved.countyAfter());
            acts.bySystem("FactoryReassigned", "REMOVAL", removal.id(), removal, moved);
            if (before.enterpriseTold() && !moved.enterpriseAfter().equals(moved.enterpriseBefore())) {
                tell(before, locks.read(removal.id()));
            }
            events.publishEvent(new RemovalReassigned(
                    removal.id(),
                    removal.factoryId(),
                    moved.enterpriseAfter(),
                    removal.countyCode(),
                    moved.countyAfter()));
        });
    }

    /** The former enterprise learns that it is heard no more, the new one on what and until when it is. */
    private void tell(RemovalDossier before, RemovalDossier after) {
        String grounds = RemovalMessages.named(after.standingGrounds());
        LocalDate today = China.dayOf(clock.instant());
        messages.enterprise(before.removal(), "RemovalTransferred", grounds, today);
        messages.enterprise(after.removal(), "RemovalTransferred", grounds, today);
        if (after.hearingDue()) {
            period.lastDay(after.removal().id())
                    .ifPresent(day -> messages.enterprise(after.removal(), "RemovalOpened", grounds, day));
        }
    }
}
