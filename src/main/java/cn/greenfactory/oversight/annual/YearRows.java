package cn.greenfactory.oversight.annual;

import static cn.greenfactory.shared.Rows.utc;

import cn.greenfactory.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of reporting years. Every method joins the caller's transaction. */
@Repository
class YearRows {

    private final JdbcClient jdbc;

    YearRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the year has been opened */
    void insert(ReportYear year) {
        jdbc.sql(
                        """
                        INSERT INTO gf_report_year (id, report_year, reports_close_on, remind_workdays,
                            standard_edition, strong_move_percent, supplement_workdays, undertaking_text,
                            city_unit_name, state, opened_by, opened_at)
                        VALUES (:id, :year, :closeOn, :remind, :edition, :percent, :supplement, :undertaking, :unit,
                            'OPEN', :who, :now)""")
                .param("id", year.id())
                .param("year", year.reportYear())
                .param("closeOn", year.reportsCloseOn())
                .param("remind", year.remindWorkdays())
                .param("edition", year.standardEdition())
                .param("percent", year.strongMovePercent())
                .param("supplement", year.supplementWorkdays())
                .param("undertaking", year.undertakingText())
                .param("unit", year.cityUnitName())
                .param("who", year.openedBy())
                .param("now", utc(year.openedAt()))
                .update();
    }

    ReportYear get(UUID id) {
        return one("id = :value", id).orElseThrow(() -> ReportException.unknownYear(id));
    }

    /** Locks the year until the transaction ends; before its reports. */
    ReportYear lock(UUID id) {
        return one("id = :value FOR NO KEY UPDATE", id).orElseThrow(() -> ReportException.unknownYear(id));
    }

    /** Keeps the year as it is until the transaction ends; many may hold it at once. */
    ReportYear share(UUID id) {
        return one("id = :value FOR SHARE", id).orElseThrow(() -> ReportException.unknownYear(id));
    }

    Optional<ReportYear> byYear(int reportYear) {
        return one("report_year = :value", reportYear);
    }

    /** Newest first. */
    List<ReportYear> all() {
        return jdbc.sql("SELECT * FROM gf_report_year ORDER BY report_year DESC")
                .query((row, n) -> year(row))
                .list();
    }

    void closeOn(UUID id, LocalDate day, String reason) {
        jdbc.sql("UPDATE gf_report_year SET reports_close_on = :day, extension_reason = :reason WHERE id = :id")
                .param("day", day)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** The state, and the instant it was reached. */
    void reached(UUID id, YearState state, Instant now) {
        String column =
                switch (state) {
                    case OPEN -> "opened_at";
                    case CLOSED -> "closed_at";
                    case SETTLED -> "settled_at";
                    case ENDED -> "ended_at";
                };
        jdbc.sql("UPDATE gf_report_year SET state = :state, " + column + " = :now WHERE id = :id")
                .param("state", state.name())
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    private Optional<ReportYear> one(String where, Object value) {
        return jdbc.sql("SELECT * FROM gf_report_year WHERE " + where)
                .param("value", value)
                .query((row, n) -> year(row))
                .optional();
    }

    private static ReportYear year(ResultSet row) throws SQLException {
        return new ReportYear(
                Rows.uuid(row, "id"),
                row.getInt("report_year"),
                row.getObject("reports_close_on", LocalDate.class),
                row.getString("extension_reason"),
                row.getInt("remind_workdays"),
                row.getString("standard_edition"),
                row.getInt("strong_move_percent"),
                row.getInt("supplement_workdays"),
                row.getString("undertaking_text"),
                row.getString("city_unit_name"),
                Rows.word(row, "state", YearState.class),
                row.getString("opened_by"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "closed_at"),
                Rows.instant(row, "settled_at"),
                Rows.instant(row, "ended_at"));
    }
}
