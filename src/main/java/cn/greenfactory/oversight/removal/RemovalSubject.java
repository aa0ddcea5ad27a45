package cn.greenfactory.oversight.removal;

import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEntry;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.shared.China;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The factory a removal is about, as the register knows it: its names, its certificate, its level on a day. */
@Component
class RemovalSubject {

    private final Register register;

    RemovalSubject(Register register) {
        this.register = register;
    }

    /** As it stands in the register today; once decided, as it stood the day before, whatever has become of it since. */
    ListedFactory of(Removal removal) {
        return Optional.ofNullable(removal.decidedAt())
                .map(China::dayOf)
                .flatMap(day -> register.line(removal.factoryId(), day.minusDays(1)))
                .map(RegisterLine::factory)
                .orElseGet(() -> of(removal.factoryId()));
    }

    /** As it stands in the register today, listed or not any more. */
    ListedFactory of(UUID factoryId) {
        String certificate = register.history(factoryId).stream()
                .map(RegisterEntry::event)
                .map(RegisterEvent::certificateNo)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException("never certified: " + factoryId));
        return register.certificate(certificate).orElseThrow().factory();
    }

    Level levelOn(UUID factoryId, LocalDate day) {
        return register.history(factoryId).stream()
                .map(RegisterEntry::event)
                .filter(event -> event.level() != null && !event.on().isAfter(day))
                .map(RegisterEvent::level)
                .reduce((first, last) -> last)
                .orElse(Level.CITY);
    }
}
