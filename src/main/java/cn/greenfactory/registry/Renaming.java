package cn.greenfactory.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a new name of an enterprise writes on each of its factories on the list. */
class Renaming {

    private final RegisterDays days;
    private final RegisterEvents events;

    Renaming(RegisterDays days, RegisterEvents events) {
        this.days = days;
        this.events = events;
    }

    /**
     * A factory on the list.
     *
     * @param since the day from which its lines speak of this enterprise: it was certified, or came from another
     */
    record Held(ListedFactory factory, LocalDate since) {}

    /** Those on the list, the one the enterprise has had longest first: it knows every name since the others came. */
    List<Held> listed(List<UUID> factoryIds) {
        return factoryIds.stream()
                .flatMap(id -> days.of(id, LocalDate.MAX).stream())
                .filter(RegisterLine::listed)
                .map(RegisterLine::factory)
                .map(factory -> new Held(factory, since(factory)))
                .sorted(Comparator.comparing(Held::since))
                .toList();
    }

    /**
     * On the day from which the enterprise has it where that is later; empty where it bears the name that day already, or
     * the enterprise had a newer one by then.
     *
     * @param longest the first of {@link #listed}, already renamed itself
     */
    Optional<RegisterEvent> of(Held held, Held longest, String name, LocalDate on, String document) {
        boolean later = held.since().isAfter(on);
        LocalDate day = later ? held.since() : on;
        boolean newer = later && !longest.since().isAfter(on) && !name.equals(nameOn(longest, day));
        return newer || name.equals(nameOn(held, day))
                ? Optional.empty()
                : Optional.of(RegisterEvent.renamed(held.factory().factoryId(), day, name, null, document));
    }

    /** The enterprise's name as the factory's newest line has it. */
    String newest(Held held) {
        return nameOn(held, LocalDate.MAX);
    }

    private LocalDate since(ListedFactory factory) {
        return events.of(factory.factoryId()).stream()
                .map(RegisterEntry::event)
                .filter(event -> event.kind() == RegisterEvent.Kind.OWNER_CHANGED)
                .map(RegisterEvent::on)
                .filter(on -> on.isAfter(factory.certifiedOn()))
                .max(Comparator.naturalOrder())
                .orElse(factory.certifiedOn());
    }

    private String nameOn(Held held, LocalDate day) {
        return days.of(held.factory().factoryId(), day).orElseThrow().factory().enterpriseName();
    }
}
