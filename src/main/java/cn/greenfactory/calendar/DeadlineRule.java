package cn.greenfactory.calendar;

import cn.greenfactory.shared.China;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes where a deadline ends from its start, its rule and everything that happened to it, in order.
 *
 * <p>The clock stops at the end of the day it is stopped on and goes on the day after it is resumed, so a stop and its
 * resumption on one day change nothing. An extension holds unless counting leads further; a restart counts all working
 * days anew and ends no earlier than before.
 */
final class DeadlineRule {

    /** @param lastDay null while the clock stands */
    record End(LocalDate lastDay, Integer remaining, List<SkippedDay> skipped, List<LocalDate> workedWeekends) {}

    private final HolidayTable table;
    private final List<SkippedDay> skipped = new ArrayList<>();
    private final List<LocalDate> worked = new ArrayList<>();

    /** The working days run after this day; for a day set by a person it is only where the deadline began. */
    private LocalDate after;

    private final Deadline deadline;
    private Integer workdays;
    private LocalDate until;
    private Integer remaining;

    private DeadlineRule(HolidayTable table, Deadline deadline) {
        this.table = table;
        this.deadline = deadline;
        this.after = before(China.dayOf(deadline.startedAt()));
        this.workdays = deadline.workdays();
        this.until = deadline.fixedDay();
    }

    /** @throws CalendarHorizonException if a year it needs is not loaded */
    static End end(HolidayTable table, Deadline deadline, List<DeadlineChange> changes) {
        DeadlineRule rule = new DeadlineRule(table, deadline);
        changes.forEach(rule::apply);
        return rule.end();
    }

    private void apply(DeadlineChange change) {
        switch (change.kind()) {
            case STOPPED -> stop(change.on());
            case RESUMED -> resume(change.on(), change.minRemaining());
            case EXTENDED -> until = change.newLastDay();
            case RESTARTED -> restart(change.on(), change.oldLastDay());
            default -> {}
        }
    }

    private void stop(LocalDate on) {
        remaining = until == null
                ? Math.max(workdays - table.between(after, on), 0)
                : table.between(on.isBefore(after) ? after : on, lastDay());
        ran(on);
    }

    private void resume(LocalDate on, int minRemaining) {
        after = on;
        workdays = Math.max(remaining, minRemaining);
        until = null;
        remaining = null;
    }

    private void restart(LocalDate on, LocalDate atLeast) {
        after = before(on);
        workdays = deadline.workdays();
        until = atLeast;
    }

    private LocalDate before(LocalDate start) {
        return deadline.countFirstDay() ? start.minusDays(1) : start;
    }

    private End end() {
        if (remaining != null) {
            return new End(null, remaining, skipped, worked);
        }
        LocalDate last = lastDay();
        ran(last);
        return new End(last, null, skipped, worked);
    }

    private LocalDate lastDay() {
        if (workdays == null) {
            return until;
        }
        if (until == null) {
            return table.count(after, workdays, false);
        }
        try {
            LocalDate counted = table.count(after, workdays, false);
            return counted.isAfter(until) ? counted : until;
        } catch (CalendarHorizonException beyond) {
            return until;
        }
    }

    private void ran(LocalDate through) {
        if (workdays == null) {
            return;
        }
        try {
            skipped.addAll(table.skipped(after, through));
            worked.addAll(table.workedWeekends(after, through));
        } catch (CalendarHorizonException beyond) {
            // a person extended it into a year that is not loaded: nothing was counted there
        }
    }
}
