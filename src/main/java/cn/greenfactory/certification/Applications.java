package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.COUNTY_REVIEW;
import static cn.greenfactory.certification.CaseStatus.DRAFT;
import static cn.greenfactory.certification.CaseStatus.RETURNED;
import static cn.greenfactory.certification.CaseStatus.WITHDRAWN;

import cn.greenfactory.certification.Exits.Cause;
import cn.greenfactory.certification.Locks.Held;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.security.Units;
import cn.greenfactory.shared.EnterpriseUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The applications as enterprises work on them (第六条, 第七条); who may act for the enterprise is asked before. */
@Service
public class Applications {

    private final RoundRows rounds;
    private final CaseRows cases;
    private final ListRows lists;
    private final Locks locks;
    private final ApplicationStart starts;
    private final SubmissionStep submissions;
    private final CountyClock clocks;
    private final Evaluations evaluations;
    private final Units units;
    private final Trail trail;
    private final Exits exits;
    private final ApplicationEventPublisher events;

    Applications(
            RoundRows rounds,
            CaseRows cases,
            ListRows lists,
            Locks locks,
            ApplicationStart starts,
            SubmissionStep submissions,
            CountyClock clocks,
            Evaluations evaluations,
            Units units,
            Trail trail,
            Exits exits,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.cases = cases;
        this.lists = lists;
        this.locks = locks;
        this.starts = starts;
        this.submissions = submissions;
        this.clocks = clocks;
        this.evaluations = evaluations;
        this.units = units;
        this.trail = trail;
        this.exits = exits;
        this.events = events;
    }

    /**
     * A new draft of a factory in a round. Publishes ApplicationStarted.
     *
     * @param factoryId null for the enterprise's only factory; if it has none, one of its own name is entered
     * @throws ApplicationRefusedException if the round is not open, the factory is listed, or it has an open application
     */
    @Transactional
    public UUID start(UUID enterpriseId, UUID factoryId, String roundCode, String countyCode) {
        UUID roundId = rounds.byCode(roundCode).map(Round::id).orElseThrow(() -> new NoSuchException("批次", roundCode));
        return starts.start(locks.round(roundId), enterpriseId, factoryId, countyCode);
    }

    /**
     * Saves the draft, before submission or while it is returned; returns the next version.
     *
     * @param version the version the draft was read at
     * @throws StaleDraftException if it is not that version any more
     * @throws cn.greenfactory.evaluation.EvaluationInvalidException field by field
     */
    @Transactional
    public long saveDraft(UUID caseId, long version, JsonNode draft) {
        long next = nextVersion(caseId, version);
        Application application = get(caseId);
        String edition =
                rounds.find(application.roundId()).orElseThrow().terms().standardEdition();
        evaluations.saveDraft(caseId, edition, draft);
        if (application.status() == RETURNED) {
            events.publishEvent(new CaseChanged(caseId));
        }
        return next;
    }

    /**
     * Another county, until submission; returns the next version.
     *
     * @throws CaseStateException once it was submitted
     */
    @Transactional
    public long changeCounty(UUID caseId, long version, String countyCode) {
        units.require(countyCode);
        Application application = lock(caseId);
        application.require("更改所在县（市、区）", "第七条", DRAFT);
        long next = nextVersion(caseId, version);
        cases.county(caseId, countyCode);
        trail.onCase(application, "CountyChanged", who(application), Capacity.ENTERPRISE, countyCode, null, null);
        return next;
    }

    /**
     * Hands the application in: complete, with the undertaking of truth and an explanation for each unmet condition.
     * Repeating it returns the first receipt, whatever it then says. Publishes ApplicationSubmitted.
     *
     * @throws SubmissionRefusedException without the undertaking
     * @throws ApplicationRefusedException if the round takes no applications any more, or the factory is listed by now
     * @throws cn.greenfactory.evaluation.EvaluationIncompleteException naming everything that is missing
     * @throws cn.greenfactory.evaluation.EvaluationInvalidException naming the clauses without an explanation
     */
    @Transactional
    public SubmissionReceipt submit(UUID caseId, Submission submission) {
        return submissions.submit(locks.caseOf(caseId), submission);
    }

    /**
     * Answers what the county named; the dossier is frozen again and the county's clock goes on. Repeating it does
     * nothing. Publishes MaterialsSupplemented.
     *
     * @throws CaseStateException if it is not returned, or no longer so because the days to supplement are over
     */
    @Transactional
    public void supplement(UUID caseId, String statement) {
        supplement(caseId, statement, Map.of());
    }

