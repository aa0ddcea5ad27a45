package cn.greenfactory.oversight.change;

import cn.greenfactory.oversight.CreditCodeChanged;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.FactoryReassigned;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes a registered change into the register and lets what is open on the factory follow. A change counts from the
 * day it took effect; an absorbed factory leaves the list on the day of registration.
 */
@Component
class ChangeRegistration {

    private final Register register;
    private final ChangeChecks checks;
    private final AlreadyRegistered already;
    private final ChangeSteps steps;
    private final Owners owners;
    private final Successors successors;
    private final ChangeWords words;
    private final ChangeMessages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeRegistration(
            Register register,
            ChangeChecks checks,
            AlreadyRegistered already,
            ChangeSteps steps,
            Owners owners,
            Successors successors,
            ChangeWords words,
            ChangeMessages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.checks = checks;
        this.already = already;
        this.steps = steps;
        this.owners = owners;
        this.successors = successors;
        this.words = words;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Locks every factory the change will write on, in the order of their ids. */
    void lock(Change change) {
        Stream<UUID> others =
                switch (change.kind()) {
                    case MERGED_INTO -> Stream.of(
                            successors.require(change.details().successor()));
                    case RENAMED -> change.details().enterpriseName() == null
                            ? Stream.of()
                            : register.factoriesOf(change.enterpriseId()).stream()
                                    .map(Factory::id);
                    default -> Stream.of();
                };
        Stream.concat(others, Stream.of(change.factoryId())).distinct().sorted().forEach(register::lockFactory);
    }

    /**
     * With what the register came to say already what the change declares; nothing is written then. Empty where there
     * is something to write, see {@link #write}.
     */
    Optional<String> already(Change change) {
        Optional<String> with = already.with(change);
        with.ifPresent(said -> {
            Factory factory = register.factory(change.factoryId());
            messages.registered(change, factory, factory, words.what(change) + "，" + said);
        });
        return with;
    }

    void write(Change change) {
        Factory before = register.factory(change.factoryId());
        boolean anothers = !before.enterpriseId().equals(change.enterpriseId());
        if (anothers && change.ofEnterprise()) {
            throw ChangeException.ownerChanged(change, before.name());
        }
        checks.refuse(
                before,
                new NewChange(
                        change.kind(),
                        change.effectiveOn(),
                        change.explanation(),
                        change.investmentOrMerger(),
                        change.details()));
        enter(change, before);
        Factory after = register.factory(change.factoryId());
        if (!after.countyCode().equals(before.countyCode())) {
            steps.moved(after.id(), after.countyCode());
        }
        messages.registered(change, before, after, words.what(change));
        boolean sold = !after.enterpriseId().equals(before.enterpriseId());
        if (sold && change.kind() == ChangeKind.RENAMED) {
            events.publishEvent(new CreditCodeChanged(after.id(), before.enterpriseId(), after.enterpriseId()));
        }
        if (sold || !after.countyCode().equals(before.countyCode())) {
            events.publishEvent(new FactoryReassigned(
                    after.id(), before.enterpriseId(), after.enterpriseId(), before.countyCode(), after.countyCode()));
        }
    }

    /** When the task that registered it is through: its own instance is not among those to be ended. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(FactoryAbsorbed absorbed) {
        events.publishEvent(new FactoryDelisted(absorbed.factoryId(), absorbed.reason()));
    }

    private void enter(Change change, Factory factory) {
        ChangeDetails details = change.details();
        LocalDate on = change.effectiveOn();
        UUID id = factory.id();
        switch (change.kind()) {
            case RENAMED -> {
                transfer(change);
                if (details.enterpriseName() != null) {
                    register.rename(factory.enterpriseId(), details.enterpriseName(), on, change.number());
                }
                if (details.factoryName() != null) {
                    register.record(RegisterEvent.renamed(id, on, null, details.factoryName(), change.number()));
                }
            }
            case SCOPE -> register.record(
                    RegisterEvent.scopeChanged(id, on, details.scope(), details.industryCode(), change.number()));
            case MOVED -> register.record(
                    RegisterEvent.moved(id, on, details.countyCode(), details.address(), change.number()));
            case BOUNDARY -> {
                register.record(RegisterEvent.boundaryChanged(id, on, details.boundary(), change.number()));
                transfer(change);
            }
            case MERGED_INTO -> absorb(change);
            case SPLIT -> register.record(RegisterEvent.split(id, on, ChangeWords.parts(details), change.number()));
        }
    }

    private void transfer(Change change) {
        if (change.details().newOwner() != null) {
            UUID owner = owners.require(change.details().newOwner());
            register.transfer(change.factoryId(), owner, change.effectiveOn(), change.number());
        }
    }

    private void absorb(Change change) {
        LocalDate today = China.dayOf(clock.instant());
        UUID successor = successors.require(change.details().successor());
        register.record(RegisterEvent.succeeded(change.factoryId(), today, successor, change.number()));
        events.publishEvent(new FactoryAbsorbed(
                change.factoryId(), "已由“" + register.factory(successor).name() + "”承继（" + change.number() + "）"));
    }
}
