package cn.greenfactory.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices to import, and the way back: other tests share the database and want the calendar of the files. */
@TestComponent
public class Calendars {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Calendars(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The notice of 2026 with one holiday more. */
    public static String of2026With(String holiday) {
        try {
            return Files.readString(Path.of("processes/calendar/2026.json"))
                    .replaceFirst("(?s)\\n  ]", ",\n    " + off(holiday) + "\n  ]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A made-up notice of 2027. */
    public static String of2027() {
        return "{\"year\":2027,\"days\":[" + off("2027-01-01") + "]}";
    }

    /** Takes imported notices back, with the deadlines that were computed from them. */
    public void forgetImports() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE gf_deadline SET state = 'CLOSED'").update();
            jdbc.sql(
                            "DELETE FROM gf_holiday h USING gf_holiday_notice n WHERE n.id = h.notice_id AND n.source <> 'FILE'")
                    .update();
            jdbc.sql("DELETE FROM gf_holiday_notice WHERE source <> 'FILE'").update();
        });
    }

    private static String off(String date) {
        return "{\"name\":\"节日\",\"date\":\"" + date + "\",\"isOffDay\":true}";
    }
}
