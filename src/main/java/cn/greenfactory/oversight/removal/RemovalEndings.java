package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.EndsWithProcess;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.registry.FactoryChanged;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a removal ends without a decision that takes effect. */
@Service
public class RemovalEndings implements EndsWithProcess {

    private final RemovalRows rows;
    private final RemovalLocks locks;
    private final RemovalSteps steps;
    private final RemovalHistory history;
    private final DefencePeriod period;
    private final RemovalMessages messages;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalEndings(
            RemovalRows rows,
            RemovalLocks locks,
            RemovalSteps steps,
            RemovalHistory history,
            DefencePeriod period,
            RemovalMessages messages,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.locks = locks;
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
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactoryDelisted delisted) {
        rows.unsettled(delisted.factoryId()).map(each -> locks.lock(each.id())).ifPresent(open -> {
            end(open, RemovalState.ENDED, "FactoryDelisted", delisted.reason());
            messages.officials(open.removal(), "FactoryDelisted", delisted.reason());
            events.publishEvent(new RemovalEnded(open.removal().id(), delisted.factoryId()));
        });
    }

    @Override
    public String kind() {
        return "REMOVAL";
    }

    /** An open removal was cancelled by an administrator, and may be opened again, see {@link RemovalReopening}. */
    @Override
    @Transactional
    public void processEnded(UUID removalId, String reason) {
        RemovalDossier dossier = locks.lock(removalId);
        if (RemovalState.UNSETTLED.contains(dossier.removal().state())) {
            end(dossier, RemovalState.CANCELLED, RemovalMessages.CANCELLED, reason);
            messages.cancelled(dossier.removal(), reason);
        }
    }

    private void end(RemovalDossier dossier, RemovalState state, String message, String reason) {
        Removal removal = dossier.removal();
        Instant now = clock.instant();
        steps.ended(removal.id(), state, reason, now);
        events.publishEvent(new FactoryChanged(removal.factoryId()));
        history.add(removal.id(), RemovalStep.ENDED, reason, Acts.SYSTEM);
        acts.bySystem(state.name(), "REMOVAL", removal.id(), removal.state(), reason);
        period.close(removal.id());
        if (dossier.enterpriseTold()) {
            messages.enterprise(removal, message, reason, China.dayOf(now));
        }
    }
}
