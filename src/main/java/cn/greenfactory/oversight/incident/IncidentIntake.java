package cn.greenfactory.oversight.incident;

import cn.greenfactory.documents.Numbers;
import cn.greenfactory.oversight.Acts;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.security.Role;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes incidents in, once per content, from the enterprise or from an official of its county (第十三条). The time of the
 * report is when it is taken in, by the service's clock.
 */
@Service
public class IncidentIntake {

    private final IncidentStore store;
    private final IncidentVersions versions;
    private final IncidentCounty counties;
    private final Register register;
    private final Numbers numbers;
    private final Settings settings;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentIntake(
            IncidentStore store,
            IncidentVersions versions,
            IncidentCounty counties,
            Register register,
            Numbers numbers,
            Settings settings,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.counties = counties;
        this.register = register;
        this.numbers = numbers;
        this.settings = settings;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The enterprise reports to its county. Publishes {@link IncidentReported}; repeated, it returns the first report.
     *
     * @throws IncidentException naming the fields that are wrong, or when the county is not known
     */
    @Transactional
    public IncidentReceipt report(NewIncident asked) {
        register.enterprise(asked.enterpriseId());
        IncidentReceipt receipt =
                take(asked, () -> counties.toldBy(asked), "ENTERPRISE", EnterpriseUser.of(asked.enterpriseId()));
        if (!receipt.repeated()) {
            events.publishEvent(IncidentReported.of(receipt.incident()));
        }
        return receipt;
    }

    /**
     * An official of the county writes an incident down; the process that asked for it handles it.
     *
     * @throws IncidentException as for {@link #report}, and if the enterprise is of another county or the same content
     *     was reported before
     */
    @Transactional
    public Incident record(NewIncident asked, Actor who) {
        IncidentReceipt receipt = take(asked, () -> counties.toldBy(asked, reviewing(who)), "COUNTY", who.userId());
        if (receipt.repeated()) {
            throw IncidentException.reported(receipt.incident());
        }
        return receipt.incident();
    }

    /**
     * As {@link #record}, from outside Tasklist. Publishes {@link IncidentReported}; repeated, it returns the first report.
     *
     * @throws IncidentException as for {@link #report}, and if the enterprise is of another county
     */
    @Transactional
    public IncidentReceipt reportForCounty(NewIncident asked, Actor who) {
        IncidentReceipt receipt = take(asked, () -> counties.toldBy(asked, reviewing(who)), "COUNTY", who.userId());
        if (!receipt.repeated()) {
            events.publishEvent(IncidentReported.of(receipt.incident()));
        }
        return receipt;
    }

    private IncidentReceipt take(
            NewIncident asked, java.util.function.Supplier<String> county, String channel, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IncidentChecks.facts(asked.facts(), now);
        IncidentFacts facts = asked.facts().kept();
        String countyCode = county.get();
        String content = sha256(asked.enterpriseId() + "|" + asked.factoryId() + "|" + facts);
        store.lockContent(content);
        Optional<Incident> first = store.byContent(content);
        if (first.isPresent()) {
            return new IncidentReceipt(first.get(), true);
        }
        Incident incident = new Incident(
                UUID.randomUUID(),
                number(countyCode, China.dayOf(now)),
                asked.enterpriseId(),
                asked.factoryId(),
                countyCode,
                channel,
                now,
                who,
                IncidentState.OPEN,
                1,
                null,
                null,
                null);
        store.insert(incident, content);
        versions.insert(IncidentVersion.reported(incident.id(), facts, now, who));
        Capacity as = channel.equals("COUNTY") ? Capacity.COUNTY_REVIEWER : Capacity.ENTERPRISE;
        acts.by(who, as, "IncidentReported", "INCIDENT", incident.id(), null, facts);
        return new IncidentReceipt(incident, false);
    }

    private static Set<String> reviewing(Actor who) {
        return who.groups().stream()
                .flatMap(group -> Role.COUNTY_REVIEWER.countyOf(group).stream())
                .collect(Collectors.toSet());
    }

    private String number(String countyCode, LocalDate today) {
        String year = Integer.toString(today.getYear());
        return numbers.next(
                "incident:" + year + ":" + countyCode,
                settings.text(SettingKey.INCIDENT_NUMBER_FORMAT, today),
                Map.of("year", year, "county", countyCode));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
