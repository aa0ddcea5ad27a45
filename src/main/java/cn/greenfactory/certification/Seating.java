package cn.greenfactory.certification;

import cn.greenfactory.security.Role;
import cn.greenfactory.security.StaffGroups;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Puts reviewers on the seats of a case: nobody with a conflict, the leader first, then the others in turn so that the
 * work spreads evenly over a list longer than the panel.
 */
@Component
class Seating {

    private final SeatRows seats;
    private final CaseRows cases;
    private final Conflicts conflicts;
    private final StaffGroups groups;
    private final Clock clock;

    Seating(SeatRows seats, CaseRows cases, Conflicts conflicts, StaffGroups groups, Clock clock) {
        this.seats = seats;
        this.cases = cases;
        this.conflicts = conflicts;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * Seats attempt {@code attempt} of the case.
     *
     * @throws PanelConflictException if too few may review it
     */
    void seat(Round round, Application application, int attempt, List<String> members, String leader) {
        int needed = round.reviewMode() == ReviewMode.AGENCY ? 1 : round.terms().panelSize();
        List<String> chosen = choose(application, members, leader, needed);
        for (int seat = 0; seat < chosen.size(); seat++) {
            seats.assign(application.id(), attempt, seat, chosen.get(seat), seat == 0, clock.instant());
        }
        cases.seated(application.id(), attempt);
    }

    private List<String> choose(Application application, List<String> members, String leader, int needed) {
        List<String> free = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (String member : inTurn(application, members, leader)) {
            conflicts.of(application, member).ifPresentOrElse(reasons::add, () -> free.add(member));
        }
        if (free.size() < needed) {
            throw new PanelConflictException("申报 " + application.label() + " 需要 " + needed + " 名评审人员，可参加的只有 "
                    + free.size() + " 名"
                    + (reasons.isEmpty() ? "" : "（" + String.join("；", reasons) + "）"));
        }
        return free.subList(0, needed);
    }

    private static List<String> inTurn(Application application, List<String> members, String leader) {
        List<String> others =
                members.stream().filter(member -> !member.equals(leader)).toList();
        List<String> order = new ArrayList<>(List.of(leader));
        int first = others.isEmpty() ? 0 : (application.ordinal() - 1) % others.size();
        order.addAll(others.subList(first, others.size()));
        order.addAll(others.subList(0, first));
        return order;
    }

    /**
     * @throws ReviewInvalidException unless there are enough different members, each of the role that reviews, and the
     *     leader is one of them
     */
    void check(ReviewMode mode, List<String> members, String leader, int needed) {
        Entry entry = new Entry("第九条");
        Set<String> different = new HashSet<>(members);
        if (different.size() != members.size() || members.stream().anyMatch(String::isBlank)) {
            entry.wrong("panelMembers", "评审人员不能重复或者为空");
        }
        if (members.size() < needed) {
            entry.wrong("panelMembers", "至少需要 " + needed + " 名评审人员，收到 " + members.size() + " 名");
        }
        if (leader == null || !different.contains(leader)) {
            entry.wrong("panelLeader", "组长应为评审人员之一");
        }
        different.forEach(member -> role(mode, "panelMembers", member, entry));
        entry.refuse();
    }

    /** A panel is made of experts, an agency's review of the agency's people; nobody else has a seat. */
    private void role(ReviewMode mode, String field, String userId, Entry entry) {
        Role needed = mode == ReviewMode.AGENCY ? Role.THIRD_PARTY : Role.EXPERT;
        if (!groups.of(userId).contains(needed.id())) {
            entry.wrong(field, userId + " 不是" + needed.title() + "，不能担任评审人员");
        }
    }

    /**
     * The newest occupant of the seat may be any reviewer of the round's kind without conflict who does not sit on
     * another seat.
     */
    void replace(Round round, Application application, SeatRows.Seat last, String replacement) {
        Entry entry = new Entry("第九条");
        role(round.reviewMode(), "replacement", replacement, entry);
        entry.refuse();
        conflicts.of(application, replacement).ifPresent(reason -> {
            throw new PanelConflictException("申报 " + application.label() + "：" + reason);
        });
        UUID caseId = application.id();
        boolean sitsElsewhere = seats.taken(caseId, last.attempt()).stream()
                .anyMatch(seat -> seat.seat() != last.seat() && seat.userId().equals(replacement));
        if (sitsElsewhere) {
            throw new PanelConflictException(replacement + " 已在本件的另一席位");
        }
        if (last.assigned()) {
            seats.vacate(last.id(), "REPLACED", clock.instant());
        }
        seats.assign(caseId, last.attempt(), last.seat(), replacement, last.leader(), clock.instant());
    }
}
