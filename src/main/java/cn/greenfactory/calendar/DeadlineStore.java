package cn.greenfactory.calendar;

import static cn.greenfactory.shared.Rows.instant;
import static cn.greenfactory.shared.Rows.utc;

import cn.greenfactory.calendar.DeadlineChange.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of deadlines and of their history. Every method joins the caller's transaction. */
final class DeadlineStore {

    private static final TypeReference<LinkedHashMap<LocalDate, String>> DAYS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DeadlineStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json.copy().findAndRegisterModules();
    }

    void insert(Deadline deadline) {
        jdbc.sql(
                        """
                INSERT INTO gf_deadline (id, subject_kind, subject_id, purpose, started_at, workdays, count_first_day,
                       binds_outsider, published, fixed_day, last_day, skipped, state)
                VALUES (:id, :subjectKind, :subjectId, :purpose, :startedAt, :workdays, :countFirstDay,
                       :bindsOutsider, :published, :fixedDay, :lastDay, :skipped::jsonb, :state)""")
                .param("id", deadline.id())
                .param("subjectKind", deadline.subjectKind())
                .param("subjectId", deadline.subjectId())
                .param("purpose", deadline.purpose())
                .param("startedAt", utc(deadline.startedAt()))
                .param("workdays", deadline.workdays())
                .param("countFirstDay", deadline.countFirstDay())
                .param("bindsOutsider", deadline.bindsOutsider())
                .param("published", deadline.published())
                .param("fixedDay", deadline.fixedDay())
                .param("lastDay", deadline.lastDay())
                .param("skipped", text(deadline.skipped()))
                .param("state", deadline.state())
                .update();
    }

    void update(UUID id, LocalDate lastDay, List<SkippedDay> skipped, String state) {
        jdbc.sql(
                        """
                UPDATE gf_deadline SET last_day = :lastDay, skipped = :skipped::jsonb, state = :state
                 WHERE id = :id""")
                .param("id", id)
                .param("lastDay", lastDay)
                .param("skipped", text(skipped))
                .param("state", state)
                .update();
    }

    void append(DeadlineChange change) {
        jdbc.sql(
                        """
                INSERT INTO gf_deadline_change (deadline_id, kind, old_last_day, new_last_day, remaining_workdays,
                       min_remaining, who, why, recorded_at)
                VALUES (:id, :kind, :old, :new, :remaining, :min, :who, :why, :at)""")
                .param("id", change.deadlineId())
                .param("kind", change.kind().name())
                .param("old", change.oldLastDay())
                .param("new", change.newLastDay())
                .param("remaining", change.remainingWorkdays())
                .param("min", change.minRemaining())
                .param("who", change.who())
                .param("why", change.why())
                .param("at", utc(change.recordedAt()))
                .update();
    }

    Optional<Deadline> find(UUID id) {
        return jdbc.sql("SELECT * FROM gf_deadline WHERE id = :id")
                .param("id", id)
                .query(this::deadline)
                .optional();
    }

    Deadline lock(UUID id) {
        return jdbc.sql("SELECT * FROM gf_deadline WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::deadline)
                .optional()
                .orElseThrow(() -> DeadlineException.unknown(id));
    }

    /** The deadlines of one purpose, newest first. */
    List<Deadline> of(String subjectKind, UUID subjectId) {
        return jdbc.sql(
                        """
                SELECT * FROM gf_deadline WHERE subject_kind = :kind AND subject_id = :id ORDER BY opened DESC""")
                .param("kind", subjectKind)
                .param("id", subjectId)
                .query(this::deadline)
                .list();
    }

    /** The subjects whose clock stands before a day is known, in the order of their ids. */
    List<UUID> waiting(String subjectKind, String purpose) {
        return jdbc.sql(
                        """
                SELECT DISTINCT subject_id FROM gf_deadline
                 WHERE subject_kind = :kind AND purpose = :purpose AND state = 'STOPPED' AND last_day IS NULL
                 ORDER BY subject_id""")
                .param("kind", subjectKind)
                .param("purpose", purpose)
                .query(UUID.class)
                .list();
    }

    /** Counted deadlines that still run at {@code now}, locked in the order of their ids. */
    List<Deadline> lockRunning(Instant now) {
        return jdbc.sql(
                        """
                SELECT * FROM gf_deadline
                 WHERE state = 'OPEN' AND workdays IS NOT NULL AND (closes_at IS NULL OR closes_at > :now)
                 ORDER BY id FOR UPDATE""")
                .param("now", utc(now))
                .query(this::deadline)
                .list();
    }

    List<DeadlineChange> changes(UUID id) {
        return jdbc.sql("SELECT * FROM gf_deadline_change WHERE deadline_id = :id ORDER BY id")
                .param("id", id)
                .query((row, number) -> change(row))
                .list();
    }

    /** The history of every open deadline, each in order. */
    List<DeadlineChange> changesOfOpen() {
        return jdbc.sql(
                        """
                SELECT c.* FROM gf_deadline_change c JOIN gf_deadline d ON d.id = c.deadline_id
                 WHERE d.state = 'OPEN' AND c.kind IN ('STOPPED', 'RESUMED', 'EXTENDED', 'RESTARTED') ORDER BY c.id""")
                .query((row, number) -> change(row))
                .list();
    }

    private Deadline deadline(ResultSet row, int number) throws SQLException {
        return new Deadline(
                row.getObject("id", UUID.class),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("purpose"),
                instant(row, "started_at"),
                row.getObject("workdays", Integer.class),
                row.getBoolean("count_first_day"),
                row.getBoolean("binds_outsider"),
                row.getBoolean("published"),
                row.getObject("fixed_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                instant(row, "closes_at"),
                days(row.getString("skipped")),
                row.getString("state"));
    }

    private static DeadlineChange change(ResultSet row) throws SQLException {
        return new DeadlineChange(
                row.getObject("deadline_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("old_last_day", LocalDate.class),
                row.getObject("new_last_day", LocalDate.class),
                row.getObject("remaining_workdays", Integer.class),
                row.getObject("min_remaining", Integer.class),
                row.getString("who"),
                row.getString("why"),
                instant(row, "recorded_at"));
    }

    private String text(List<SkippedDay> days) {
        Map<String, String> reasons = new LinkedHashMap<>();
        days.forEach(day -> reasons.put(day.date().toString(), day.reason()));
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<SkippedDay> days(String text) {
        try {
            return json.readValue(text, DAYS).entrySet().stream()
                    .map(day -> new SkippedDay(day.getKey(), day.getValue()))
                    .sorted(Comparator.comparing(SkippedDay::date))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
