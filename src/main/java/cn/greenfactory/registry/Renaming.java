package cn.greenfactory.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a new name of an enterprise writes on each of its factories on the list. */
class Renaming {

    private final RegisterDays days;

    Renaming(RegisterDays days) {
        this.days = days;
    }

    /** Those on the list, as they are written newest. */
    List<ListedFactory> listed(List<UUID> factoryIds) {
        return factoryIds.stream()
                .flatMap(id -> days.of(id, LocalDate.MAX).stream())
                .filter(RegisterLine::listed)
                .map(RegisterLine::factory)
                .toList();
    }

    /** On the day of its certification where that is later; empty where it bears the name that day already. */
    Optional<RegisterEvent> of(ListedFactory factory, String name, LocalDate on, String document) {
        LocalDate day = on.isAfter(factory.certifiedOn()) ? on : factory.certifiedOn();
        return name.equals(nameOn(factory, day))
                ? Optional.empty()
                : Optional.of(RegisterEvent.renamed(factory.factoryId(), day, name, null, document));
    }

    private String nameOn(ListedFactory factory, LocalDate day) {
        return days.of(factory.factoryId(), day).orElseThrow().factory().enterpriseName();
    }
}
