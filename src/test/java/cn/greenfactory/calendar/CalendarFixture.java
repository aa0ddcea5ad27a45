package cn.greenfactory.calendar;

import cn.greenfactory.database.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar of the real notices: as pure data, or wired over a database with a clock that stands. */
public final class CalendarFixture {

    public final JdbcClient jdbc;
    public final TransactionTemplate transactions;
    public final ServiceClock clock;
    public final WorkCalendar calendar;
    public final Deadlines deadlines;
    public final HolidayNotices notices;
    /** Everything the module published, in order. */
    public final List<Object> events = new ArrayList<>();

    private CalendarFixture(DataSource dataSource, Instant now) {
        ObjectMapper json = new ObjectMapper();
        var manager = new DataSourceTransactionManager(dataSource);
        jdbc = JdbcClient.create(dataSource);
        transactions = new TransactionTemplate(manager);
        clock = new ServiceClock(jdbc, events::add);
        clock.set(now);
        events.clear();
        calendar = new WorkCalendar(jdbc);
        deadlines = new Deadlines(jdbc, json, clock, events::add);
        notices = new HolidayNotices(jdbc, manager, json, clock, events::add);
    }

    /** A fresh database with the notices of 2024 to 2026. */
    public static CalendarFixture at(String localDateTime) {
        return over(TestDatabase.create(), localDateTime);
    }

    /** Over a migrated database; the notices of 2024 to 2026 are loaded if they are not there. */
    public static CalendarFixture over(DataSource dataSource, String localDateTime) {
        CalendarFixture fixture = new CalendarFixture(dataSource, instant(localDateTime));
        fixture.notices.loadFiles();
        fixture.events.clear();
        return fixture;
    }

    /** The calendar of the files, without a database. */
    public static WorkCalendar official() {
        HolidayTable table = table();
        return new WorkCalendar(() -> table);
    }

    static HolidayTable table() {
        Map<Integer, List<HolidayDay>> years = new HashMap<>();
        HolidayCnReader reader = new HolidayCnReader(new ObjectMapper());
        for (int year : new int[] {2024, 2025, 2026}) {
            years.put(year, reader.read(file(year)).days());
        }
        return new HolidayTable(years);
    }

    static String file(int year) {
        try {
            return Files.readString(Path.of("processes/calendar/" + year + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** e.g. {@code 2026-03-02T09:00}, in China Standard Time. */
    public static Instant instant(String localDateTime) {
        return Instant.parse(localDateTime + ":00+08:00");
    }

    /** A made-up notice for 2027; extra days as "2027-01-04 off" or "2027-01-09 work". */
    static String madeUp2027(String... extra) {
        StringBuilder days = new StringBuilder();
        for (String day : extra) {
            days.append(day(day.split(" ")[0], day.endsWith("off"))).append(',');
        }
        return "{\"year\": 2027, \"papers\": [\"https://example.org/2027\"], \"days\": [" + days
                + day("2027-01-01", true) + "," + day("2027-05-01", true) + "," + day("2027-10-01", true) + "]}";
    }

    private static String day(String date, boolean off) {
        return "{\"name\": \"节日\", \"date\": \"" + date + "\", \"isOffDay\": " + off + "}";
    }

    <T> T transaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
