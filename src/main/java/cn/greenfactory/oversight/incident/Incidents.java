package cn.greenfactory.oversight.incident;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Incidents as they are known: corrected by the county, determined by the competent authority, closed by the city.
 * Every change of the facts is a new version; nothing that was known is lost (第十三条).
 */
@Service
public class Incidents {

    private static final String KIND = "INCIDENT";

    private final IncidentStore store;
    private final IncidentVersions versions;
    private final Acknowledgements acknowledgements;
    private final IncidentMessages messages;
    private final IncidentTransfers transfers;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Incidents(
            IncidentStore store,
            IncidentVersions versions,
            Acknowledgements acknowledgements,
            IncidentMessages messages,
            IncidentTransfers transfers,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.acknowledgements = acknowledgements;
        this.messages = messages;
        this.transfers = transfers;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** @throws IncidentException if there is none */
    public Incident get(UUID incidentId) {
        return store.get(incidentId);
    }

    public Optional<Incident> find(UUID incidentId) {
        return store.find(incidentId);
    }

    /** The newest version of its facts. */
    public IncidentVersion newest(UUID incidentId) {
        return versions.newest(incidentId);
    }

    /** Every version, oldest first. */
    public List<IncidentVersion> versions(UUID incidentId) {
        return versions.of(incidentId);
    }

    /** What the city was asked to acknowledge, oldest first. */
    public List<Acknowledgement> acknowledgements(UUID incidentId) {
        return acknowledgements.of(incidentId);
    }

    /** The enterprise's incidents, newest report first. */
    public List<Incident> ofEnterprise(UUID enterpriseId, Page page) {
        return store.ofEnterprise(enterpriseId, page);
    }

    /** What the official may see: the city's all, a county's its own; newest report first. */
    public List<Incident> seenBy(Actor who, Page page) {
        return store.seenBy(who, page);
    }

    /**
     * The county corrects or supplements the facts. Another figure opens a settled incident again under its number; a
     * determination made before is then in doubt, and the grade does not fall below it until a new one. What is no figure
     * changes neither. Nothing changed: nothing happens.
     *
     * @param changed what is null stays as it was
     * @throws IncidentException if a field is wrong, a determination that stands would be older than the occurrence, or it
     *     is another county's
     */
    @Transactional
    public Incident correct(UUID incidentId, IncidentFacts changed, String reason, Actor who) {
        Incident incident = ofCounty(incidentId, who);
        IncidentVersion before = versions.newest(incidentId);
        IncidentFacts facts = changed.over(before.facts());
        IncidentChecks.facts(facts, incident.reportedAt());
        IncidentChecks.reason(reason);
        if (facts.kept().equals(before.facts())) {
            return incident;
        }
        IncidentVersion version = before.corrected(facts.kept(), reason.strip(), now(), who.userId());
        if (version.determination() != null) {
            IncidentChecks.determination(version.determination(), facts, now());
        }
        act(who, Capacity.COUNTY_REVIEWER, "IncidentCorrected", incidentId, before.facts(), facts);
        if (incident.settled() && before.sameFigures(facts)) {
            amend(incident, version);
        } else {
            add(incident, version, IncidentState.OPEN);
        }
        return store.get(incidentId);
    }

    /**
     * The county records what the competent authority determined; it wins over any computed grade and settles the
     * incident. The same determination again changes nothing, another one replaces it.
     *
     * @throws IncidentException if a field is wrong, or it is another county's
     */
    @Transactional
    public Incident determine(UUID incidentId, Determination asked, Actor who) {
        Incident incident = ofCounty(incidentId, who);
        IncidentVersion before = versions.newest(incidentId);
        IncidentChecks.determination(asked, before.facts(), now());
        Determination by = new Determination(
                asked.grade(), asked.authority().strip(), asked.documentNo().strip(), asked.determinedOn());
        if (by.equals(before.determination())) {
            return incident;
        }
        act(who, Capacity.COUNTY_REVIEWER, "IncidentDetermined", incidentId, standing(incident, before), by);
        String why = by.authority() + by.documentNo() + "认定为" + by.grade().title();
        add(incident, before.determined(by, why, now(), who.userId()), IncidentState.DETERMINED);
        return store.get(incidentId);
    }

    /**
     * The city closes an incident that nobody will determine. Its grade stays as it stands. Publishes
     * {@link IncidentClosed}.
     *
     * @throws IncidentException if it is not open, or the reason is missing
     */
    @Transactional
    public Incident close(UUID incidentId, String reason, Actor who) {
        Incident incident = store.lock(incidentId);
        if (!incident.open()) {
            throw IncidentException.state(incident, "再办结");
        }
        IncidentChecks.reason(reason);
        Object before = standing(incident, versions.newest(incidentId));
        act(who, Capacity.CITY_OFFICER, "IncidentClosed", incidentId, before, Map.of("reason", reason));
        store.move(incidentId, IncidentState.CLOSED, incident.version(), now(), who.userId(), reason.strip());
        messages.settled(incident, reason.strip());
        events.publishEvent(new IncidentClosed(incidentId));
        return store.get(incidentId);
    }

    /** A new version; whoever handles the incident is told, and if nobody does any more, its process starts again. */
    private void add(Incident incident, IncidentVersion version, IncidentState state) {
        versions.insert(version);
        boolean settled = state != IncidentState.OPEN;
        store.move(
                incident.id(),
                state,
                version.version(),
                settled ? version.recordedAt() : null,
                settled ? version.recordedBy() : null,
                null);
        if (incident.state() == IncidentState.CANCELLED) {
            acknowledgements.askAgain(incident.id(), version.version());
        }
        if (incident.open()) {
            events.publishEvent(new IncidentCorrected(incident.id()));
        } else {
            transfers.follow(incident);
            events.publishEvent(IncidentReported.of(store.get(incident.id())));
        }
    }

    /** A new version of a settled incident, which stays settled as it was; its process starts once more to conclude it. */
    private void amend(Incident incident, IncidentVersion version) {
        versions.insert(version);
        store.move(
                incident.id(),
                incident.state(),
                version.version(),
                incident.settledAt(),
                incident.settledBy(),
                incident.closureReason());
        events.publishEvent(IncidentReported.of(store.get(incident.id())));
    }

    private Incident ofCounty(UUID incidentId, Actor who) {
        Incident incident = store.lock(incidentId);
        if (!who.groups().contains(Role.countyReviewer(incident.countyCode()))) {
            throw IncidentException.notOfCounty();
        }
        return incident;
    }

    /** Where the incident stood before an act on it; no determination is null. */
    private static Map<String, Object> standing(Incident incident, IncidentVersion version) {
        Map<String, Object> standing = new HashMap<>();
        standing.put("state", incident.state());
        standing.put("version", version.version());
        standing.put("determination", version.determination());
        return standing;
    }

    private void act(Actor who, Capacity as, String act, UUID incidentId, Object before, Object after) {
        acts.by(who.userId(), as, act, KIND, incidentId, before, after);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
