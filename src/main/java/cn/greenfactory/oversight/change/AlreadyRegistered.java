package cn.greenfactory.oversight.change;

import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEntry;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether the register says already what a change declares: an enterprise's new name comes onto all its factories with
 * the first declaration of it, and the others then have nothing left to write (第十五条).
 */
@Component
class AlreadyRegistered {

    private final Register register;
    private final Clock clock;

    AlreadyRegistered(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** With what it came into the register, in words; empty where something is left to write. */
    Optional<String> with(Change change) {
        Factory factory = register.factory(change.factoryId());
        boolean said =
                switch (change.kind()) {
                    case RENAMED -> named(change, factory);
                    case MOVED -> stands(change.details(), factory);
                    default -> false;
                };
        return said ? Optional.of("已随" + document(change).orElse("此前的变更") + "登记") : Optional.empty();
    }

    private boolean named(Change change, Factory factory) {
        return Stream.of(change.effectiveOn(), China.dayOf(clock.instant())).anyMatch(day -> line(factory.id(), day)
                .filter(line -> bears(line, change, factory))
                .isPresent());
    }

    private static boolean bears(ListedFactory line, Change change, Factory factory) {
        ChangeDetails d = change.details();
        boolean owned = d.newOwner() == null
                ? d.enterpriseName() == null || change.enterpriseId().equals(factory.enterpriseId())
                : line.creditCode().equals(d.newOwner().creditCode());
        return owned
                && (d.enterpriseName() == null || d.enterpriseName().equals(line.enterpriseName()))
                && (d.factoryName() == null || d.factoryName().equals(line.factoryName()));
    }

    private static boolean stands(ChangeDetails d, Factory factory) {
        return factory.address().equals(d.address())
                && (d.countyCode() == null || d.countyCode().equals(factory.countyCode()));
    }

    /** The number of the change that brought it, which is the last of its kind. */
    private Optional<String> document(Change change) {
        return register.history(change.factoryId()).stream()
                .map(RegisterEntry::event)
                .filter(event -> event.document() != null && brings(event, change.details()))
                .map(RegisterEvent::document)
                .reduce((first, second) -> second);
    }

    private static boolean brings(RegisterEvent event, ChangeDetails d) {
        return same(d.enterpriseName(), event.enterpriseName())
                || same(d.factoryName(), event.factoryName())
                || same(d.address(), event.address())
                || d.newOwner() != null && event.kind() == RegisterEvent.Kind.OWNER_CHANGED;
    }

    private static boolean same(String declared, String registered) {
        return declared != null && Objects.equals(declared, registered);
    }

    private Optional<ListedFactory> line(UUID factoryId, LocalDate day) {
        return register.line(factoryId, day).filter(RegisterLine::listed).map(RegisterLine::factory);
    }
}
