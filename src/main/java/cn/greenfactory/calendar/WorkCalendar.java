package cn.greenfactory.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which days are worked in China, and where a period of working days ends.
 *
 * <p>Saturdays and Sundays are not worked unless the State Council moved work onto them; its holidays are not worked.
 * Every method refuses to guess about a year whose notice is not loaded.
 */
@Service
public class WorkCalendar {

    private final Supplier<HolidayTable> table;

    /** The calendar of the notices in the database. */
    @Autowired
    public WorkCalendar(JdbcClient jdbc) {
        this(new HolidayTables(jdbc));
    }

    /** @param table gives the notices that hold at the moment of the question */
    public WorkCalendar(Supplier<HolidayTable> table) {
        this.table = table;
    }

    /** @throws CalendarHorizonException if the notice of that year is not loaded */
    public boolean isWorkday(LocalDate day) {
        return table.get().isWorkday(day);
    }

    /**
     * The last day of a period of {@code workdays} working days that begins with {@code event}.
     *
     * <p>The day of the event is not counted (《民法典》第二百零一条) unless {@code countEventDay}; counting it when it is
     * not a working day equals not counting it. The period ends when the returned day ends.
     *
     * @param workdays at least 1
     * @throws IllegalArgumentException if {@code workdays} is below 1
     * @throws CalendarHorizonException naming the year that is not loaded; the caller must not guess
     */
    public LocalDate lastDayOf(LocalDate event, int workdays, boolean countEventDay) {
        if (workdays < 1) {
            throw new IllegalArgumentException("workdays must be at least 1, is " + workdays);
        }
        return table.get().count(event, workdays, countEventDay);
    }

    /** As {@link #lastDayOf}, empty instead of refusing when a year is not loaded. */
    public Optional<LocalDate> lastDayIfKnown(LocalDate event, int workdays, boolean countEventDay) {
        try {
            return Optional.of(lastDayOf(event, workdays, countEventDay));
        } catch (CalendarHorizonException beyond) {
            return Optional.empty();
        }
    }

    /**
     * The day itself if it is worked, else the first later day that is (《民法典》第二百零三条).
     *
     * @throws CalendarHorizonException if it would enter a year that is not loaded
     */
    public LocalDate nextWorkdayOnOrAfter(LocalDate day) {
        HolidayTable now = table.get();
        LocalDate next = day;
        while (!now.isWorkday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The working day that lies {@code workdays} working days before {@code day}, e.g. for a reminder.
     *
     * @param workdays at least 0; with 0 the day itself
     * @throws CalendarHorizonException if a year on the way is not loaded
     */
    public LocalDate workdayBefore(LocalDate day, int workdays) {
        HolidayTable now = table.get();
        LocalDate before = day;
        for (int left = workdays; left > 0; ) {
            before = before.minusDays(1);
            left -= now.isWorkday(before) ? 1 : 0;
        }
        return before;
    }
}
