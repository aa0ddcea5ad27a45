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
 * A factory that moved, or went over to another enterprise, takes its open removal along, and the other enterprise is
 * heard on it; a settled one stays with its enterprise, which keeps it under a new credit code (第十五条).
 */
@Component
class RemovalTransfers {

    private static final String SOLD = "工厂已变更所属企业";

    private final RemovalRows rows;
    private final RemovalLocks locks;
    private final RemovalSteps steps;
    private final RemovalHistory history;
    private final RemovalHearing hearing;
    private final DefencePeriod period;
    private final RemovalMessages messages;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalTransfers(
            RemovalRows rows,
            RemovalLocks locks,
            RemovalSteps steps,
            RemovalHistory history,
            RemovalHearing hearing,
            DefencePeriod period,
            RemovalMessages messages,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.locks = locks;
        this.steps = steps;
        this.history = history;
        this.hearing = hearing;
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
            boolean another = !moved.enterpriseAfter().equals(moved.enterpriseBefore());
            boolean sold = another && !rows.formerEnterprises(removal.id()).contains(removal.enterpriseId());
            steps.reassigned(removal.id(), moved.enterpriseAfter(), moved.countyAfter());
            acts.bySystem("FactoryReassigned", "REMOVAL", removal.id(), removal, moved);
            if (another && before.enterpriseTold()) {
                tell(before, locks.read(removal.id()));
            }
            if (sold) {
                sold(locks.read(removal.id()));
            } else if (another) {
                remind(locks.read(removal.id()));
            }
            events.publishEvent(new RemovalReassigned(
                    removal.id(),
                    removal.factoryId(),
                    moved.enterpriseAfter(),
                    removal.countyCode(),
                    moved.countyAfter()));
        });
    }

    /** The former enterprise learns that it is heard no more, the new one that it is instead. */
    private void tell(RemovalDossier before, RemovalDossier after) {
        String grounds = RemovalMessages.named(after.standingGrounds());
        LocalDate today = China.dayOf(clock.instant());
        messages.enterprise(before.removal(), "RemovalTransferred", grounds, today);
        messages.enterprise(after.removal(), "RemovalTransferred", grounds, today);
    }

    /** Who is hit by the removal now is heard; what is decided stays decided. */
    private void sold(RemovalDossier after) {
        Removal removal = after.removal();
        boolean open = removal.state() == RemovalState.OPEN;
        history.add(removal.id(), RemovalStep.TRANSFERRED, open ? SOLD + "，由现所属企业陈述、申辩" : SOLD, Acts.SYSTEM);
        if (open) {
            hearing.ofAnother(removal);
        }
    }

    /** Under its new credit code the enterprise is told again until when it is heard. */
    private void remind(RemovalDossier after) {
        if (after.hearingDue()) {
            period.lastDay(after.removal().id())
                    .ifPresent(day -> messages.enterprise(
                            after.removal(), "RemovalOpened", RemovalMessages.named(after.standingGrounds()), day));
        }
    }
}
