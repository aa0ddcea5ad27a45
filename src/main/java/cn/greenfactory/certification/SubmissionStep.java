package cn.greenfactory.certification;

import cn.greenfactory.certification.Locks.Held;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.Numbers;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.UnmetClause;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes an application in and gives it its number (第七条); the caller holds both locks. */
@Component
class SubmissionStep {

    private final CaseRows cases;
    private final Evaluations evaluations;
    private final Attachments attachments;
    private final EntryGates entries;
    private final Register register;
    private final ActorRecord actors;
    private final Numbers numbers;
    private final Settings settings;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmissionStep(
            CaseRows cases,
            Evaluations evaluations,
            Attachments attachments,
            EntryGates entries,
            Register register,
            ActorRecord actors,
            Numbers numbers,
            Settings settings,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.evaluations = evaluations;
        this.attachments = attachments;
        this.entries = entries;
        this.register = register;
        this.actors = actors;
        this.numbers = numbers;
        this.settings = settings;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    SubmissionReceipt submit(Held held, Submission submission) {
        Application application = held.application();
        if (application.submittedAt() != null) {
            return receipt(application);
        }
        Application submitted = application.submitted();
        if (!held.round().takesApplications(clock.instant())) {
            throw ApplicationRefusedException.closed(held.round().code());
        }
        if (!submission.truthUndertaken()) {
            throw new SubmissionRefusedException(List.of(new FieldError("truthUndertaken", "请确认真实性承诺")));
        }
        UUID caseId = application.id();
        evaluations.requireComplete(caseId, attached(caseId));
        evaluations.explain(caseId, submission.explanations(), known(held));
        evaluations.freeze(caseId);
        attachments.seal("CASE", caseId);
        register.lockFactory(application.factoryId());
        if (register.listed(application.factoryId(), China.dayOf(clock.instant()))) {
            throw ApplicationRefusedException.listed();
        }
        if (submission.reportAgency() != null && !submission.reportAgency().isBlank()) {
            actors.reportAgency(caseId, submission.reportAgency().strip());
        }
        cases.save(submitted);
        cases.submittedAt(caseId, clock.instant());
        String undertaking = held.round().settings().truthUndertakingText();
        trail.onCase(
                application,
                "Task_SubmitApplication",
                Applications.who(application),
                Capacity.ENTERPRISE,
                null,
                undertaking,
                submission);
        events.publishEvent(new ApplicationSubmitted(caseId, application.roundId()));
        events.publishEvent(new CaseChanged(caseId));
        return receipt(cases.find(caseId).orElseThrow());
    }

    /**
     * The returned dossier is frozen as its next version, and what is attached by now stays. A condition that is unmet
     * now is explained (第七条); an explanation given before still holds for a condition that is still unmet.
     *
     * @throws cn.greenfactory.evaluation.EvaluationInvalidException naming the clauses without an explanation
     * @throws cn.greenfactory.evaluation.EvaluationIncompleteException naming everything that is missing
     */
    void freezeAgain(Held held, Map<String, String> explanations) {
        UUID caseId = held.application().id();
        evaluations.requireComplete(caseId, attached(caseId));
        evaluations.explainAgain(caseId, explanations, known(held));
        evaluations.freeze(caseId);
        attachments.seal("CASE", caseId);
    }

    /** What was submitted last is frozen again: edits that were never handed in do not count. */
    void freezeLastSubmitted(Held held) {
        UUID caseId = held.application().id();
        int submissions = held.application().returns();
        String edition = held.round().terms().standardEdition();
        evaluations.submitted(caseId, submissions).ifPresent(last -> evaluations.saveDraft(caseId, edition, last));
        evaluations.freeze(caseId);
    }

    String number(Held held) {
        Application application = held.application();
        if (application.number() != null) {
            return application.number();
        }
        if (application.submittedAt() == null) {
            throw new CaseStateException(application, "编号", "第七条");
        }
        String year = held.round().code();
        String county = application.countyCode();
        LocalDate today = China.dayOf(clock.instant());
        String number = numbers.next(
                "application:" + year + ":" + county,
                settings.text(SettingKey.APPLICATION_NUMBER_FORMAT, today),
                Map.of("year", year, "county", county));
        cases.number(application.id(), number);
        trail.onCase(
                application, "Service_NumberApplication", Trail.SYSTEM, null, null, null, Map.of("number", number));
        events.publishEvent(new CaseChanged(application.id()));
        return number;
    }

    /** What the city knows against the enterprise is an unmet condition as well, to be explained. */
    private List<UnmetClause> known(Held held) {
        return entries.known(held.round(), held.application()).stream()
                .map(reason -> new UnmetClause(EntryGates.CLAUSE, reason))
                .toList();
    }

    private Map<UUID, String> attached(UUID caseId) {
        return attachments.of("CASE", caseId).stream()
                .collect(Collectors.toMap(Attachment::id, Attachment::kind, (first, second) -> first));
    }

    private static SubmissionReceipt receipt(Application submitted) {
        return new SubmissionReceipt(submitted.id(), submitted.submittedAt(), submitted.countyCode());
    }
}
