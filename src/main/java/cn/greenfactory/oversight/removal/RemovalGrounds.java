package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.OpenChanges;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes claims to the factory's one open removal. Facts that changed are verified again and the enterprise is heard on
 * them again; what was proposed on the old ones falls, and so does the head's waiver of the hearing. What was
 * found untrue stays so until the fact changes. Once the head has decided, a claim is only written down: those decided on
 * stay as they were.
 */
@Service
class RemovalGrounds implements GroundDesk {

    private final RemovalRows rows;
    private final RemovalSteps steps;
    private final RemovalGroundRows grounds;
    private final RemovalHistory history;
    private final RemovalOpening opening;
    private final RemovalHearing hearing;
    private final Register register;
    private final RemovalMessages messages;
    private final ObjectProvider<OpenChanges> changes;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalGrounds(
            RemovalRows rows,
            RemovalSteps steps,
            RemovalGroundRows grounds,
            RemovalHistory history,
            RemovalOpening opening,
            RemovalHearing hearing,
            Register register,
            RemovalMessages messages,
            ObjectProvider<OpenChanges> changes,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.grounds = grounds;
        this.history = history;
        this.opening = opening;
        this.hearing = hearing;
        this.register = register;
        this.messages = messages;
        this.changes = changes;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID raise(GroundClaim claim) {
        Factory factory = register.lockFactory(claim.factoryId());
        Optional<UUID> kept = keptInSpiteOf(claim);
        if (kept.isPresent()) {
            return kept.get();
        }
        Optional<Removal> open = rows.unsettled(factory.id());
        Removal removal = open.isPresent() ? rows.lock(open.get().id()) : opening.open(factory);
        Optional<RemovalGround> before = of(removal.id(), claim.origin(), claim.originId()).stream()
                .filter(each -> each.ground() == claim.ground())
                .findFirst();
        if (before.filter(each -> each.live() && each.reason().equals(claim.reason()))
                .isPresent()) {
            return removal.id();
        }
        refuseWhileChanging(claim, factory);
        RemovalStep step = before.isPresent() ? RemovalStep.REPLACED : RemovalStep.RAISED;
        if (before.isEmpty() || removal.state() == RemovalState.OPEN) {
            grounds.put(removal.id(), claim, clock.instant());
        }
        history.add(removal.id(), entry(step, claim));
        acts.bySystem(step.name(), "REMOVAL", removal.id(), before.orElse(null), claim);
        if (open.isEmpty()) {
            messages.officials(removal, "RemovalOpened", said(claim));
            messages.head(removal, "DefenceWaivable", said(claim));
            opening.announce(removal, claim);
        } else {
            added(removal, step.title() + "：" + said(claim));
        }
        return removal.id();
    }

    @Override
    @Transactional
    public void strike(Origin origin, UUID originId, String reason, String who) {
        rows.raisedFrom(origin, originId).stream()
                .sorted()
                .forEach(factory -> strike(factory, origin, originId, reason, who));
    }

    private void strike(UUID factoryId, Origin origin, UUID originId, String reason, String who) {
        register.lockFactory(factoryId);
        rows.claiming(factoryId).stream()
                .map(rows::lock)
                .forEach(removal -> strike(removal, origin, originId, reason, who));
    }

    /** From a cancelled one it is struck silently, lest it be claimed when that is opened again. */
    private void strike(Removal removal, Origin origin, UUID originId, String reason, String who) {
        List<RemovalGround> live = of(removal.id(), origin, originId).stream()
                .filter(RemovalGround::live)
                .toList();
        for (RemovalGround each : live) {
            if (removal.state() != RemovalState.DECIDED) {
                grounds.strike(each.id(), reason);
            }
            history.add(RemovalStep.STRUCK, each, null, reason, who);
            acts.bySystem(
                    RemovalStep.STRUCK.name(), "REMOVAL", removal.id(), each, Map.of("by", who, "reason", reason));
        }
        if (!live.isEmpty()) {
            changed(removal, "撤回：" + reason);
        }
    }

    @Override
    public boolean removalOpen(UUID factoryId) {
        return rows.unsettled(factoryId).isPresent();
    }

    /** The removal in which this very fact was found untrue and the factory kept. */
    private Optional<UUID> keptInSpiteOf(GroundClaim claim) {
        return grounds.newest(claim)
                .filter(each -> each.foundUntrue(claim.reason()))
                .map(RemovalGround::removalId)
                .filter(id -> rows.get(id).state() == RemovalState.KEPT);
    }

    private void refuseWhileChanging(GroundClaim claim, Factory factory) {
        if (claim.ground() == Ground.NOT_OPERATING && changes.stream().anyMatch(each -> each.anyOpen(factory.id()))) {
            throw RemovalException.changeOpen(factory.name());
        }
    }

    private void added(Removal removal, String what) {
        if (removal.state() == RemovalState.OPEN) {
            hearing.withoutWaiver(removal, what);
        }
        changed(removal, what);
    }

    private void changed(Removal removal, String what) {
        if (removal.state() == RemovalState.OPEN) {
            steps.withoutProposal(removal.id());
            messages.officials(removal, "GroundsChanged", what);
            events.publishEvent(new GroundsChanged(removal.id(), removal.factoryId()));
        }
    }

    private static String said(GroundClaim claim) {
        return claim.ground().clause() + claim.ground().text() + "：" + claim.reason();
    }

    private List<RemovalGround> of(UUID removalId, Origin origin, UUID originId) {
        return grounds.of(removalId).stream()
                .filter(each -> each.origin() == origin && each.originId().equals(originId))
                .toList();
    }

    private RemovalEntry entry(RemovalStep step, GroundClaim claim) {
        return new RemovalEntry(
                step,
                claim.ground(),
                claim.origin(),
                claim.originId(),
                null,
                null,
                claim.reason(),
                claim.who(),
                clock.instant());
    }
}
