package cn.greenfactory.certification;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.calendar.WorkCalendar;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the city does about reviews that are not in when the review date has come (第九条); the caller's transaction. */
@Component
class OutstandingReviews {

    static final String ACT = "Task_DecideOutstandingReviews";

    private final RoundSteps steps;
    private final Locks locks;
    private final SeatRows seats;
    private final Trail trail;
    private final WorkCalendar calendar;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutstandingReviews(
            RoundSteps steps,
            Locks locks,
            SeatRows seats,
            Trail trail,
            WorkCalendar calendar,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.locks = locks;
        this.seats = seats;
        this.trail = trail;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Task_DecideOutstandingReviews. WAIT and REASSIGN move the review date by the working days the
     * round gives for a supplement, a later day is set through {@link Rounds#changeDates}; PROCEED_WITHOUT lets
     * {@link Reviews#closeWithout} follow for each outstanding case.
     */
    void decide(UUID roundId, OutstandingOutcome outcome, String reason, String who) {
        Entry entry = new Entry("第九条");
        entry.require("outstandingOutcome", "处理方式", outcome);
        entry.text("outstandingReason", "处理理由", reason);
        entry.refuse();
        Round round = locks.round(roundId);
        round.require("处理未完成的评审", RoundStatus.IN_REVIEW);
        trail.refuseIfSeparated(round, who, Capacity.CITY_OFFICER);
        Map<String, Object> detail = new HashMap<>();
        if (outcome != OutstandingOutcome.PROCEED_WITHOUT) {
            LocalDate day = later(round);
            steps.move(round, new RoundDates(null, null, day), reason, who);
            detail.put("until", day);
        }
        trail.onRound(round, ACT, who, Capacity.CITY_OFFICER, outcome.name(), reason, detail);
    }

    /** Service_ReassignReviews: every seat nobody has scored is released, its days end; publishes SeatReleased for each. */
    List<SeatReleased> release(UUID roundId) {
        Round round = locks.round(roundId);
        List<SeatReleased> released = seats.unscored(roundId).stream()
                .map(seat -> {
                    seats.vacate(seat.id(), "RELEASED", clock.instant());
                    deadlines
                            .find("CASE", seat.caseId(), "Task_ScoreApplication#" + seat.seat())
                            .map(Deadline::id)
                            .ifPresent(deadlines::close);
                    return new SeatReleased(seat.caseId(), seat.seat());
                })
                .toList();
        trail.onRound(
                round, "Service_ReassignReviews", Trail.SYSTEM, null, null, null, Map.of("released", released.size()));
        released.forEach(events::publishEvent);
        released.stream().map(SeatReleased::caseId).distinct().forEach(id -> events.publishEvent(new CaseChanged(id)));
        return released;
    }

    private LocalDate later(Round round) {
        LocalDate today = China.dayOf(clock.instant());
        LocalDate from =
                round.terms().reviewsCloseOn().isAfter(today) ? round.terms().reviewsCloseOn() : today;
        int workdays = round.settings().supplementWorkdays();
        return calendar.lastDayIfKnown(from, workdays, false).orElseGet(() -> from.plusWeeks((workdays + 4) / 5));
    }
}
