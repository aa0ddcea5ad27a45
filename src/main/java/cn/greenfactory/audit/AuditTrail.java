package cn.greenfactory.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail of decisions. Rows are only added; the database refuses to change or remove one. */
@Service
public class AuditTrail {

    private static final String INSERT =
            """
            INSERT INTO gf_audit (written_at, who, act, subject_kind, subject_id, view_sha256, before_act, after_act)
            VALUES (:at, :who, :act, :kind, :subject, :view, CAST(:before AS jsonb), CAST(:after AS jsonb))
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final ThreadLocal<Seen> seen = new ThreadLocal<>();

    /** What a person has before them while acting. */
    private record Seen(String who, String viewSha256) {}

    public AuditTrail(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Lets the person act with a view before them: every row the person's act writes carries the view's hash, rows that
     * the service writes on its own account meanwhile do not.
     *
     * @param viewSha256OrNull 64 small hexadecimal digits; null where nothing was shown
     */
    public void seeing(String who, String viewSha256OrNull, Runnable act) {
        seen.set(new Seen(who, viewSha256OrNull));
        try {
            act.run();
        } finally {
            seen.remove();
        }
    }

    /**
     * Adds a row in the caller's transaction: no decision without its row, no row without its decision.
     *
     * @param subjectKind upper-case, e.g. CASE, ROUND, OBJECTION
     * @param beforeOrNull anything Jackson can write; leave out personal data that the decision did not need
     */
    @Transactional
    public void write(
            String who, String act, String subjectKind, UUID subjectId, Object beforeOrNull, Object afterOrNull) {
        Seen now = seen.get();
        jdbc.sql(INSERT)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("act", act)
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .param("view", now != null && now.who().equals(who) ? now.viewSha256() : null)
                .param("before", text(beforeOrNull))
                .param("after", text(afterOrNull))
                .update();
    }

    /** Every act on the subject, oldest first. */
    public List<AuditRow> of(UUID subjectId) {
        return jdbc.sql("SELECT * FROM gf_audit WHERE subject_id = :subject ORDER BY id")
                .param("subject", subjectId)
                .query((row, number) -> read(row))
                .list();
    }

    private AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("act"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("view_sha256"),
                tree(row.getString("before_act")),
                tree(row.getString("after_act")));
    }

    private String text(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("audit row holds no JSON", e);
        }
    }
}
