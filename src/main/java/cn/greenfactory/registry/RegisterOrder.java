package cn.greenfactory.registry;

import java.time.LocalDate;
import java.util.UUID;

/** In which order a factory may come onto the list and leave it. */
class RegisterOrder {

    private final RegisterDays days;
    private final RegisterEvents events;

    RegisterOrder(RegisterDays days, RegisterEvents events) {
        this.days = days;
        this.events = events;
    }

    /** @param asOf {@code LocalDate.MAX} for whatever is written, also for days to come */
    void refuseIfListed(UUID factoryId, LocalDate asOf) {
        days.of(factoryId, asOf).filter(RegisterLine::listed).ifPresent(line -> {
            throw RegistryConflictException.listed(factoryId, line.factory().certificateNo());
        });
    }

    void refuseBeforeLast(UUID factoryId, LocalDate on) {
        events.of(factoryId).stream()
                .map(RegisterEntry::event)
                .filter(event -> event.delists() || event.kind() == RegisterEvent.Kind.CERTIFIED)
                .map(RegisterEvent::on)
                .filter(last -> last.isAfter(on))
                .findFirst()
                .ifPresent(last -> {
                    throw RegistryConflictException.outOfOrder(factoryId, on, last);
                });
    }
}
