package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final RemovalLocks locks;
    private final RemovalSteps steps;
    private final RemovalHistory history;
    private final RemovalFiles files;
    private final GroundDesk desk;
    private final Register register;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalReopening(
            RemovalRows rows,
            RemovalLocks locks,
            RemovalSteps steps,
            RemovalHistory history,
            RemovalFiles files,
            GroundDesk desk,
            Register register,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.locks = locks;
        this.steps = steps;
        this.history = history;
        this.files = files;
        this.desk = desk;
        this.register = register;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A city officer opens another removal with the claims of the cancelled one; again it returns the same one.
     *
     * @throws RemovalException if it was not cancelled, nothing of it is claimed any more, the reason is missing, or the
     *     factory has left the list or another removal of it is open
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
        acts.by(who, Capacity.CITY_OFFICER, ACT, "REMOVAL", removalId, cancelled, Map.of("reason", why));
        claims.forEach(each -> desk.raise(claim(cancelled.removal().factoryId(), each)));
        Removal opened = rows.unsettled(cancelled.removal().factoryId())
                .orElseThrow(() -> RemovalException.notYet(cancelled.removal(), "所列情形在其后的移出办理中已核实不成立。"));
        acts.by(who, Capacity.CITY_OFFICER, ACT, "REMOVAL", opened.id(), cancelled.removal(), Map.of("reason", why));
        steps.reopened(removalId, opened.id());
        files.carry(removalId, opened.id());
        history.add(removalId, RemovalStep.REOPENED, "重新立案为 " + opened.number() + "：" + why, who);
        history.add(
                opened.id(), RemovalStep.REOPENED, "由 " + cancelled.removal().number() + " 重新立案：" + why, who);
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
        rows.unsettled(removal.factoryId()).ifPresent(open -> {
            throw RemovalException.notYet(removal, "该工厂已有办理中的移出 " + open.number() + "，不能重新立案。");
        });
        List<RemovalGround> live =
                cancelled.grounds().stream().filter(RemovalGround::live).toList();
        if (live.isEmpty()) {
            throw RemovalException.notYet(removal, "所列情形都已撤回，没有可以重新立案的情形。");
        }
        return live;
    }

    private static GroundClaim claim(UUID factoryId, RemovalGround each) {
        return new GroundClaim(
                factoryId, each.ground(), each.reason(), each.origin(), each.originId(), each.raisedBy());
    }
}
