package cn.greenfactory.oversight.change;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.DeclarationDecided;
import cn.greenfactory.oversight.EndsWithProcess;
import cn.greenfactory.oversight.LockedFirst;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Capacity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How officials handle a declaration: the county verifies and reports it, the city registers it or not (第十五条). */
@Service
public class ChangeHandling implements EndsWithProcess {

    private final ChangeStore store;
    private final ChangeSteps steps;
    private final List<LockedFirst> before;
    private final ChangeRegistration registration;
    private final ChangeMessages messages;
    private final Register register;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    ChangeHandling(
            ChangeStore store,
            ChangeSteps steps,
            List<LockedFirst> before,
            ChangeRegistration registration,
            ChangeMessages messages,
            Register register,
            Acts acts,
            ApplicationEventPublisher events) {
        this.store = store;
        this.steps = steps;
        this.before = before;
        this.registration = registration;
        this.messages = messages;
        this.register = register;
        this.acts = acts;
        this.events = events;
    }

    /** What the decision {@code ChangeSignificance} is asked. */
    public SignificanceFacts significance(UUID changeId) {
        return SignificanceFacts.of(store.get(changeId));
    }

    /** Keeps what the decision suggests; it decides nothing. */
    @Transactional
    public void suggest(UUID changeId, boolean reassess, String reason) {
        locked(changeId);
        steps.suggested(changeId, reassess, reason);
    }

    /**
     * The county confirms the change or not, and reports it to the city either way.
     *
     * @throws ChangeException if it is not waiting for this, or an adverse finding has no opinion
     */
    @Transactional
    public void verify(UUID changeId, boolean verified, String opinion, String who) {
        Change change = waiting(changeId, ChangeStatus.DECLARED, "复核");
        if (!verified && opinion == null) {
            throw ChangeException.missing("changeOpinion", "复核不属实的，请写明事实和理由");
        }
        acts.by(
                who,
                Capacity.COUNTY_REVIEWER,
                "Task_VerifyChange",
                Changes.KIND,
                changeId,
                Map.of("status", change.status()),
                Map.of("verified", verified, "opinion", String.valueOf(opinion)));
        steps.verified(changeId, verified, opinion, who);
        events.publishEvent(new ChangeUpdated(changeId));
    }

    /**
     * The city registers the change or not; registering writes the register, unless it says so already, and what is open
     * on the factory follows, in this transaction.
     *
     * @param remark required where it is not registered, or the county found otherwise
     * @throws ChangeException if it is not waiting for this, the remark is missing, or the change has become impossible
     */
    @Transactional
    public void register(UUID changeId, boolean registered, String remark, String who) {
        Change seen = store.get(changeId);
        if (registered) {
            before.forEach(each -> each.lock(seen.factoryId()));
            registration.lock(seen);
        }
        Change change = waiting(changeId, ChangeStatus.VERIFIED, "登记");
        if (remark == null && !registered) {
            throw ChangeException.missing("registerRemark", "不予登记的，请写明理由");
        }
        if (remark == null && !change.verified()) {
            throw ChangeException.missing("registerRemark", "县级复核不属实而予以登记的，请写明理由");
        }
        Optional<String> already = registered ? registration.already(change) : Optional.empty();
        acts.by(
                who,
                Capacity.CITY_OFFICER,
                "Task_RegisterChange",
                Changes.KIND,
                changeId,
                Map.of("status", change.status()),
                Map.of("registered", registered, "remark", String.valueOf(remark), "already", already.orElse("")));
        String said = remark == null ? already.orElse(null) : remark;
        steps.decided(changeId, registered ? ChangeStatus.REGISTERED : ChangeStatus.NOT_REGISTERED, said, who);
        if (!registered) {
            messages.notRegistered(change, remark);
        } else if (already.isEmpty()) {
            registration.write(change);
        }
        events.publishEvent(new DeclarationDecided(change.factoryId()));
    }

    @Override
    public String kind() {
        return Changes.KIND;
    }

    /** An open declaration was cancelled by an administrator, and may be made again. */
    @Override
    @Transactional
    public void processEnded(UUID changeId, String reason) {
        Change change = locked(changeId);
        if (change.status().open()) {
            steps.ended(changeId, reason);
            acts.bySystem(
                    "ChangeCancelled",
                    Changes.KIND,
                    changeId,
                    Map.of("status", change.status()),
                    Map.of("status", ChangeStatus.ENDED, "reason", reason));
            messages.cancelled(change, reason);
            events.publishEvent(new DeclarationDecided(change.factoryId()));
        } else if (change.reassessmentDue()) {
            steps.reassessmentEnded(changeId);
            acts.bySystem(
                    "ChangeCancelled",
                    Changes.KIND,
                    changeId,
                    Map.of("reassessmentDue", true),
                    Map.of("reassessmentDue", false, "reason", reason));
            messages.reassessmentEnded(change, reason);
        }
    }

    /** Whether the county is to look at the factory anew. */
    public boolean reassessmentDue(UUID changeId) {
        return store.get(changeId).reassessmentDue();
    }

    /**
     * The county's reassessment ends in guidance or a record; nobody leaves the list by it.
     *
     * @throws ChangeException if none is due
     */
    @Transactional
    public void reassess(UUID changeId, ReassessOutcome outcome, String opinion, String who) {
        Change change = locked(changeId);
        if (!change.reassessmentDue()) {
            throw ChangeException.state(change, "重新评估");
        }
        acts.by(
                who,
                Capacity.COUNTY_REVIEWER,
                "Task_ReassessFactory",
                Changes.KIND,
                changeId,
                Map.of("status", change.status(), "reassessmentDue", true),
                Map.of("outcome", outcome, "opinion", opinion));
        steps.reassessed(changeId, outcome, opinion, who);
    }

    private Change waiting(UUID changeId, ChangeStatus status, String act) {
        Change change = locked(changeId);
        if (change.status() != status) {
            throw ChangeException.state(change, act);
        }
        return change;
    }

    private Change locked(UUID changeId) {
        register.lockFactory(store.get(changeId).factoryId());
        return store.get(changeId);
    }
}
