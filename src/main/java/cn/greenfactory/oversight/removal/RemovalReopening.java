package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.OpenChanges;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
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
 * Opens a removal again that an administrator has cancelled: 予以移出 leaves no discretion, and what ends a process
 * decides nothing (第十四条). Its claims are verified and heard from the beginning.
 */
@Service
public class RemovalReopening {

    private static final String ACT = "ReopenRemoval";

    private final RemovalRows rows;
    private final RemovalGroundRows grounds;
    private final RemovalLocks locks;
    private final RemovalSteps steps;
    private final RemovalHistory history;
    private final RemovalFiles files;
    private final GroundDesk desk;
    private final Register register;
    private final ObjectProvider<OpenChanges> changes;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalReopening(
            RemovalRows rows,
            RemovalGroundRows grounds,
            RemovalLocks locks,
            RemovalSteps steps,
            RemovalHistory history,
            RemovalFiles files,
            GroundDesk desk,
            Register register,
            ObjectProvider<OpenChanges> changes,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.grounds = grounds;
        this.locks = locks;
        this.steps = steps;
        this.history = history;
        this.files = files;
        this.desk = desk;
        this.register = register;
        this.changes = changes;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A city officer opens another removal with the claims of the cancelled one, or lets them join the factory's open
     * one; again it returns the same one. What was claimed anew since stands as it is there. A claim that waits for a
     * change declaration is left out, unless nothing else is claimed.
     *
     * @throws RemovalException if it was not cancelled, nothing of it is claimed any more, the reason is missing, or the
     *     factory has left the list
     */
    @Transactional
    public Removal reopen(UUID removalId, String reason, String who) {
        RemovalDossier cancelled = locks.lock(removalId);
        Optional<UUID> before = rows.reopenedAs(removalId);
        if (before.isPresent()) {
            return rows.get(before.get());
        }
        String why = RemovalChecks.required("reason", "重新立案的理由", reason);
        List<RemovalGround> claims = claims(cancelled);
        List<RemovalGround> held = held(claims, cancelled.removal().factoryId());
        acts.by(who, Capacity.CITY_OFFICER, ACT, "REMOVAL", removalId, cancelled, Map.of("reason", why));
        claims.stream().filter(each -> !held.contains(each)).forEach(each -> desk.raise(claim(cancelled, each)));
        Removal opened = rows.unsettled(cancelled.removal().factoryId())
                .orElseThrow(() -> RemovalException.notYet(cancelled.removal(), "所列情形在其后的移出办理中已核实不成立或者已另案办理。"));
        acts.by(who, Capacity.CITY_OFFICER, ACT, "REMOVAL", opened.id(), cancelled.removal(), Map.of("reason", why));
        steps.reopened(removalId, opened.id());
        files.carry(removalId, opened.id());
        String said = "：" + why + leftOut(held);
        history.add(removalId, RemovalStep.REOPENED, "重新立案为 " + opened.number() + said, who);
        history.add(
                opened.id(), RemovalStep.REOPENED, "由 " + cancelled.removal().number() + " 重新立案" + said, who);
        events.publishEvent(new RemovalChanged(opened.id()));
        return opened;
    }

    /** What is to be claimed again. */
    private List<RemovalGround> claims(RemovalDossier cancelled) {
        Removal removal = cancelled.removal();
        if (removal.state() != RemovalState.CANCELLED) {
            throw RemovalException.state(removal, "重新立案，只有已取消的可以");
        }
        if (!register.listed(removal.factoryId(), China.dayOf(clock.instant()))) {
            throw RemovalException.notListed(
                    register.factory(removal.factoryId()).name());
        }
        List<RemovalGround> live =
                cancelled.grounds().stream().filter(RemovalGround::live).toList();
        if (live.isEmpty()) {
            throw RemovalException.notYet(removal, "所列情形都已撤回，没有可以重新立案的情形。");
        }
        return live.stream()
                .filter(each -> grounds.newest(claim(cancelled, each))
                        .filter(newest -> newest.removalId().equals(removal.id()))
                        .isPresent())
                .toList();
    }

    private List<RemovalGround> held(List<RemovalGround> claims, UUID factoryId) {
        List<RemovalGround> waiting = claims.stream()
                .filter(each -> each.ground() == Ground.NOT_OPERATING)
                .toList();
        boolean leftOut = waiting.size() < claims.size() && changes.stream().anyMatch(each -> each.anyOpen(factoryId));
        return leftOut ? waiting : List.of();
    }

    private static String leftOut(List<RemovalGround> held) {
        return held.isEmpty() ? "" : "。工厂的变更说明尚未办结，未再提出：" + RemovalMessages.named(held);
    }

    private static GroundClaim claim(RemovalDossier cancelled, RemovalGround each) {
        return new GroundClaim(
                cancelled.removal().factoryId(),
                each.ground(),
                each.reason(),
                each.origin(),
                each.originId(),
                each.raisedBy());
    }
}
