package cn.greenfactory.oversight.incident;

import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseChanged;
import cn.greenfactory.oversight.Acts;
import cn.greenfactory.oversight.EndsWithProcess;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from each version of an incident: its grade, who is told, whether a listed factory is to be removed, and
 * what the city acknowledges (第十三条、第十四条（四）). The passing of time only reminds.
 */
@Service
public class IncidentHandling implements EndsWithProcess {

    private static final String ACKNOWLEDGE = "Task_AcknowledgeIncident";

    private final IncidentStore store;
    private final IncidentVersions versions;
    private final Acknowledgements acknowledgements;
    private final IncidentGrounds grounds;
    private final ConcernedFactories concerned;
    private final IncidentMessages messages;
    private final Applications applications;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentHandling(
            IncidentStore store,
            IncidentVersions versions,
            Acknowledgements acknowledgements,
            IncidentGrounds grounds,
            ConcernedFactories concerned,
            IncidentMessages messages,
            Applications applications,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.acknowledgements = acknowledgements;
        this.grounds = grounds;
        this.concerned = concerned;
        this.messages = messages;
        this.applications = applications;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** What the decision {@code IncidentGrade} is asked about the newest version. */
    public GradeFacts gradeFacts(UUID incidentId) {
        return GradeFacts.of(versions.newest(incidentId));
    }

    /**
     * Keeps the grade of the newest version: the decision's answer, or an earlier determination that is graver and was
     * put in doubt by later figures.
     */
    @Transactional
    public Grade graded(UUID incidentId, Grade computed, boolean provisional, int supplementDays) {
        store.lock(incidentId);
        IncidentVersion newest = versions.newest(incidentId);
        Grade grade = computed.orGraver(newest.standingGrade());
        if (newest.conclusion() == null) {
            versions.graded(newest, grade, provisional, supplementDays);
        }
        return grade;
    }

    /** What the decision {@code IncidentConsequence} is asked about the newest version. */
    public ConsequenceFacts consequenceFacts(UUID incidentId) {
        IncidentVersion newest = versions.newest(incidentId);
        return new ConsequenceFacts(
                newest.facts().kind().name(),
                versions.gradeOf(incidentId, newest.version()).name());
    }

    /**
     * Keeps what follows from the newest version and lets it take effect: ground 14(4) raised or struck, the city asked
     * to acknowledge, everybody concerned told. Repeating it changes nothing.
     *
     * @param report what the grade asks for; only of a factory on the list is the city told in real time (第十三条)
     */
    @Transactional
    public void concluded(
            UUID incidentId, Boolean blocksEntry, boolean report, boolean removalGround, boolean undetermined) {
        Incident incident = store.lock(incidentId);
        if (versions.newest(incidentId).conclusion() != null) {
            return;
        }
        boolean reported = report && !concerned.lockListed(incident).isEmpty();
        versions.concluded(versions.newest(incidentId), blocksEntry, reported, removalGround, undetermined);
        List<IncidentVersion> all = versions.of(incidentId);
        IncidentVersion now = all.get(all.size() - 1);
        IncidentVersion before = all.size() < 2 ? null : all.get(all.size() - 2);
        acts.bySystem(
                "IncidentConcluded",
                "INCIDENT",
                incidentId,
                before == null ? null : before.conclusion(),
                now.conclusion());
        grounds.follow(incident, now, before);
        if (newlyReported(now, before) && acknowledgements.due(incidentId).isEmpty()) {
            acknowledgements.ask(incidentId, now.version(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        messages.concluded(incident, now, before);
        if (now.determination() != null && !now.determination().equals(before.determination())) {
            messages.settled(incident, now.reason());
        }
        events.publishEvent(new IncidentChanged(incidentId));
        applications.ofEnterprise(incident.enterpriseId()).stream()
                .filter(application -> application.status().open() && application.submittedAt() != null)
                .forEach(application -> events.publishEvent(new CaseChanged(application.id())));
    }

    /** Whether the newest version is one that the city has to acknowledge, and nobody was asked before. */
    public boolean acknowledgementDue(UUID incidentId) {
        int newest = store.get(incidentId).version();
        return acknowledgements
                .due(incidentId)
                .filter(due -> due.askedVersion() == newest)
                .isPresent();
    }

    /** Where the incident stands; read under the lock that every writer takes. */
    @Transactional
    public IncidentStanding standing(UUID incidentId) {
        Incident incident = store.lock(incidentId);
        if (versions.newest(incidentId).conclusion() == null) {
            return IncidentStanding.CORRECTED;
        }
        return incident.open() ? IncidentStanding.OPEN : IncidentStanding.SETTLED;
    }

    /**
     * Task_AcknowledgeIncident: the city knows.
     *
     * @throws IncidentException if nothing is to be acknowledged
     * @throws cn.greenfactory.security.SeparationException if the official acted on it for a county
     */
    @Transactional
    public void acknowledge(UUID incidentId, String note, String who) {
        Incident incident = store.lock(incidentId);
        Acknowledgement due =
                acknowledgements.due(incidentId).orElseThrow(() -> IncidentException.state(incident, "再确认"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Acknowledgement given =
                new Acknowledgement(due.askedVersion(), due.askedAt(), now, who, incident.version(), note);
        acts.by(who, Capacity.CITY_OFFICER, ACKNOWLEDGE, "INCIDENT", incidentId, due, given);
        acknowledgements.give(incidentId, given);
    }

    @Override
    public String kind() {
        return "INCIDENT";
    }

    /** An open incident was cancelled by an administrator. What is known of it stays, and later figures open it again. */
    @Override
    @Transactional
    public void processEnded(UUID incidentId, String reason) {
        Incident incident = store.lock(incidentId);
        if (incident.open()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            store.move(incidentId, IncidentState.CANCELLED, incident.version(), now, Acts.SYSTEM, reason);
            acts.bySystem("IncidentCancelled", "INCIDENT", incidentId, incident.state(), reason);
            messages.cancelled(incident, reason);
        }
    }

    /**
     * When the county is next reminded: 00:00 of the last day for supplementing figures, counted in calendar days from
     * the occurrence, and again after as many days for as long as the incident is open.
     */
    public Instant remindAt(UUID incidentId) {
        IncidentVersion newest = versions.newest(incidentId);
        LocalDate occurred = China.dayOf(newest.facts().occurredAt().toInstant());
        int days = lastConclusion(incidentId).supplementDays();
        Instant now = clock.instant();
        Instant next = start(occurred.plusDays(days));
        long passed = Math.max(0, Duration.between(next, now).toDays() / days);
        next = start(occurred.plusDays(days * (passed + 1)));
        return next.isAfter(now) ? next : start(occurred.plusDays(days * (passed + 2)));
    }

    /** Of the newest version that was graded; there may be newer figures. */
    private Conclusion lastConclusion(UUID incidentId) {
        return versions.of(incidentId).stream()
                .map(IncidentVersion::conclusion)
                .filter(Objects::nonNull)
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** Tells the county, and the city where it was reported to, that figures and determination are awaited. */
    @Transactional
    public String remind(UUID incidentId) {
        return messages.remind(store.lock(incidentId), versions.newest(incidentId), China.dayOf(clock.instant()));
    }

    private static boolean newlyReported(IncidentVersion now, IncidentVersion before) {
        boolean known = before != null
                && before.conclusion() != null
                && before.conclusion().reportToCity()
                && !now.conclusion().grade().graverThan(before.conclusion().grade());
        return now.conclusion().reportToCity() && !known;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(China.ZONE).toInstant();
    }
}
