package cn.greenfactory.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The notices that are loaded, one per year, as a pure function from days to "works or not".
 *
 * <p>A notice may also speak of the last December days of the year before (the New Year's break); there the later
 * notice wins. A day is known when the notice of its own year is loaded.
 */
public final class HolidayTable {

    private final SortedMap<Integer, Map<LocalDate, HolidayDay>> years = new TreeMap<>();

    /** @param notices days by the year of the notice's title */
    public HolidayTable(Map<Integer, ? extends Collection<HolidayDay>> notices) {
        notices.forEach((year, days) -> {
            Map<LocalDate, HolidayDay> byDate = new TreeMap<>();
            days.forEach(day -> byDate.put(day.date(), day));
            years.put(year, byDate);
        });
    }

    /** @throws CalendarHorizonException if the notice of the day's year is not loaded */
    public boolean isWorkday(LocalDate day) {
        return special(day).map(special -> !special.off()).orElseGet(() -> !weekend(day));
    }

    /** What the notices say about {@code day}; empty where they are silent. */
    Optional<HolidayDay> special(LocalDate day) {
        if (!years.containsKey(day.getYear())) {
            throw new CalendarHorizonException(day.getYear());
        }
        HolidayDay later = years.getOrDefault(day.getYear() + 1, Map.of()).get(day);
        return Optional.ofNullable(later == null ? years.get(day.getYear()).get(day) : later);
    }

    /**
     * The last day of {@code workdays} working days that begin with {@code event}.
     *
     * @param workdays at least 0; with 0 the event's day itself
     * @param countEventDay whether the event's own day counts if it is a working day
     * @throws CalendarHorizonException if it would enter a year that is not loaded
     */
    LocalDate count(LocalDate event, int workdays, boolean countEventDay) {
        LocalDate day = countEventDay ? event.minusDays(1) : event;
        for (int counted = 0; counted < workdays; ) {
            day = day.plusDays(1);
            counted += isWorkday(day) ? 1 : 0;
        }
        return workdays == 0 ? event : day;
    }

    /** How many working days lie after {@code after} up to and including {@code through}; 0 if it is not later. */
    int between(LocalDate after, LocalDate through) {
        return (int) days(after, through).filter(this::isWorkday).count();
    }

    /** The days that are not worked, after {@code after} up to and including {@code through}, with the reason. */
    List<SkippedDay> skipped(LocalDate after, LocalDate through) {
        return days(after, through)
                .filter(day -> !isWorkday(day))
                .map(day ->
                        new SkippedDay(day, special(day).map(HolidayDay::name).orElse("周末")))
                .toList();
    }

    /** The Saturdays and Sundays that are worked, after {@code after} up to and including {@code through}. */
    List<LocalDate> workedWeekends(LocalDate after, LocalDate through) {
        return days(after, through)
                .filter(HolidayTable::weekend)
                .filter(this::isWorkday)
                .toList();
    }

    private static Stream<LocalDate> days(LocalDate after, LocalDate through) {
        return through.isAfter(after) ? after.plusDays(1).datesUntil(through.plusDays(1)) : Stream.empty();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
