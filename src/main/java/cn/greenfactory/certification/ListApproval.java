package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.REVIEWED;
import static cn.greenfactory.certification.RoundStatus.CLOSED;
import static cn.greenfactory.certification.RoundStatus.DECIDED;
import static cn.greenfactory.certification.RoundStatus.IN_REVIEW;

import cn.greenfactory.calendar.WorkCalendar;
import cn.greenfactory.certification.ListRows.ListHead;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The city head's word on a list (第十条); the caller holds the round's lock. */
@Component
class ListApproval {

    private final RoundRows rounds;
    private final CaseRows cases;
    private final ListRows lists;
    private final ListDraft draft;
    private final EntryGates entries;
    private final FanIn fanIn;
    private final WorkCalendar calendar;
    private final Trail trail;
    private final Clock clock;

    ListApproval(
            RoundRows rounds,
            CaseRows cases,
            ListRows lists,
            ListDraft draft,
            EntryGates entries,
            FanIn fanIn,
            WorkCalendar calendar,
            Trail trail,
            Clock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.lists = lists;
        this.draft = draft;
        this.entries = entries;
        this.fanIn = fanIn;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    UUID approve(Round round, String opinion, String who) {
        round.require("批准名单", IN_REVIEW, DECIDED, CLOSED);
        trail.refuseIfSeparated(round, who, Capacity.CITY_HEAD);
        ListHead list = lists.draft(round.id()).orElseGet(() -> emptyList(round, who));
        refuseIfChanged(round, list);
        refuseIfBlocked(round, list);
        if (list.anyProposed()) {
            RoundTerms terms = round.terms();
            calendar.lastDayOf(China.dayOf(clock.instant()), terms.noticeWorkdays(), terms.countPublicationDay());
        }
        lists.decide(list.id(), "APPROVED", who, opinion, clock.instant());
        lists.applyDecision(list.id());
        if (round.status() == IN_REVIEW) {
            rounds.status(round.id(), DECIDED);
        }
        Map<String, Object> detail = Map.of("listId", list.id(), "sha256", list.sha256());
        trail.onRound(round, "Task_ApproveProposedList", who, Capacity.CITY_HEAD, "APPROVE", opinion, detail);
        return list.id();
    }

    void sendBack(Round round, String opinion, String who) {
        Entry entry = new Entry("第十条");
        entry.text("listOpinion", "退回的理由", opinion);
        entry.refuse();
        trail.refuseIfSeparated(round, who, Capacity.CITY_HEAD);
        ListHead list = lists.draft(round.id()).orElseThrow(ListApproval::nothingWaits);
        lists.decide(list.id(), "SENT_BACK", who, opinion, clock.instant());
        Map<String, Object> detail = Map.of("listId", list.id(), "sha256", list.sha256());
        trail.onRound(round, "Task_ApproveProposedList", who, Capacity.CITY_HEAD, "SEND_BACK", opinion, detail);
    }

    /** The hash of the list's rows as the cases and the register would make them now; empty where a case has left. */
    String readAgain(UUID listId) {
        Map<UUID, Application> now =
                cases.onList(listId).stream().collect(Collectors.toMap(Application::id, each -> each));
        return hashNow(lists.rows(listId), now);
    }

    private void refuseIfChanged(Round round, ListHead list) {
        List<ListRow> rows = lists.rows(list.id());
        Map<UUID, Application> now =
                cases.at(round.id(), REVIEWED).stream().collect(Collectors.toMap(Application::id, each -> each));
        Set<UUID> listed = rows.stream().map(ListRow::caseId).collect(Collectors.toCollection(HashSet::new));
        if (!listed.equals(now.keySet()) || !hashNow(rows, now).equals(list.sha256())) {
            throw new ListChangedException("综合审查之后申报或者企业信息已变化，请退回重新综合审查");
        }
    }

    /** What 第五条（四） says today against the cases the list proposes. */
    List<FieldError> blocked(Round round, ListHead list) {
        List<Application> proposed = lists.rows(list.id()).stream()
                .filter(ListRow::proposed)
                .map(row -> cases.find(row.caseId()).orElseThrow())
                .toList();
        return entries.blocks(round, proposed);
    }

    private void refuseIfBlocked(Round round, ListHead list) {
        List<FieldError> blocked = blocked(round, list);
        if (!blocked.isEmpty()) {
            throw new EntryBlockedException("列入拟认定名单", blocked);
        }
    }

    private String hashNow(List<ListRow> rows, Map<UUID, Application> now) {
        if (!rows.stream().allMatch(row -> now.containsKey(row.caseId()))) {
            return "";
        }
        return draft.sha256(rows.stream()
                .map(row -> draft.row(row.ordinal(), now.get(row.caseId()), row.proposed(), row.reason()))
                .toList());
    }

    /** Nobody took part: there was no comprehensive review, and the head confirms an empty list. */
    private ListHead emptyList(Round round, String who) {
        boolean nobody = round.status() == IN_REVIEW
                && fanIn.reviewsCompleted(round.id())
                && cases.at(round.id(), REVIEWED).isEmpty();
        if (!nobody) {
            throw nothingWaits();
        }
        UUID listId = UUID.randomUUID();
        lists.insertDraft(listId, round.id(), draft.sha256(List.of()), who, clock.instant());
        return lists.draft(round.id()).orElseThrow();
    }

    private static RoundStateException nothingWaits() {
        return new RoundStateException("没有待批准的拟认定名单", "第十条");
    }
}
