package cn.greenfactory.oversight.removal;

import cn.greenfactory.documents.Numbers;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.FactoryChanged;
import cn.greenfactory.registry.Register;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens a removal: its number, and the days for the enterprise's statement as they are set today. */
@Component
class RemovalOpening {

    private final RemovalRows rows;
    private final Register register;
    private final Numbers numbers;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RemovalOpening(
            RemovalRows rows,
            Register register,
            Numbers numbers,
            Settings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.register = register;
        this.numbers = numbers;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** @throws RemovalException if the factory is not on the list */
    Removal open(Factory factory) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = China.dayOf(now);
        if (!register.listed(factory.id(), today)) {
            throw RemovalException.notListed(factory.name());
        }
        String year = Integer.toString(today.getYear());
        String format = settings.text(SettingKey.REMOVAL_NUMBER_FORMAT, today);
        Removal removal = new Removal(
                UUID.randomUUID(),
                numbers.next("removal:" + year, format, Map.of("year", year)),
                factory.id(),
                factory.enterpriseId(),
                factory.countyCode(),
                now,
                settings.number(SettingKey.DEFENCE_WORKDAYS, today),
                null,
                null,
                RemovalState.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        rows.insert(removal);
        return removal;
    }

    /** Tells that it is open; call it when the first ground is written. */
    void announce(Removal removal, GroundClaim first) {
        events.publishEvent(new RemovalOpened(
                removal.id(),
                removal.number(),
                removal.factoryId(),
                removal.enterpriseId(),
                removal.countyCode(),
                first.origin()));
        events.publishEvent(new FactoryChanged(removal.factoryId()));
    }
}
