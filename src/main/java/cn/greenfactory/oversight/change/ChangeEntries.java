package cn.greenfactory.oversight.change;

import cn.greenfactory.documents.Numbers;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.ListedFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterLine;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a declaration of what was asked, with its number and what the register says at that moment. */
@Component
class ChangeEntries {

    private final Register register;
    private final Numbers numbers;
    private final Settings settings;
    private final Clock clock;

    ChangeEntries(Register register, Numbers numbers, Settings settings, Clock clock) {
        this.register = register;
        this.numbers = numbers;
        this.settings = settings;
        this.clock = clock;
    }

    Change declared(Factory factory, UUID enterpriseId, NewChange asked, Channel channel, UUID reportId, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = China.dayOf(now);
        return new Change(
                UUID.randomUUID(),
                number(factory, today),
                factory.id(),
                enterpriseId,
                factory.countyCode(),
                asked.kind(),
                asked.effectiveOn(),
                asked.explanation(),
                asked.investmentOrMerger(),
                asked.details(),
                before(factory),
                channel,
                reportId,
                who,
                now,
                settings.flag(SettingKey.CHANGE_REASSESSMENT, today),
                ChangeStatus.DECLARED,
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
                null,
                null,
                null,
                null);
    }

    private String number(Factory factory, LocalDate today) {
        String year = Integer.toString(today.getYear());
        return numbers.next(
                "change:" + year + ":" + factory.countyCode(),
                settings.text(SettingKey.CHANGE_NUMBER_FORMAT, today),
                Map.of("year", year, "county", factory.countyCode()));
    }

    /** What the register says of the day before the change took effect, or is to; no address where that stays. */
    Change.Before before(UUID factoryId, NewChange change) {
        Factory factory = register.factory(factoryId);
        ListedFactory newest = newest(factory);
        LocalDate on = change.effectiveOn();
        boolean past = on != null && on.isAfter(newest.certifiedOn()) && !on.isAfter(China.dayOf(clock.instant()));
        ListedFactory line = past
                ? register.line(factoryId, on.minusDays(1))
                        .map(RegisterLine::factory)
                        .orElse(newest)
                : newest;
        return before(line, factory.address().equals(change.details().address()) ? null : factory.address());
    }

    private Change.Before before(Factory factory) {
        return before(newest(factory), factory.address());
    }

    private ListedFactory newest(Factory factory) {
        return register.line(factory.id(), LocalDate.MAX)
                .map(RegisterLine::factory)
                .orElseThrow();
    }

    private static Change.Before before(ListedFactory line, String address) {
        return new Change.Before(
                line.enterpriseName(),
                line.factoryName(),
                line.creditCode(),
                line.countyCode(),
                address,
                line.industryCode());
    }
}
