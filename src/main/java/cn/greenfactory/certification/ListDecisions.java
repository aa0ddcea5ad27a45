package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.REVIEWED;
import static cn.greenfactory.certification.RoundStatus.CLOSED;
import static cn.greenfactory.certification.RoundStatus.DECIDED;
import static cn.greenfactory.certification.RoundStatus.IN_REVIEW;

import cn.greenfactory.certification.ListRows.ListHead;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the suggested list to the approved one, and what its notice does to it (第九条, 第十条). */
@Service
public class ListDecisions {

    private final CaseRows cases;
    private final ListRows lists;
    private final ListDraft draft;
    private final ListApproval approval;
    private final Locks locks;
    private final Trail trail;
    private final FanIn fanIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListDecisions(
            CaseRows cases,
            ListRows lists,
            ListDraft draft,
            ListApproval approval,
            Locks locks,
            Trail trail,
            FanIn fanIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.lists = lists;
        this.draft = draft;
        this.approval = approval;
        this.locks = locks;
        this.trail = trail;
        this.fanIn = fanIn;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Task_ProposeList: the suggested list after the reviews, one decision per reviewed case. A reason is needed where
     * it departs from the review or does not propose.
     *
     * @throws ReviewInvalidException naming the rows that are wrong or missing
     */
    @Transactional
    public void propose(UUID roundId, List<CaseDecision> decisions, String who) {
        Round round = reviewed(roundId, "提出建议名单");
        List<Application> scope = cases.at(roundId, REVIEWED);
        Entry entry = new Entry("第九条");
        Map<String, CaseDecision> byNumber = match(decisions, scope, entry);
        for (Application each : scope) {
            CaseDecision decision = byNumber.get(each.number());
            boolean agrees = decision != null
                    && Boolean.TRUE.equals(decision.proposed())
                    && each.verdict() == PanelVerdict.RECOMMEND;
            if (decision != null && !agrees) {
                entry.text("caseDecisions", "申报 " + each.number() + " 的理由", decision.reason());
            }
        }
        entry.refuse();
        trail.refuseIfSeparated(round, who, Capacity.CITY_OFFICER);
        record(round, scope, byNumber, "Task_ProposeList", who);
    }

    /** Task_ConsultDepartment: what the departments answered. */
    @Transactional
    public void consult(UUID roundId, List<Consultation> answers, String who) {
        List<Consultation> given = answers == null ? List.of() : answers;
        Entry entry = new Entry("第十条");
        if (given.isEmpty()) {
            entry.wrong("consultations", "请至少记录一个部门的意见");
        }
        given.forEach(each -> {
            entry.text("consultations", "部门名称", each.department());
            entry.text("consultations", "部门意见", each.opinion());
            entry.require("consultations", "答复日期", each.answeredOn());
        });
        entry.refuse();
        Round round = locks.round(roundId);
        round.require("征求部门意见", IN_REVIEW, DECIDED);
        trail.refuseIfSeparated(round, who, Capacity.CITY_OFFICER);
        trail.onRound(round, "Task_ConsultDepartment", who, Capacity.CITY_OFFICER, null, null, given);
    }

    /**
     * Task_ReviewComprehensively: one decision with its reason per case in scope, which are all reviewed cases that no
     * standing list decides on. Draws up the list for the city head; an earlier draft is replaced.
     *
     * @throws ReviewInvalidException naming the rows that are wrong or missing
     */
    @Transactional
    public void reviewComprehensively(UUID roundId, List<CaseDecision> decisions, String who) {
        Round round = reviewed(roundId, "综合审查");
        List<Application> scope = cases.at(roundId, REVIEWED);
        Entry entry = new Entry("第十条");
        Map<String, CaseDecision> byNumber = match(decisions, scope, entry);
        byNumber.forEach((number, each) -> entry.text("caseDecisions", "申报 " + number + " 的理由", each.reason()));
        entry.refuse();
        trail.refuseIfSeparated(round, who, Capacity.CITY_OFFICER);
        List<ListRow> rows = draft.rows(scope, byNumber);
        UUID listId = UUID.randomUUID();
        lists.insertDraft(listId, roundId, draft.sha256(rows), who, clock.instant());
        rows.forEach(row -> lists.insertRow(listId, row));
        record(round, scope, byNumber, "Task_ReviewComprehensively", who);
    }

    /**
     * Task_ApproveProposedList APPROVE: the list is final as hashed, its cases PROPOSED or NOT_PROPOSED. Publishes
     * RoundDecided with them.
     *
     * @throws EntryBlockedException naming the proposed cases that 第五条（四） speaks against, and why
     * @throws ListChangedException if a case or its words changed since the list was drawn up
     * @throws cn.greenfactory.calendar.CalendarHorizonException if the notice would enter a year that is not loaded
     */
    @Transactional
    public ApprovedList approve(UUID roundId, String opinion, String who) {
        UUID listId = approval.approve(locks.round(roundId), opinion, who);
        ApprovedList list = get(listId);
        List<UUID> ids = list.rows().stream().map(ListRow::caseId).toList();
        events.publishEvent(new RoundDecided(roundId, ids));
        ids.forEach(id -> events.publishEvent(new CaseChanged(id)));
        fanIn.count(roundId);
        return list;
    }

    /** Task_ApproveProposedList SEND_BACK: the comprehensive review is done again. */
    @Transactional
    public void sendBack(UUID roundId, String opinion, String who) {
        approval.sendBack(locks.round(roundId), opinion, who);
    }

    /** The newest approved list of the round. */
    public Optional<ApprovedList> current(UUID roundId) {
        return lists.approved(roundId).map(this::whole);
    }

    /** The list that waits for the city head, with the hash that head approves. */
    public Optional<ApprovedList> waiting(UUID roundId) {
        return lists.draft(roundId).map(this::whole);
    }

    /** @throws NoSuchException if there is none */
    public ApprovedList get(UUID listId) {
        return whole(head(listId));
    }

    /** Whether the list, read again under the round's lock, is still what was approved (principle of the notice). */
    @Transactional
    public boolean unchanged(UUID listId) {
        ListHead head = head(listId);
        locks.round(head.roundId());
        return head(listId).approved() && approval.readAgain(listId).equals(head.sha256());
    }

    /** What 第五条（四） says today against the cases the list proposes, one sentence each; asked before publication. */
    @Transactional
    public List<String> blocked(UUID listId) {
        ListHead head = head(listId);
        return approval.blocked(locks.round(head.roundId()), head).stream()
                .map(FieldError::message)
                .toList();
    }

    /** The list comes back to the city: its notice was revoked or found it changed. Its open cases wait for another. */
    @Transactional
    public void returned(UUID listId, String why) {
        Round round = locks.round(head(listId).roundId());
        if (!head(listId).approved()) {
            return;
        }
        List<UUID> back = lists.takeBack(listId);
        trail.onRound(round, "ListReturned", Trail.SYSTEM, null, null, why, Map.of("listId", listId));
        back.forEach(id -> events.publishEvent(new CaseChanged(id)));
    }

    /** The notice of the list began. */
    @Transactional
    public void noticeOpened(UUID listId, UUID noticeId) {
        locks.round(head(listId).roundId());
        lists.noticeOpened(listId, noticeId);
    }

    /** The notice of the list ended; returns the open cases the list decides on. Publishes CaseReady. */
    @Transactional
    public List<UUID> noticeEnded(UUID listId) {
        Round round = locks.round(head(listId).roundId());
        if (head(listId).noticeEndedAt() == null) {
            lists.noticeEnded(listId, clock.instant());
            trail.onRound(round, "NoticeEnded", Trail.SYSTEM, null, null, null, Map.of("listId", listId));
            events.publishEvent(new CaseReady(round.id()));
        }
        return cases.onList(listId).stream().map(Application::id).toList();
    }

    private Round reviewed(UUID roundId, String act) {
        Round round = locks.round(roundId);
        round.require(act, IN_REVIEW, DECIDED, CLOSED);
        if (!fanIn.reviewsCompleted(roundId)) {
            throw new RoundStateException("尚有评审未完成，不能" + act, "第九条");
        }
        return round;
    }

    private static Map<String, CaseDecision> match(List<CaseDecision> decisions, List<Application> scope, Entry entry) {
        return Decisions.match(
                "caseDecisions", decisions, CaseDecision::applicationNumber, CaseDecision::proposed, scope, entry);
    }

    private void record(
            Round round, List<Application> scope, Map<String, CaseDecision> byNumber, String act, String who) {
        trail.onRound(round, act, who, Capacity.CITY_OFFICER, null, null, byNumber.values());
        for (Application each : scope) {
            CaseDecision decision = byNumber.get(each.number());
            String outcome = decision.proposed() ? "PROPOSED" : "NOT_PROPOSED";
            trail.onCase(each, act, who, Capacity.CITY_OFFICER, outcome, decision.reason(), null);
            events.publishEvent(new CaseChanged(each.id()));
        }
    }

    private ListHead head(UUID listId) {
        return lists.find(listId).orElseThrow(() -> new NoSuchException("名单", listId));
    }

    private ApprovedList whole(ListHead head) {
        return new ApprovedList(
                head.id(),
                head.roundId(),
                head.sequence(),
                head.sha256(),
                head.decidedBy(),
                head.decidedAt(),
                head.noticeId(),
                head.noticeEndedAt(),
                lists.rows(head.id()));
    }
}
