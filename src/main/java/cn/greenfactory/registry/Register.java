package cn.greenfactory.registry;

import cn.greenfactory.security.Units;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.CreditCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register: enterprises, factories, and the list of green factories on any day (第四条、第十条).
 *
 * <p>The list is nothing but the sum of its events; days are days in China.
 */
@Service
public class Register {

    private final Enterprises enterprises;
    private final RegisterEvents events;
    private final RegisterDays days;
    private final RegisterOrder order;
    private final Renaming renaming;
    private final Units units;
    private final CertificateNumbers numbers;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    public Register(
            JdbcClient jdbc,
            Units units,
            CertificateNumbers numbers,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.enterprises = new Enterprises(jdbc, clock);
        this.events = new RegisterEvents(jdbc, clock);
        this.days = new RegisterDays(jdbc);
        this.order = new RegisterOrder(days, events);
        this.renaming = new Renaming(days, events);
        this.units = units;
        this.numbers = numbers;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Enters an enterprise; of one that was noted, the rest.
     *
     * @throws RegistryInvalidException field by field
     * @throws RegistryConflictException if an enterprise of this credit code is enrolled
     */
    @Transactional
    public UUID enrol(NewEnterprise entry) {
        RegistryInvalidException.refuseIf(entry.errors());
        return enterprises.enrol(entry.enterprise());
    }

    /**
     * Writes down code and name of an enterprise that has not enrolled, without factory and login; one whose code is known
     * stays as it is.
     */
    @Transactional
    public Enterprise note(CreditCode creditCode, String name) {
        enterprises.note(creditCode, name.strip());
        return enterprises.find(creditCode).orElseThrow();
    }

    /**
     * Adds a factory in a county of its own.
     *
     * @throws RegistryInvalidException field by field
     * @throws cn.greenfactory.security.UnitUnknownException if the county does not recommend
     * @throws RegistryConflictException if the enterprise has a factory of that name
     */
    @Transactional
    public UUID addFactory(NewFactory entry) {
        RegistryInvalidException.refuseIf(entry.errors());
        units.require(entry.countyCode());
        enterprise(entry.enterpriseId());
        Factory factory = entry.factory();
        try {
            enterprises.add(factory);
        } catch (DuplicateKeyException e) {
            throw RegistryConflictException.factoryExists(factory.name());
        }
        return factory.id();
    }

    /** @throws RegistryMissingException if there is none */
    public Enterprise enterprise(UUID id) {
        return enterprises.find(id).orElseThrow(() -> RegistryMissingException.enterprise(id));
    }

    /** The ids of all who are enrolled. */
    public List<UUID> enterprises() {
        return enterprises.ids();
    }

    public Optional<Enterprise> find(CreditCode creditCode) {
        return enterprises.find(creditCode);
    }

    /** @throws RegistryMissingException if there is none */
    public Factory factory(UUID id) {
        return enterprises.factory(id).orElseThrow(() -> RegistryMissingException.factory(id));
    }

    /** In the order they were added. */
    public List<Factory> factoriesOf(UUID enterpriseId) {
        return enterprises.factoriesOf(enterpriseId);
    }

    /** Those that have a factory, listed or not, in one of these units. */
    public List<UUID> enterprisesIn(Set<String> counties) {
        return enterprises.enterprisesIn(counties);
    }

    /** Locks the factory until the caller's transaction ends; the last in the order round, notice, case, factory. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Factory lockFactory(UUID id) {
        return enterprises.lockFactory(id).orElseThrow(() -> RegistryMissingException.factory(id));
    }

    /**
     * Puts the factory on the list at city level, or at the higher one it came to by exception before it was ever listed,
     * with the next certificate number of the year of {@code on}. Repeated for a case, it returns the first listing.
     *
     * @throws RegistryConflictException if the factory is listed, or the case certified another factory
     */
    @Transactional
    public Listing certify(UUID factoryId, UUID caseId, LocalDate on) {
        Factory factory =
                enterprises.lockFactory(factoryId).orElseThrow(() -> RegistryMissingException.factory(factoryId));
        Optional<RegisterEvent> first = events.certificationOf(caseId);
        if (first.isPresent()) {
            return repeated(first.get(), factoryId);
        }
        order.refuseIfListed(factoryId, LocalDate.MAX);
        order.refuseBeforeLast(factoryId, on);
        String enterpriseName = enterprise(factory.enterpriseId()).name();
        Level level = days.of(factoryId, on).isPresent()
                ? Level.CITY
                : level(factoryId, on).orElse(Level.CITY);
        var event = RegisterEvent.certified(factory, enterpriseName, on, level, numbers.next(on.getYear()), caseId);
        add(event);
        return new Listing(factoryId, caseId, event.certificateNo(), on);
    }

    /**
     * Writes a change of a listed factory and brings the factory's own row to its newest name and place. A change may be
     * written late; leaving the list may not be dated before another entry or exit. The enterprise's row is not touched: a new name of
     * the enterprise is an event on each of its listed factories.
     *
     * @throws RegistryConflictException if the factory is not on the list that day
     */
    @Transactional
    public void record(RegisterEvent event) {
        if (event.kind() == RegisterEvent.Kind.CERTIFIED) {
            throw new IllegalArgumentException("certify(...) writes certifications");
        }
        enterprises
                .lockFactory(event.factoryId())
                .orElseThrow(() -> RegistryMissingException.factory(event.factoryId()));
        if (!listed(event.factoryId(), event.on())) {
            throw RegistryConflictException.notListed(event.factoryId(), event.on());
        }
        if (event.delists()) {
            order.refuseBeforeLast(event.factoryId(), event.on());
        }
        if (event.countyCode() != null) {
            units.require(event.countyCode());
        }
        add(event);
        enterprises.followRegister(event.factoryId());
    }

    /**
     * Enters that a higher list has a factory that is not on the city's (第十一条, the exception), or with CITY that none has
     * it any more; it does not put it on the city's.
     *
     * @throws RegistryConflictException if it is on the city's list that day
     */
    @Transactional
    public void listedHigher(UUID factoryId, LocalDate on, Level level, String document) {
        enterprises.lockFactory(factoryId).orElseThrow(() -> RegistryMissingException.factory(factoryId));
        order.refuseIfListed(factoryId, on);
        add(RegisterEvent.listedHigher(factoryId, on, level, document));
    }

    private void add(RegisterEvent event) {
        events.add(event);
        publisher.publishEvent(new FactoryChanged(event.factoryId()));
    }

    /**
     * Gives a listed factory to another enterprise, e.g. one with a new credit code; its history stays with it.
     *
     * @throws RegistryConflictException if it is not on the list that day, or that enterprise has a factory of its name
     */
    @Transactional
    public void transfer(UUID factoryId, UUID enterpriseId, LocalDate on, String document) {
        Factory factory =
                enterprises.lockFactory(factoryId).orElseThrow(() -> RegistryMissingException.factory(factoryId));
        if (factoriesOf(enterpriseId).stream().anyMatch(each -> each.name().equals(factory.name()))) {
            throw RegistryConflictException.factoryExists(factory.name());
        }
        record(RegisterEvent.ownerChanged(factoryId, on, enterprise(enterpriseId), document));
    }

    /**
     * Renames an enterprise: an event on each of its listed factories, on the day from which it has it where that is later,
     * unless it bears the name already or has a newer one; and its own row, which bears the newest name that is written.
     * The factories are locked in the order of their ids.
     */
    @Transactional
    public void rename(UUID enterpriseId, String name, LocalDate on, String document) {
        List<UUID> ids =
                factoriesOf(enterpriseId).stream().map(Factory::id).sorted().toList();
        ids.forEach(this::lockFactory);
        List<Renaming.Held> listed = renaming.listed(ids);
        listed.forEach(
                held -> renaming.of(held, listed.get(0), name, on, document).ifPresent(this::record));
        enterprises.rename(enterpriseId, listed.isEmpty() ? name : renaming.newest(listed.get(0)));
    }

    /** The highest list the register knows the factory on that day, be it on the city's or not; empty for none. */
    public Optional<Level> level(UUID factoryId, LocalDate asOf) {
        return days.level(factoryId, asOf);
    }

    /** Whether the factory was on the list that day; the day of certification counts, the day of removal does not. */
    public boolean listed(UUID factoryId, LocalDate asOf) {
        return days.of(factoryId, asOf).filter(RegisterLine::listed).isPresent();
    }

    /**
     * The list as it stood that day, in the order of certification.
     *
     * @param query part of a name borne at any time or of a certificate number, by the factory or by one that it has
     *     absorbed, or a credit code; null for all
     * @param countyCode where the factory stood that day; null for all
     */
    public List<ListedFactory> list(LocalDate asOf, String query, String countyCode) {
        return days.lines(asOf, query, countyCode, false).stream()
                .map(RegisterLine::factory)
                .toList();
    }

    /** As {@link #list}, with those that had left the list by that day. */
    public List<RegisterLine> lines(LocalDate asOf, String query, String countyCode) {
        return days.lines(asOf, query, countyCode, true);
    }

    /** The factory's line on that day; empty if it had never been certified. */
    public Optional<RegisterLine> line(UUID factoryId, LocalDate asOf) {
        return days.of(factoryId, asOf);
    }

    /** The certificate as of today; empty if the number was never given. */
    public Optional<CertificateView> certificate(String certificateNo) {
        LocalDate today = China.dayOf(clock.instant());
        return events.factoryOf(certificateNo)
                .flatMap(factoryId -> days.of(factoryId, today))
                .map(line -> CertificateView.of(
                        certificateNo, line, history(line.factory().factoryId())));
    }

    /** Every event of the factory, in the order of taking effect. */
    public List<RegisterEntry> history(UUID factoryId) {
        return events.of(factoryId);
    }

    /** The events by which this factory succeeded others. */
    List<RegisterEntry> successions(UUID factoryId) {
        return events.successions(factoryId);
    }

    private static Listing repeated(RegisterEvent first, UUID factoryId) {
        if (!first.factoryId().equals(factoryId)) {
            throw RegistryConflictException.otherCase(first.caseId(), first.factoryId());
        }
        return new Listing(factoryId, first.caseId(), first.certificateNo(), first.on());
    }
}
