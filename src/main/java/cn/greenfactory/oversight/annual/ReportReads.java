package cn.greenfactory.oversight.annual;

import cn.greenfactory.registry.Level;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import cn.greenfactory.shared.Rows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The store of reports, its reading half. Every method joins the caller's transaction. */
@Repository
class ReportReads {

    private static final String SELECT =
            "SELECT r.*, y.report_year FROM gf_report r JOIN gf_report_year y ON y.id = r.year_id WHERE ";

    private static final String OF_YEAR = "r.year_id = :year AND (:all OR r.county_code = ANY (:counties))";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReportReads(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Report get(UUID id) {
        return one("r.id = :value", id).orElseThrow(() -> ReportException.unknown(id));
    }

    Optional<Report> find(UUID id) {
        return one("r.id = :value", id);
    }

    /** The enterprise that handed it in last. */
    UUID filedBy(UUID id) {
        return jdbc.sql("SELECT filed_by FROM gf_report WHERE id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /** Locks the report until the transaction ends; after its year. */
    Report lock(UUID id) {
        return one("r.id = :value FOR NO KEY UPDATE OF r", id).orElseThrow(() -> ReportException.unknown(id));
    }

    /** All of a year's reports, by county. */
    List<Report> ofYear(UUID yearId) {
        return many("r.year_id = :value ORDER BY r.county_code, r.id", yearId);
    }

    /** Some of a year's reports by county, as far as the official sees them. */
    List<Report> ofYear(UUID yearId, Actor who, Page page) {
        return seen(SELECT + OF_YEAR + " ORDER BY r.county_code, r.id" + page.limit(), yearId, who)
                .query((row, n) -> report(row))
                .list();
    }

    long count(UUID yearId, Actor who) {
        return seen("SELECT count(*) FROM gf_report r WHERE " + OF_YEAR, yearId, who)
                .query(Long.class)
                .single();
    }

    private StatementSpec seen(String sql, UUID yearId, Actor who) {
        return jdbc.sql(sql)
                .param("year", yearId)
                .param("all", who.ofCity())
                .param("counties", who.counties().toArray(String[]::new));
    }

    /** An enterprise's reports, newest year first. */
    List<Report> ofEnterprise(UUID enterpriseId) {
        return many("r.enterprise_id = :value ORDER BY y.report_year DESC, r.id", enterpriseId);
    }

    /** A factory's reports, newest year first. */
    List<Report> ofFactory(UUID factoryId) {
        return many("r.factory_id = :value ORDER BY y.report_year DESC", factoryId);
    }

    /** Open reports of the factory. */
    List<Report> openOfFactory(UUID factoryId) {
        return many("r.factory_id = :value AND r.ended_at IS NULL ORDER BY r.id", factoryId);
    }

    /** Ids of started reports that nobody has handed in, or only late. */
    List<UUID> unfiled(UUID yearId) {
        return jdbc.sql("SELECT id FROM gf_report WHERE year_id = :year AND ended_at IS NULL"
                        + " AND started_at IS NOT NULL AND timely IS NOT TRUE ORDER BY id")
                .param("year", yearId)
                .query(UUID.class)
                .list();
    }

    /** Whether a report of the year is still open; looks no further than the first. */
    boolean anyOpen(UUID yearId) {
        return exists("year_id = :year AND ended_at IS NULL", yearId);
    }

    boolean anyToStart(UUID yearId) {
        return exists("year_id = :year AND started_at IS NULL", yearId);
    }

    private boolean exists(String where, UUID yearId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM gf_report WHERE " + where + ")")
                .param("year", yearId)
                .query(Boolean.class)
                .single();
    }

    private Optional<Report> one(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .param("value", value)
                .query((row, n) -> report(row))
                .optional();
    }

    private List<Report> many(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .param("value", value)
                .query((row, n) -> report(row))
                .list();
    }

    private Report report(ResultSet row) throws SQLException {
        return new Report(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "year_id"),
                row.getInt("report_year"),
                Rows.uuid(row, "factory_id"),
                Rows.uuid(row, "enterprise_id"),
                row.getString("county_code"),
                row.getString("industry_code"),
                Rows.word(row, "level", Level.class),
                Rows.word(row, "form", ReportForm.class),
                Rows.word(row, "state", ReportState.class),
                row.getLong("version"),
                row.getObject("extended_to", LocalDate.class),
                tree(row.getString("draft")),
                Rows.instant(row, "first_submitted_at"),
                Rows.instant(row, "last_submitted_at"),
                row.getObject("timely", Boolean.class),
                row.getInt("submissions"),
                row.getBoolean("expired"),
                tree(row.getString("checks")),
                Rows.word(row, "suggestion", ReportOutcome.class),
                row.getString("suggestion_reason"),
                Rows.instant(row, "outstanding_since"),
                row.getBoolean("late_accepted"),
                Rows.word(row, "outcome", ReportOutcome.class),
                row.getBoolean("cleared"),
                row.getString("site_findings"),
                row.getInt("changes_declared"),
                Rows.uuid(row, "change_id"),
                Rows.instant(row, "ended_at"),
                row.getString("end_reason"));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report holds no JSON", e);
        }
    }
}
