package cn.greenfactory.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The newest version of every year's notice, read once and kept until another notice is there.
 *
 * <p>What is kept is named by the ids of the notices it was read from, so a notice that was rolled back is never
 * mistaken for another one.
 */
final class HolidayTables implements Supplier<HolidayTable> {

    private record Kept(List<String> notices, HolidayTable table) {}

    private final JdbcClient jdbc;
    private volatile Kept kept = new Kept(List.of("nothing read yet"), null);

    HolidayTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HolidayTable get() {
        List<String> notices = jdbc.sql(
                        "SELECT DISTINCT ON (year) id FROM gf_holiday_notice ORDER BY year, version DESC")
                .query(String.class)
                .list();
        Kept last = kept;
        if (last.notices().equals(notices)) {
            return last.table();
        }
        Kept read = new Kept(notices, read(notices));
        kept = read;
        return read.table();
    }

    private HolidayTable read(List<String> notices) {
        Map<Integer, List<HolidayDay>> years = new HashMap<>();
        if (notices.isEmpty()) {
            return new HolidayTable(years);
        }
        jdbc.sql(
                        """
                SELECT n.year, h.day, h.name, h.off FROM gf_holiday_notice n JOIN gf_holiday h ON h.notice_id = n.id
                 WHERE n.id::text IN (:notices)""")
                .param("notices", notices)
                .query(row -> {
                    years.computeIfAbsent(row.getInt("year"), year -> new ArrayList<>())
                            .add(new HolidayDay(
                                    row.getObject("day", LocalDate.class),
                                    row.getString("name"),
                                    row.getBoolean("off")));
                });
        return new HolidayTable(years);
    }
}