    /**
     * As {@link #supplement(UUID, String)}, with explanations of conditions that are unmet by now (第七条).
     *
     * @throws cn.greenfactory.evaluation.EvaluationInvalidException naming the clauses without an explanation
     */
    @Transactional
    public void supplement(UUID caseId, String statement, Map<String, String> explanations) {
        Held held = locks.caseOf(caseId);
        Application application = held.application();
        if (application.status() == COUNTY_REVIEW && supplementedLast(caseId)) {
            return;
        }
        application.require("补正", "第八条", RETURNED);
        Entry entry = new Entry("第八条");
        entry.text("statement", "补正说明", statement);
        entry.refuse();
        submissions.freezeAgain(held, explanations);
        back(held, who(application), Capacity.ENTERPRISE, "SUPPLEMENTED", statement);
        events.publishEvent(new MaterialsSupplemented(caseId, application.roundId()));
    }

    /** The days to supplement are over: the county goes on with what it has. Does nothing unless still returned. */
    @Transactional
    public void supplementExpired(UUID caseId) {
        Held held = locks.caseOf(caseId);
        if (held.application().status() == RETURNED) {
            submissions.freezeLastSubmitted(held);
            back(held, Trail.SYSTEM, null, "EXPIRED", "企业逾期未补正");
        }
    }

    /**
     * Withdraws the application; before submission the draft is discarded, its data are kept. Repeating it does
     * nothing. Publishes ApplicationWithdrawn, {@code published} when it had been on notice.
     *
     * @param reason may be empty before submission
     * @throws CaseStateException once its notice has ended, or when it has ended otherwise
     */
    @Transactional
    public void withdraw(UUID caseId, String reason) {
        Held held = locks.caseOf(caseId);
        Application application = held.application();
        if (application.status() == WITHDRAWN) {
            return;
        }
        Optional<ListRows.ListHead> list =
                Optional.ofNullable(application.listId()).flatMap(lists::find);
        if (!application.status().open() || list.map(ListRows.ListHead::ended).orElse(false)) {
            throw new CaseStateException(application, "撤回", "第三条");
        }
        boolean draft = application.status() == DRAFT;
        if (!draft) {
            Entry entry = new Entry("第三条");
            entry.text("reason", "撤回理由", reason);
            entry.refuse();
        }
        boolean published = list.map(head -> head.noticeId() != null).orElse(false);
        String why = draft && (reason == null || reason.isBlank()) ? "企业放弃草稿" : reason;
        exits.end(
                application,
                application.ended(WITHDRAWN, "撤回", application.status()),
                new Cause("ApplicationWithdrawn", who(application), Capacity.ENTERPRISE, why),
                Map.of("draft", draft, "published", published));
        events.publishEvent(new ApplicationWithdrawn(caseId, application.roundId(), published));
    }

    /** Service_NumberApplication: the application number, given once after submission. */
    @Transactional
    public String giveNumber(UUID caseId) {
        return submissions.number(locks.caseOf(caseId));
    }

    /** @throws NoSuchException if there is none */
    public Application get(UUID caseId) {
        return cases.find(caseId).orElseThrow(() -> new NoSuchException("申报", caseId));
    }

    /** The case, its round's row and its own locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application lock(UUID caseId) {
        return locks.caseOf(caseId).application();
    }

    /** The case of this application number. */
    public Optional<Application> byNumber(String applicationNumber) {
        return cases.byNumber(applicationNumber);
    }

    /** An enterprise's cases, newest first. */
    public List<Application> ofEnterprise(UUID enterpriseId) {
        return cases.ofEnterprise(enterpriseId);
    }

    /** A factory's cases, newest first. */
    public List<Application> ofFactory(UUID factoryId) {
        return cases.ofFactory(factoryId);
    }

    /** A round's cases, participants first in their order. */
    public List<Application> ofRound(UUID roundId) {
        return cases.ofRound(roundId);
    }

    private long nextVersion(UUID caseId, long version) {
        return cases.touchDraft(caseId, version).orElseThrow(() -> {
            Application current = get(caseId);
            return current.status() == DRAFT || current.status() == RETURNED
                    ? new StaleDraftException(current, version)
                    : new CaseStateException(current, "修改", "第七条");
        });
    }

    private boolean supplementedLast(UUID caseId) {
        return trail.last(caseId, "Task_SupplementMaterials")
                .filter(act -> act.outcome().equals("SUPPLEMENTED"))
                .isPresent();
    }

    private void back(Held held, String who, Capacity as, String outcome, String statement) {
        Application application = held.application();
        cases.save(application.supplemented());
        clocks.resume(application, held.round().settings());
        trail.onCase(application, "Task_SupplementMaterials", who, as, outcome, statement, null);
        events.publishEvent(new CaseChanged(application.id()));
    }

    static String who(Application application) {
        return EnterpriseUser.of(application.enterpriseId());
    }
}
