package cn.greenfactory.oversight.change;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.OpenChanges;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes declarations of changes of listed factories (第十五条). All that is written about a factory's declarations is
 * written under the factory's lock, the last in the order round, notice, case, factory; two factories of a merger are
 * locked in the order of their ids.
 */
@Service
public class Changes implements OpenChanges {

    static final String KIND = "CHANGE";

    private final ChangeStore store;
    private final ChangeSteps steps;
    private final ChangeChecks checks;
    private final ChangeEntries entries;
    private final ChangeMessages messages;
    private final Register register;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    Changes(
            ChangeStore store,
            ChangeSteps steps,
            ChangeChecks checks,
            ChangeEntries entries,
            ChangeMessages messages,
            Register register,
            Acts acts,
            ApplicationEventPublisher events) {
        this.store = store;
        this.steps = steps;
        this.checks = checks;
        this.entries = entries;
        this.messages = messages;
        this.register = register;
        this.acts = acts;
        this.events = events;
    }

    /** A declaration, and whether the same had been declared before. */
    public record Declared(Change change, boolean repeated) {}

    /**
     * Declares a change on its own; repeated with the same content, it returns the first declaration unless the city
     * refused that.
     *
     * @param as ENTERPRISE, or COUNTY_REVIEWER when the county declares what it has learnt
     * @throws ChangeException field by field, or if the factory is not on the list
     */
    @Transactional
    public Declared declare(UUID factoryId, NewChange change, String who, Capacity as) {
        Channel channel = as == Capacity.ENTERPRISE ? Channel.ENTERPRISE : Channel.COUNTY;
        Factory factory = register.lockFactory(factoryId);
        Declared declared = take(factory, factory.enterpriseId(), change, channel, null, who, as);
        if (!declared.repeated()) {
            events.publishEvent(
                    new ChangeDeclared(declared.change().id(), declared.change().number()));
        }
        return declared;
    }

    /**
     * Declares a change in an annual report, for the enterprise that handed it in; the report's process calls
     * {@code ChangeDeclarationProcess} for it. It is the report's own only where its {@code reportId} says so: the same
     * may be on its way already. It was right when the report was handed in; what has become impossible since is for
     * county and city to find (第十五条).
     *
     * @throws ChangeException if the factory is not on the list
     */
    @Transactional
    public Change declareInReport(UUID reportId, UUID factoryId, UUID filedBy, NewChange change) {
        String who = EnterpriseUser.of(filedBy);
        Factory factory = register.lockFactory(factoryId);
        return take(factory, filedBy, change, Channel.REPORT, reportId, who, Capacity.ENTERPRISE)
                .change();
    }

    /** What is wrong with a change of the factory, field by field, before it is declared. */
    public List<FieldError> problems(UUID factoryId, NewChange change) {
        return checks.problems(register.factory(factoryId), change);
    }

    /** @throws ChangeException if there is none */
    public Change get(UUID changeId) {
        return store.get(changeId);
    }

    public Optional<Change> find(UUID changeId) {
        return store.find(changeId);
    }

    public Optional<Change> byNumber(String number) {
        return store.byNumber(number);
    }

    /** Oldest first. */
    public List<Change> ofFactory(UUID factoryId) {
        return store.ofFactory(factoryId);
    }

    /** Those the enterprise declared, and those of the factories it owns now, newest first. */
    public List<Change> ofEnterprise(UUID enterpriseId, Page page) {
        return store.ofEnterprise(enterpriseId, owned(enterpriseId), page);
    }

    /** A change that {@link #ofEnterprise} has; empty for another's. */
    public Optional<Change> findOf(UUID enterpriseId, UUID changeId) {
        return find(changeId)
                .filter(change -> change.enterpriseId().equals(enterpriseId)
                        || owned(enterpriseId).contains(change.factoryId()));
    }

    private List<UUID> owned(UUID enterpriseId) {
        return register.factoriesOf(enterpriseId).stream().map(Factory::id).toList();
    }

    /**
     * What the official may see, the city's all, a county's its own; newest first.
     *
     * @param status null for every one
     */
    public List<Change> seenBy(Actor who, ChangeStatus status, Page page) {
        return store.seenBy(who, status, page);
    }

    @Override
    public boolean anyOpen(UUID factoryId) {
        return store.anyOpen(factoryId);
    }

    /** What is open on a factory that left the list ends, undecided; what was registered is not reassessed any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FactoryDelisted delisted) {
        register.lockFactory(delisted.factoryId());
        for (Change each : store.ofFactory(delisted.factoryId())) {
            if (each.status().open()) {
                steps.ended(each.id(), delisted.reason());
                over(each, Map.of("status", ChangeStatus.ENDED, "reason", delisted.reason()));
                messages.ended(each, delisted.reason());
            } else if (each.reassessmentDue()) {
                steps.reassessmentEnded(each.id());
                over(each, Map.of("reassessmentDue", false, "reason", delisted.reason()));
                messages.reassessmentEnded(each, delisted.reason());
            }
        }
    }

    private void over(Change change, Map<String, Object> after) {
        acts.bySystem("FactoryDelisted", KIND, change.id(), Map.of("status", change.status()), after);
        events.publishEvent(new ChangeEnded(change.id()));
    }

    private Declared take(
            Factory factory,
            UUID enterpriseId,
            NewChange asked,
            Channel channel,
            UUID reportId,
            String who,
            Capacity as) {
        String content = ChangeContent.sha256(store.text(asked));
        Optional<Change> first = store.byContent(factory.id(), content);
        if (first.isPresent()) {
            return new Declared(first.get(), true);
        }
        if (channel == Channel.REPORT) {
            checks.refuseUnlisted(factory);
        } else {
            checks.refuse(factory, asked);
        }
        Change change = entries.declared(factory, enterpriseId, asked, channel, reportId, who);
        store.insert(change, content);
        acts.by(
                who,
                as,
                "ChangeDeclared",
                KIND,
                change.id(),
                null,
                Map.of("number", change.number(), "kind", change.kind(), "channel", channel));
        messages.declared(change);
        return new Declared(change, false);
    }
}
