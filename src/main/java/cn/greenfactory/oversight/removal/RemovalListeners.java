package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.FactoryReassigned;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens elsewhere and concerns removals. */
@Component
class RemovalListeners {

    private final RemovalRows rows;
    private final RemovalSteps steps;
    private final RemovalHistory history;
    private final DefencePeriod period;
    private final RemovalMessages messages;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalListeners(
            RemovalRows rows,
            RemovalSteps steps,
            RemovalHistory history,
            DefencePeriod period,
            RemovalMessages messages,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.history = history;
        this.period = period;
        this.messages = messages;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** A factory that was absorbed by another is not removed any more (第十五条). */
    @EventListener
    void on(FactoryDelisted delisted) {
        rows.unsettled(delisted.factoryId()).map(each -> rows.lock(each.id())).ifPresent(removal -> {
            steps.ended(removal.id(), delisted.reason(), clock.instant());
            history.add(removal.id(), RemovalStep.ENDED, delisted.reason(), Acts.SYSTEM);
            acts.bySystem(RemovalStep.ENDED.name(), "REMOVAL", removal.id(), removal.state(), delisted.reason());
            period.close(removal.id());
            messages.officials(removal, "FactoryDelisted", delisted.reason());
            events.publishEvent(new RemovalEnded(removal.id(), removal.factoryId()));
        });
    }

    /** A factory that moved, or went over to another enterprise, takes its open removal along (第十五条). */
    @EventListener
    void on(FactoryReassigned moved) {
        rows.unsettled(moved.factoryId()).map(each -> rows.lock(each.id())).ifPresent(removal -> {
            steps.reassigned(removal.id(), moved.enterpriseAfter(), moved.countyAfter());
            acts.bySystem("FactoryReassigned", "REMOVAL", removal.id(), removal, moved);
            events.publishEvent(new RemovalReassigned(
                    removal.id(),
                    removal.factoryId(),
                    moved.enterpriseAfter(),
                    removal.countyCode(),
                    moved.countyAfter()));
        });
    }
}
