package cn.greenfactory.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a new name of an enterprise writes on each of its factories on the list. */
class Renaming {

    private final RegisterDays days;

    Renaming(RegisterDays days) {
        this.days = days;
    }

    /** Those on the list, the one that has been longest first: it knows every name since the others came. */
    List<ListedFactory> listed(List<UUID> factoryIds) {
        return factoryIds.stream()
                .flatMap(id -> days.of(id, LocalDate.MAX).stream())
                .filter(RegisterLine::listed)
                .map(RegisterLine::factory)
                .sorted(Comparator.comparing(ListedFactory::certifiedOn))
                .toList();
    }

    /**
     * On the day of its certification where that is later; empty where it bears the name that day already, or the
     * enterprise had a newer one by then.
     *
     * @param longest the one of {@link #listed} that has been longest on the list, already renamed itself
     */
    Optional<RegisterEvent> of(
            ListedFactory factory, ListedFactory longest, String name, LocalDate on, String document) {
        boolean later = factory.certifiedOn().isAfter(on);
        LocalDate day = later ? factory.certifiedOn() : on;
        boolean newer = later && !longest.certifiedOn().isAfter(on) && !name.equals(nameOn(longest, day));
        return newer || name.equals(nameOn(factory, day))
                ? Optional.empty()
                : Optional.of(RegisterEvent.renamed(factory.factoryId(), day, name, null, document));
    }

    /** The enterprise's name as the factory's newest line has it. */
    String newest(ListedFactory factory) {
        return nameOn(factory, LocalDate.MAX);
    }

    private String nameOn(ListedFactory factory, LocalDate day) {
        return days.of(factory.factoryId(), day).orElseThrow().factory().enterpriseName();
    }
}
