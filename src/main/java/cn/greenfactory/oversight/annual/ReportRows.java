package cn.greenfactory.oversight.annual;

import static cn.greenfactory.shared.Rows.utc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of reports, its writing half. Every method joins the caller's transaction; writers hold the row's lock. */
@Repository
class ReportRows {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** A report still to be opened. */
    record NewReport(
            UUID id,
            UUID yearId,
            UUID factoryId,
            UUID enterpriseId,
            String countyCode,
            String industryCode,
            String level) {}

    ReportRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(List<NewReport> reports) {
        batches.batchUpdate(
                "INSERT INTO gf_report (id, year_id, factory_id, enterprise_id, county_code, industry_code, level,"
                        + " state) VALUES (?, ?, ?, ?, ?, ?, ?, 'PENDING')",
                reports,
                BATCH,
                (row, r) -> {
                    row.setObject(1, r.id());
                    row.setObject(2, r.yearId());
                    row.setObject(3, r.factoryId());
                    row.setObject(4, r.enterpriseId());
                    row.setString(5, r.countyCode());
                    row.setString(6, r.industryCode());
                    row.setString(7, r.level());
                });
    }

    /** Marks up to {@code most} reports as started and returns their ids; nobody else gets them. */
    List<UUID> takeToStart(UUID yearId, int most, Instant now) {
        return jdbc.sql(
                        """
                        UPDATE gf_report SET started_at = :now WHERE id IN (
                            SELECT id FROM gf_report WHERE year_id = :year AND started_at IS NULL
                             ORDER BY county_code, factory_id LIMIT :most FOR UPDATE SKIP LOCKED) RETURNING id""")
                .param("now", utc(now))
                .param("year", yearId)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void form(UUID id, ReportForm form) {
        update(id, "form = :value", form.name());
    }

    /** Whose it is, and which county deals with it. */
    void place(UUID id, UUID enterpriseId, String countyCode) {
        jdbc.sql("UPDATE gf_report SET enterprise_id = :enterprise, county_code = :county WHERE id = :id")
                .param("enterprise", enterpriseId)
                .param("county", countyCode)
                .param("id", id)
                .update();
    }

    void state(UUID id, ReportState state) {
        update(id, "state = :value", state.name());
    }

    void end(UUID id, ReportState state, String reason, Instant now) {
        jdbc.sql("UPDATE gf_report SET state = :state, ended_at = :now, end_reason = :reason WHERE id = :id")
                .param("state", state.name())
                .param("now", utc(now))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Open again; what was made of it before is left to the acts. */
    void reopen(UUID id, ReportState state, JsonNode draft) {
        jdbc.sql(
                        """
                        UPDATE gf_report SET state = :state, draft = CAST(:draft AS jsonb), version = version + 1,
                            ended_at = NULL, end_reason = NULL, outstanding_since = NULL, outcome = NULL,
                            site_findings = NULL, cleared = false WHERE id = :id""")
                .param("state", state.name())
                .param("draft", draft.toString())
                .param("id", id)
                .update();
    }

    /** Its last change was cancelled with it, and is the next to be declared. */
    void changeCancelled(UUID id) {
        jdbc.sql("UPDATE gf_report SET changes_declared = changes_declared - 1, change_id = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** The next version of a draft, or empty if it is not at {@code version} any more. */
    Optional<Long> saveDraft(UUID id, long version, JsonNode draft) {
        return jdbc.sql(
                        """
                        UPDATE gf_report SET draft = CAST(:draft AS jsonb), version = version + 1
                         WHERE id = :id AND version = :version RETURNING version""")
                .param("draft", draft.toString())
                .param("id", id)
                .param("version", version)
                .query(Long.class)
                .optional();
    }

    /** Handed in once more; only the first submission fixes whether it was in time. */
    void submitted(Report before, ReportState state, Boolean timely, Instant now) {
        jdbc.sql(
                        """
                        UPDATE gf_report SET state = :state, submissions = submissions + 1, version = version + 1,
                            filed_by = enterprise_id, expired = false, last_submitted_at = :now, timely = COALESCE(timely, :timely),
                            first_submitted_at = COALESCE(first_submitted_at, :now) WHERE id = :id""")
                .param("state", state.name())
                .param("now", utc(now))
                .param("timely", timely)
                .param("id", before.id())
                .update();
    }

    /** Back to what was handed in last, because the days after a return are over. */
    void expired(UUID id, JsonNode lastSubmitted) {
        jdbc.sql(
                        """
                        UPDATE gf_report SET state = 'SUBMITTED', expired = true, version = version + 1,
                            draft = CAST(:draft AS jsonb) WHERE id = :id""")
                .param("draft", lastSubmitted.toString())
                .param("id", id)
                .update();
    }

    void checked(UUID id, JsonNode checks, ReportOutcome suggestion, String reason) {
        jdbc.sql(
                        """
                        UPDATE gf_report SET checks = CAST(:checks AS jsonb), suggestion = :suggestion,
                            suggestion_reason = :reason WHERE id = :id""")
                .param("checks", checks.toString())
                .param("suggestion", suggestion.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void reviewed(UUID id, ReportState state, ReportOutcome outcome) {
        jdbc.sql("UPDATE gf_report SET state = :state, outcome = :outcome, cleared = false WHERE id = :id")
                .param("state", state.name())
                .param("outcome", outcome.name())
                .param("id", id)
                .update();
    }

    /** It was suspected to be false, and is not. */
    void cleared(UUID id) {
        update(id, "cleared = :value", true);
    }

    void siteFindings(UUID id, String findings) {
        update(id, "state = 'REVIEWED', site_findings = :value", findings);
    }

    void outstanding(UUID id, Instant now) {
        update(id, "outstanding_since = :value", utc(now));
    }

    /** A later last day; what was handed in before it is over now counts as in time, and nobody is asked until then. */
    void extended(UUID id, LocalDate day) {
        update(
                id,
                "extended_to = :value, outstanding_since = NULL,"
                        + " timely = CASE WHEN first_submitted_at IS NULL THEN NULL ELSE true END",
                day);
    }

    void lateAccepted(UUID id) {
        jdbc.sql("UPDATE gf_report SET late_accepted = true WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** One more of its changes was taken by the change desk, or could not be; {@code changeId} null then. */
    void changeDeclared(UUID id, UUID changeId) {
        jdbc.sql(
                        """
                        UPDATE gf_report SET state = 'CHANGING', changes_declared = changes_declared + 1,
                            change_id = COALESCE(:change, change_id) WHERE id = :id""")
                .param("change", changeId)
                .param("id", id)
                .update();
    }

    private void update(UUID id, String assignment, Object value) {
        jdbc.sql("UPDATE gf_report SET " + assignment + " WHERE id = :id")
                .param("value", value)
                .param("id", id)
                .update();
    }
}
