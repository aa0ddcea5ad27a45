package cn.greenfactory.calendar;

import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The State Council's holiday notices: files that come with the program, and imports by the bureau.
 *
 * <p>Each is a new version of its year. Loading one computes every running deadline again in the same transaction and
 * publishes {@link DeadlineMoved} for each that moves. The import waits for nobody long: an official's click that holds
 * what it needs comes first, and the import is tried again.
 */
@Service
public class HolidayNotices {

    private static final String FILES = "classpath*:processes/calendar/*.json";
    private static final int ATTEMPTS = 20;
    /** PostgreSQL: lock not available, deadlock detected, serialization failure. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01", "40001");

    private final HolidayNoticeStore store;
    private final HolidayTables tables;
    private final CalendarLock lock;
    private final DeadlineRecalculation deadlines;
    private final HolidayCnReader holidayCn;
    private final ICalendarReader iCalendar = new ICalendarReader();
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public HolidayNotices(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = new HolidayNoticeStore(jdbc, json);
        this.tables = new HolidayTables(jdbc);
        this.lock = new CalendarLock(jdbc);
        this.deadlines = new DeadlineRecalculation(new DeadlineStore(jdbc, json), events);
        this.holidayCn = new HolidayCnReader(json);
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /** Loads the files that come with the program; a file that was loaded before in the same words is passed over. */
    public void loadFiles() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            List<HolidayNotice> notices = new ArrayList<>();
            for (Resource file : files) {
                notices.add(holidayCn.read(file.getContentAsString(StandardCharsets.UTF_8)));
            }
            notices.sort(Comparator.comparing(HolidayNotice::year));
            notices.forEach(notice -> patiently(() -> {
                lock.alone();
                return store.fileLoaded(notice) ? null : load(notice, "FILE", "system", "随程序发布的放假安排");
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Imports a notice in the JSON form of the holiday-cn project.
     *
     * @param who the official who imports it
     * @param why shown with every deadline it moves
     * @throws HolidayNoticeException if it is malformed or contradicts itself; nothing is written
     * @throws CalendarHorizonException if a deadline of an outsider would now end in a year that is not loaded
     */
    public ImportedNotice importHolidayCn(String json, String who, String why) {
        return imported(holidayCn.read(json), "HOLIDAY_CN", who, why);
    }

    /** Imports a notice from an iCalendar file of whole-day events; refuses as {@link #importHolidayCn}. */
    public ImportedNotice importICalendar(String text, String who, String why) {
        return imported(iCalendar.read(text), "ICALENDAR", who, why);
    }

    /** Every version of every year, oldest first. */
    public List<LoadedNotice> loaded() {
        return store.all();
    }

    private ImportedNotice imported(HolidayNotice notice, String source, String who, String why) {
        List<FieldError> wrong = new ArrayList<>();
        if (who == null || who.isBlank()) {
            wrong.add(new FieldError("who", "请写明由谁导入"));
        }
        if (why == null || why.isBlank() || why.length() > 500) {
            wrong.add(new FieldError("why", "请写明理由，不超过 500 字"));
        }
        if (!wrong.isEmpty()) {
            throw new HolidayNoticeException(wrong);
        }
        return patiently(() -> {
            lock.alone();
            return load(notice, source, who.strip(), why.strip());
        });
    }

    private ImportedNotice load(HolidayNotice notice, String source, String who, String why) {
        var current = store.current(notice.year());
        if (current.filter(held -> held.sha256().equals(notice.sha256())).isPresent()) {
            return new ImportedNotice(notice.year(), current.get().version(), true, 0, warnings(notice));
        }
        int version = current.map(held -> held.version() + 1).orElse(1);
        store.insert(notice, version, source, who, why, clock.instant());
        String reason = "导入 " + notice.year() + " 年放假安排（第 " + version + " 版）：" + why;
        int moved = deadlines.run(tables.get(), clock.instant(), who, reason);
        events.publishEvent(new HolidaysLoaded(notice.year()));
        return new ImportedNotice(notice.year(), version, false, moved, warnings(notice));
    }

    /** Tries again when an official's transaction holds what the import needs, so that the official never loses. */
    private ImportedNotice patiently(Supplier<ImportedNotice> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(status -> {
                    jdbc.sql("SET LOCAL lock_timeout = '700ms'").update();
                    return work.get();
                });
            } catch (RuntimeException failed) {
                if (attempt == ATTEMPTS || !busy(failed)) {
                    throw failed;
                }
            }
        }
    }

    /** Whether somebody else held what the import needs; a lock time-out has no exception of its own in Spring. */
    private static boolean busy(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException sql && BUSY.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> warnings(HolidayNotice notice) {
        List<String> warnings = new ArrayList<>();
        Arrays.asList(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1)).forEach(day -> {
            if (notice.days().stream().noneMatch(each -> each.date().equals(day.atYear(notice.year())))) {
                warnings.add("未写明 " + day.atYear(notice.year()) + " 放假，请核对通知原文");
            }
        });
        if (notice.papers().isEmpty() && notice.documentNo() == null) {
            warnings.add("未写明通知的文号或网址，请核对来源");
        }
        return warnings;
    }
}
