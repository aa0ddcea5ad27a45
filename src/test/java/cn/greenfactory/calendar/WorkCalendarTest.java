package cn.greenfactory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 3 * 365 - 90;
    private static final int ROUNDS = 5_000;

    private final WorkCalendar calendar = CalendarFixture.official();

    private int workdaysBetween(LocalDate after, LocalDate through) {
        return (int) after.plusDays(1)
                .datesUntil(through.plusDays(1))
                .filter(calendar::isWorkday)
                .count();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            2024-02-02, 2024-02-08, 2024-02-07
            2024-04-30, 2024-05-10, 2024-05-09
            2024-09-12, 2024-09-20, 2024-09-19
            2024-09-27, 2024-10-10, 2024-10-09
            2025-01-24, 2025-02-07, 2025-02-06
            2025-04-25, 2025-05-06, 2025-04-30
            2025-09-26, 2025-10-10, 2025-10-09
            2025-12-30, 2026-01-07, 2026-01-06
            2026-02-13, 2026-02-27, 2026-02-26
            2026-04-30, 2026-05-11, 2026-05-09
            2026-09-18, 2026-09-24, 2026-09-23
            2026-09-30, 2026-10-13, 2026-10-12
            2026-12-24, 2026-12-31, 2026-12-30
            """)
    void fiveWorkingDaysEndOnTheGoldenDayBothWays(LocalDate published, LocalDate excluding, LocalDate including) {
        assertThat(calendar.lastDayOf(published, 5, false)).isEqualTo(excluding);
        assertThat(calendar.lastDayOf(published, 5, true)).isEqualTo(including);
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void aYearHasItsOfficialNumberOfWorkingDays(int year, int workdays) {
        assertThat(workdaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(workdays);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-15", "2026-05-01", "2026-03-07", "2025-10-08"})
    void countingTheEventDayFromANonWorkingDayEqualsNotCountingIt(LocalDate event) {
        assertThat(calendar.isWorkday(event)).isFalse();
        assertThat(calendar.lastDayOf(event, 5, true)).isEqualTo(calendar.lastDayOf(event, 5, false));
    }

    @Test
    void refusesToGuessBeyondTheHolidayTableAndNamesTheYear() {
        LocalDate event = LocalDate.of(2026, 12, 25);

        assertThatThrownBy(() -> calendar.lastDayOf(event, 5, false))
                .isInstanceOfSatisfying(CalendarHorizonException.class, e -> assertThat(e.year())
                        .isEqualTo(2027))
                .hasMessageContaining("2027 年的国务院放假安排尚未导入");
        assertThat(calendar.lastDayIfKnown(event, 5, false)).isEmpty();
        assertThat(calendar.lastDayIfKnown(event, 5, true)).contains(LocalDate.of(2026, 12, 31));
        assertThatThrownBy(() -> calendar.isWorkday(LocalDate.of(2023, 12, 29)))
                .isInstanceOf(CalendarHorizonException.class);
    }

    @Test
    void aLastDayOnAHolidayGoesToTheNextWorkingDayAndAReminderComesBefore() {
        assertThat(calendar.nextWorkdayOnOrAfter(LocalDate.of(2026, 2, 15))).isEqualTo("2026-02-24");
        assertThat(calendar.nextWorkdayOnOrAfter(LocalDate.of(2026, 2, 14))).isEqualTo("2026-02-14");
        assertThat(calendar.workdayBefore(LocalDate.of(2026, 2, 25), 2)).isEqualTo("2026-02-14");
        assertThat(calendar.workdayBefore(LocalDate.of(2026, 2, 25), 0)).isEqualTo("2026-02-25");
    }

    @Test
    void theLaterNoticeWinsInTheDecemberBefore() {
        LocalDate wednesday = LocalDate.of(2026, 12, 30);
        var next = List.of(new HolidayDay(wednesday, "元旦", true));

        assertThat(new HolidayTable(Map.of(2026, List.of())).isWorkday(wednesday))
                .isTrue();
        assertThat(new HolidayTable(Map.of(2026, List.of(), 2027, next)).isWorkday(wednesday))
                .isFalse();
    }

    @Test
    void neverEndsOnANonWorkingDayAndHasExactlyTheDaysAskedFor() {
        forAll((random, seed) -> {
            LocalDate event = event(random);
            int workdays = 1 + random.nextInt(40);
            LocalDate last = calendar.lastDayOf(event, workdays, false);

            assertThat(calendar.isWorkday(last)).as(seed).isTrue();
            assertThat(workdaysBetween(event, last)).as(seed).isEqualTo(workdays);
        });
    }

    @Test
    void isMonotoneInTheEventInTheDaysAndInTheWayOfCounting() {
        forAll((random, seed) -> {
            LocalDate event = event(random);
            int workdays = 1 + random.nextInt(40);
            boolean count = random.nextBoolean();
            LocalDate last = calendar.lastDayOf(event, workdays, count);

            assertThat(calendar.lastDayOf(event.plusDays(1 + random.nextInt(9)), workdays, count))
                    .as(seed)
                    .isAfterOrEqualTo(last);
            assertThat(calendar.lastDayOf(event, workdays + 1, count)).as(seed).isAfter(last);
            assertThat(calendar.lastDayOf(event, workdays, false)).as(seed).isAfterOrEqualTo(last);
        });
    }

    @Test
    void isAdditiveWhenTheEventDayIsNotCounted() {
        forAll((random, seed) -> {
            LocalDate event = event(random);
            int first = 1 + random.nextInt(20);
            int second = 1 + random.nextInt(20);

            assertThat(calendar.lastDayOf(calendar.lastDayOf(event, first, false), second, false))
                    .as(seed)
                    .isEqualTo(calendar.lastDayOf(event, first + second, false));
        });
    }

    private interface Property {
        void check(Random random, String seed);
    }

    /** A failure names the seed; -Dseed=… repeats it. */
    private static void forAll(Property property) {
        long first = Long.getLong("seed", 20240301L);
        for (long seed = first; seed < first + ROUNDS; seed++) {
            property.check(new Random(seed), "seed " + seed);
        }
    }

    private static LocalDate event(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }
}
