package cn.greenfactory.certification;

import static cn.greenfactory.shared.Rows.instant;
import static cn.greenfactory.shared.Rows.integer;
import static cn.greenfactory.shared.Rows.utc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of rounds. Every method joins the caller's transaction. */
@Component
class RoundRows {

    private static final String INSERT =
            """
            INSERT INTO gf_round (id, code, round_year, status, applications_close_on, recommendations_close_on,
                reviews_close_on, standard_edition, notice_workdays, count_publication_day, not_applicable,
                lookback_ends_on, panel_size, quorum, max_spread, support_numerator, support_denominator, max_attempts,
                pass_score, quota_per_county, consult_departments, consultation_close_on, veto_items_on, max_returns,
                supplement_workdays, min_remaining_workdays, reconsideration_workdays, truth_undertaking_text,
                remedies_text, city_unit_name, veto_items_basis, references_as_of, opened_by, opened_at)
            VALUES (:id, :code, :year, 'OPEN', :applicationsCloseOn, :recommendationsCloseOn,
                :reviewsCloseOn, :standardEdition, :noticeWorkdays, :countPublicationDay, :notApplicable,
                :lookbackEndsOn, :panelSize, :quorum, :maxSpread, :supportNumerator, :supportDenominator, :maxAttempts,
                :passScore, :quotaPerCounty, :consultDepartments, :consultationCloseOn, :vetoItemsOn, :maxReturns,
                :supplementWorkdays, :minRemainingWorkdays, :reconsiderationWorkdays, :truthUndertakingText,
                :remediesText, :cityUnitName, :vetoItemsBasis, :referencesAsOf, :openedBy, :openedAt)""";

    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the year has an uncancelled round */
    void insert(UUID id, RoundTerms terms, RoundSettings settings, String who, Instant now) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("code", Integer.toString(terms.roundYear()))
                .param("year", terms.roundYear())
                .params(parameters(terms))
                .params(parameters(settings))
                .param("openedBy", who)
                .param("openedAt", utc(now))
                .update();
    }

    Optional<Round> find(UUID id) {
        return jdbc.sql("SELECT * FROM gf_round WHERE id = :id")
                .param("id", id)
                .query((row, number) -> round(row))
                .optional();
    }

    /** Locks the row until the transaction ends; first in the order round, notice, case, factory. */
    Optional<Round> lock(UUID id) {
        return jdbc.sql("SELECT * FROM gf_round WHERE id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query((row, number) -> round(row))
                .optional();
    }

    Optional<Round> byCode(String code) {
        return jdbc.sql("SELECT * FROM gf_round WHERE code = :code AND status <> 'CANCELLED'")
                .param("code", code)
                .query((row, number) -> round(row))
                .optional();
    }

    List<Round> all() {
        return jdbc.sql("SELECT * FROM gf_round ORDER BY round_year DESC, opened_at DESC")
                .query((row, number) -> round(row))
                .list();
    }

    void status(UUID id, RoundStatus status) {
        jdbc.sql("UPDATE gf_round SET status = :status WHERE id = :id")
                .param("status", status.name())
                .param("id", id)
                .update();
    }

    void dates(UUID id, RoundTerms terms) {
        jdbc.sql(
                        """
                UPDATE gf_round SET applications_close_on = :applications, recommendations_close_on = :recommendations,
                    reviews_close_on = :reviews, consultation_close_on = :consultation WHERE id = :id""")
                .param("applications", terms.applicationsCloseOn())
                .param("recommendations", terms.recommendationsCloseOn())
                .param("reviews", terms.reviewsCloseOn())
                .param("consultation", terms.consultationCloseOn())
                .param("id", id)
                .update();
    }

    void referencesAsOf(UUID id, Instant now) {
        jdbc.sql("UPDATE gf_round SET references_as_of = :now WHERE id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void recommendationsClosed(UUID id, int participants, Instant now) {
        jdbc.sql(
                        """
                UPDATE gf_round SET status = 'IN_REVIEW', participants = :participants, recommendations_closed_at = :now
                 WHERE id = :id""")
                .param("participants", participants)
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void reviewMode(UUID id, ReviewMode mode) {
        jdbc.sql("UPDATE gf_round SET review_mode = :mode WHERE id = :id")
                .param("mode", mode.name())
                .param("id", id)
                .update();
    }

    void reviewsCompleted(UUID id, Instant now) {
        jdbc.sql("UPDATE gf_round SET reviews_completed_at = :now WHERE id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void close(UUID id, RoundStatus end, String reason, Instant now) {
        jdbc.sql("UPDATE gf_round SET status = :status, closed_at = :now, close_reason = :reason WHERE id = :id")
                .param("status", end.name())
                .param("now", utc(now))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static Map<String, Object> parameters(RoundTerms terms) {
        Map<String, Object> values = new HashMap<>();
        values.put("applicationsCloseOn", terms.applicationsCloseOn());
        values.put("recommendationsCloseOn", terms.recommendationsCloseOn());
        values.put("reviewsCloseOn", terms.reviewsCloseOn());
        values.put("standardEdition", terms.standardEdition());
        values.put("noticeWorkdays", terms.noticeWorkdays());
        values.put("countPublicationDay", terms.countPublicationDay());
        values.put("notApplicable", terms.notApplicable());
        values.put("lookbackEndsOn", terms.lookbackEndsOn());
        values.put("panelSize", terms.panelSize());
        values.put("quorum", terms.quorum());
        values.put("maxSpread", terms.maxSpread());
        values.put("supportNumerator", terms.supportNumerator());
        values.put("supportDenominator", terms.supportDenominator());
        values.put("maxAttempts", terms.maxAttempts());
        values.put("passScore", terms.passScore());
        values.put("quotaPerCounty", terms.quotaPerCounty());
        values.put("consultDepartments", terms.consultDepartments());
        values.put("consultationCloseOn", terms.consultationCloseOn());
        values.put("vetoItemsOn", terms.vetoItemsOn().toArray(String[]::new));
        return values;
    }

    private static Map<String, Object> parameters(RoundSettings settings) {
        return Map.of(
                "maxReturns", settings.maxReturns(),
                "supplementWorkdays", settings.supplementWorkdays(),
                "minRemainingWorkdays", settings.minRemainingWorkdays(),
                "reconsiderationWorkdays", settings.reconsiderationWorkdays(),
                "truthUndertakingText", settings.truthUndertakingText(),
                "remediesText", settings.remediesText(),
                "cityUnitName", settings.cityUnitName(),
                "vetoItemsBasis", settings.vetoItemsBasis(),
                "referencesAsOf", utc(settings.referencesAsOf()));
    }

    private static Round round(ResultSet row) throws SQLException {
        String mode = row.getString("review_mode");
        return new Round(
                row.getObject("id", UUID.class),
                row.getString("code"),
                RoundStatus.valueOf(row.getString("status")),
                terms(row),
                settings(row),
                row.getString("opened_by"),
                instant(row, "opened_at"),
                integer(row, "participants"),
                instant(row, "recommendations_closed_at"),
                mode == null ? null : ReviewMode.valueOf(mode),
                instant(row, "reviews_completed_at"),
                instant(row, "closed_at"),
                row.getString("close_reason"));
    }

    private static RoundTerms terms(ResultSet row) throws SQLException {
        BigDecimal passScore = row.getBigDecimal("pass_score");
        return new RoundTerms(
                row.getInt("round_year"),
                row.getObject("applications_close_on", LocalDate.class),
                row.getObject("recommendations_close_on", LocalDate.class),
                row.getObject("reviews_close_on", LocalDate.class),
                row.getString("standard_edition"),
                row.getInt("notice_workdays"),
                row.getBoolean("count_publication_day"),
                row.getString("not_applicable"),
                row.getObject("lookback_ends_on", LocalDate.class),
                row.getInt("panel_size"),
                row.getInt("quorum"),
                row.getDouble("max_spread"),
                row.getInt("support_numerator"),
                row.getInt("support_denominator"),
                row.getInt("max_attempts"),
                passScore == null ? null : passScore.doubleValue(),
                integer(row, "quota_per_county"),
                row.getBoolean("consult_departments"),
                row.getObject("consultation_close_on", LocalDate.class),
                List.of((String[]) row.getArray("veto_items_on").getArray()));
    }

    private static RoundSettings settings(ResultSet row) throws SQLException {
        return new RoundSettings(
                row.getInt("max_returns"),
                row.getInt("supplement_workdays"),
                row.getInt("min_remaining_workdays"),
                row.getInt("reconsideration_workdays"),
                row.getString("truth_undertaking_text"),
                row.getString("remedies_text"),
                row.getString("city_unit_name"),
                row.getString("veto_items_basis"),
                instant(row, "references_as_of"));
    }
}
