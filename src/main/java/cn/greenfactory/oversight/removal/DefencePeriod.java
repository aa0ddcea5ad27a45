package cn.greenfactory.oversight.removal;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
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
     * Opens the days.
     *
     * @param anew also when they run already: something the enterprise has not been told was found true
     * @return whether they were opened
     * @throws cn.greenfactory.calendar.CalendarHorizonException if they enter a year that is not loaded
     */
    boolean open(Removal removal, boolean anew) {
        Optional<Deadline> running = running(removal.id());
        if (running.isPresent() && !anew && !over(running.get())) {
            return false;
        }
        close(removal.id());
        deadlines.openWorkdays(
                KIND,
                removal.id(),
                PURPOSE,
                removal.defenceWorkdays(),
                false,
                true,
                false,
                "企业陈述申辩 " + removal.defenceWorkdays() + " 个工作日（立案时固定，指南未规定）");
        return true;
    }

    void close(UUID removalId) {
        running(removalId).map(Deadline::id).ifPresent(deadlines::close);
    }

    /** The last day on which a statement is taken; empty when none is awaited. */
    Optional<LocalDate> lastDay(UUID removalId) {
        return running(removalId).map(Deadline::lastDay);
    }

    private Optional<Deadline> running(UUID removalId) {
        return deadlines.find(KIND, removalId, PURPOSE);
    }

    private boolean over(Deadline deadline) {
        return deadline.closesAt() != null && !deadline.closesAt().isAfter(clock.instant());
    }
}
