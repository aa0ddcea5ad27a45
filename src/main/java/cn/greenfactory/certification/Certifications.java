package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.PROPOSED;
import static cn.greenfactory.certification.RoundStatus.CLOSED;
import static cn.greenfactory.certification.RoundStatus.DECIDED;

import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The city head's decision after the notice, and what objections do to it (第十条). */
@Service
public class Certifications {

    private static final String ARTICLE = "第十条";
    private static final String CONFIRM = "Task_ConfirmNoticeResult";
    private static final String DECIDE = "Task_DecideCertification";

    private final CaseRows cases;
    private final CertificationRows batches;
    private final ObjectionGate objections;
    private final EntryGates entries;
    private final CertifiedListPaper paper;
    private final Register register;
    private final Locks locks;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certifications(
            CaseRows cases,
            CertificationRows batches,
            ObjectionGate objections,
            EntryGates entries,
            CertifiedListPaper paper,
            Register register,
            Locks locks,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.batches = batches;
        this.objections = objections;
        this.entries = entries;
        this.paper = paper;
        this.register = register;
        this.locks = locks;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Task_ConfirmNoticeResult: every objection of every channel is in the books. Without that the task stays open.
     *
     * @throws ReviewInvalidException if it is not confirmed
     */
    @Transactional
    public void confirmNotice(UUID roundId, boolean confirmed, String remark, String who) {
        Round round = locks.round(roundId);
        round.require("确认公示结果", DECIDED, CLOSED);
        if (!confirmed) {
            Entry entry = new Entry(ARTICLE);
            entry.wrong("noticeConfirmed", "请先登记全部渠道收到的异议（含纸质件），再确认公示结果");
            entry.refuse();
        }
        trail.refuseIfSeparated(round, who, Capacity.CITY_OFFICER);
        trail.onRound(round, CONFIRM, who, Capacity.CITY_OFFICER, "CONFIRMED", remark, null);
    }

    /** The cases that can be decided on now: proposed, notice ended, no objection open or upheld; by ordinal. */
    public List<Application> ready(UUID roundId) {
        List<Application> undecided = cases.undecided(roundId);
        Set<UUID> held = objections.open(undecided.stream().map(Application::id).toList());
        return undecided.stream()
                .filter(each -> !held.contains(each.id()) && !objections.upheld(each.id()))
                .toList();
    }

    /**
     * Task_DecideCertification: one decision per ready case, dated today; a refusal needs its reason. 第五条（四） is
     * looked at once more for whom is to be certified. Publishes CertificationDecided.
     *
     * @throws ReviewInvalidException naming the rows that are wrong or missing
     * @throws EntryBlockedException naming the cases that may not be certified, and why
     */
    @Transactional
    public void decide(UUID roundId, List<CertificationChoice> decisions, String who) {
        Round round = locks.round(roundId);
        round.require("决定认定", DECIDED, CLOSED);
        if (!trail.since(roundId, CONFIRM, DECIDE)) {
            throw new RoundStateException("公示结果尚未确认，不能决定认定", ARTICLE);
        }
        cases.undecided(roundId).forEach(each -> cases.lock(each.id()));
        List<Application> scope = ready(roundId);
        Map<String, CertificationChoice> byNumber = match(decisions, scope);
        trail.refuseIfSeparated(round, who, Capacity.CITY_HEAD);
        LocalDate today = China.dayOf(clock.instant());
        refuseIfBlocked(round, scope, byNumber, today);
        trail.onRound(round, DECIDE, who, Capacity.CITY_HEAD, null, null, byNumber.values());
        if (scope.isEmpty()) {
            return;
        }
        UUID batch = UUID.randomUUID();
        batches.insert(batch, roundId, who, today, clock.instant());
        scope.forEach(each -> decided(each, byNumber.get(each.number()), batch, today, who));
        List<UUID> ids = scope.stream().map(Application::id).toList();
        events.publishEvent(new CertificationDecided(roundId, ids));
    }

    /** An objection on the case is closed; if the case can be decided on now, CaseReady tells the round. */
    @Transactional
    public void objectionClosed(UUID caseId) {
        Application application = locks.caseOf(caseId).application();
        UUID roundId = application.roundId();
        boolean ready = ready(roundId).stream().anyMatch(each -> each.id().equals(caseId));
        if (ready) {
            events.publishEvent(new CaseReady(roundId));
        }
        events.publishEvent(new CaseChanged(caseId));
    }

    /**
     * An objection of omission was upheld: the case is reviewed again and goes to a supplementary list and notice.
     * Publishes CaseReady.
     *
     * @throws CaseStateException unless an approved list left the case out
     */
    @Transactional
    public void reopenOmitted(UUID caseId, String why) {
        Application application = locks.caseOf(caseId).application();
        cases.save(application.reopenedForSupplement());
        cases.reopened(caseId);
        trail.onCase(application, "OmissionUpheld", Trail.SYSTEM, null, "REOPENED", why, null);
        events.publishEvent(new CaseReady(application.roundId()));
        events.publishEvent(new CaseChanged(caseId));
    }

    /**
     * Service_IssueCertifiedList: enters what was decided into the register, in the order of the participants, and
     * issues the list and its numbered supplements 增补, each once. Safe to repeat.
     */
    @Transactional
    public void issueList(UUID roundId) {
        Round round = locks.round(roundId);
        batches.ofRound(roundId).forEach(batch -> paper.issue(round, batch, batches.certified(batch.id())));
    }

    private void decided(Application application, CertificationChoice choice, UUID batch, LocalDate today, String who) {
        application.require("决定认定", ARTICLE, PROPOSED);
        cases.decided(application.id(), batch, choice.certified(), today);
        String outcome = choice.certified() ? "CERTIFIED" : "NOT_CERTIFIED";
        trail.onCase(application, DECIDE, who, Capacity.CITY_HEAD, outcome, choice.reason(), null);
        events.publishEvent(new CaseChanged(application.id()));
    }

    private static Map<String, CertificationChoice> match(
            List<CertificationChoice> decisions, List<Application> scope) {
        Entry entry = new Entry(ARTICLE);
        Map<String, CertificationChoice> byNumber = Decisions.match(
                "certificationDecisions",
                decisions,
                CertificationChoice::applicationNumber,
                CertificationChoice::certified,
                scope,
                entry);
        byNumber.forEach((number, each) -> {
            if (Boolean.FALSE.equals(each.certified())) {
                entry.text("certificationDecisions", "申报 " + number + " 不予认定的理由", each.reason());
            }
        });
        entry.refuse();
        return byNumber;
    }

    private void refuseIfBlocked(
            Round round, List<Application> scope, Map<String, CertificationChoice> byNumber, LocalDate today) {
        List<Application> toCertify = scope.stream()
                .filter(each -> byNumber.get(each.number()).certified())
                .toList();
        List<FieldError> blocked = new ArrayList<>(entries.blocks(round, toCertify));
        toCertify.stream()
                .filter(each -> register.listed(each.factoryId(), today))
                .forEach(each -> blocked.add(new FieldError(each.number(), each.number() + "：该工厂已在名单中")));
        if (!blocked.isEmpty()) {
            throw new EntryBlockedException("认定", blocked);
        }
    }
}
