package cn.greenfactory.oversight.removal;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The enterprise's days for its statement, as many as were fixed when the removal was opened. */
@Component
class DefencePeriod {

    private static final String KIND = "REMOVAL";
    private static final String PURPOSE = "Task_StateDefence";

    private final Deadlines deadlines;
    private final Clock clock;

    DefencePeriod(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Opens the days. Those that wait for the calendar may wait on where nothing new was found true.
     *
     * @param anew also when they run already: something the enterprise has not been told was found true
     * @return whether they were opened
     * @throws cn.greenfactory.calendar.CalendarHorizonException if they enter a year that is not loaded
     */
    boolean open(Removal removal, boolean anew) {
        if (!anew && running(removal.id()).filter(Deadline::pending).isPresent()) {
            return openOrWait(removal, false);
        }
        if (!wanted(removal.id(), anew)) {
            return false;
        }
        close(removal.id());
        deadlines.openWorkdays(
                KIND, removal.id(), PURPOSE, removal.defenceWorkdays(), false, true, false, why(removal));
        return true;
    }

    /**
     * As {@link #open}, where a fact is entered that must not be refused: beyond the calendar the clock stands until
     * {@link #begin}.
     */
    boolean openOrWait(Removal removal, boolean anew) {
        if (!wanted(removal.id(), anew)) {
            return false;
        }
        close(removal.id());
        waits(deadlines.openOnIntake(KIND, removal.id(), PURPOSE, removal.defenceWorkdays(), why(removal)));
        return true;
    }

    /** Lets days that wait for the calendar begin, all of them, if it has come; whether they began. */
    boolean begin(UUID removalId) {
        Optional<Deadline> waiting = running(removalId).filter(Deadline::pending);
        return waiting.isPresent()
                && !waits(deadlines.resume(waiting.get().id(), waiting.get().workdays(), "放假安排已导入"));
    }

    /** The removals whose days wait for the calendar. */
    List<UUID> waiting() {
        return deadlines.waiting(KIND, PURPOSE);
    }

    void close(UUID removalId) {
        running(removalId).map(Deadline::id).ifPresent(deadlines::close);
    }

    /** The last day on which a statement is taken; empty when none is awaited. */
    Optional<LocalDate> lastDay(UUID removalId) {
        return running(removalId).map(Deadline::lastDay);
    }

    /** Stops the clock of a deadline that cannot be computed; whether it was one. */
    private boolean waits(Deadline deadline) {
        if (deadline.pending()) {
            deadlines.stop(deadline.id(), "所需年度的国务院放假安排尚未导入");
        }
        return deadline.pending();
    }

    private boolean wanted(UUID removalId, boolean anew) {
        Optional<Deadline> running = running(removalId);
        return running.isEmpty() || anew || running.get().pending() || over(running.get());
    }

    private static String why(Removal removal) {
        return "企业陈述申辩 " + removal.defenceWorkdays() + " 个工作日（立案时固定，指南未规定）";
    }

    private Optional<Deadline> running(UUID removalId) {
        return deadlines.find(KIND, removalId, PURPOSE);
    }

    private boolean over(Deadline deadline) {
        return deadline.closesAt() != null && !deadline.closesAt().isAfter(clock.instant());
    }
}
