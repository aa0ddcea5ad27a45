package cn.greenfactory.oversight.annual;

import static cn.greenfactory.shared.Rows.utc;

import cn.greenfactory.shared.Rows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed in each time, with the figures it came to; only added to. */
@Repository
class ReportVersions {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    /** @param figures computed and filled-in values by indicator, {@link Figures} as JSON */
    record Version(UUID reportId, int version, JsonNode content, JsonNode figures, Instant submittedAt, String who) {}

    /** What a factory's archived report of the year came to. */
    record Archived(UUID factoryId, int reportYear, JsonNode figures) {}

    ReportVersions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Version v) {
        jdbc.sql(
                        """
                        INSERT INTO gf_report_version (report_id, version, content, figures, submitted_at, who)
                        VALUES (:id, :version, CAST(:content AS jsonb), CAST(:figures AS jsonb), :at, :who)""")
                .param("id", v.reportId())
                .param("version", v.version())
                .param("content", v.content().toString())
                .param("figures", v.figures().toString())
                .param("at", utc(v.submittedAt()))
                .param("who", v.who())
                .update();
    }

    /** What was handed in last. */
    Optional<Version> last(UUID reportId) {
        return jdbc.sql("SELECT * FROM gf_report_version WHERE report_id = :id ORDER BY version DESC LIMIT 1")
                .param("id", reportId)
                .query((row, n) -> version(row))
                .optional();
    }

    /** What was handed in last for each report of the year that counts: filed or accepted late, and not suspected false. */
    List<Version> countedOfYear(UUID yearId) {
        return jdbc.sql(
                        """
                        SELECT v.* FROM gf_report r JOIN gf_report_version v
                            ON v.report_id = r.id AND v.version = r.submissions
                         WHERE r.year_id = :year AND (r.timely OR r.late_accepted) AND r.state <> 'CANCELLED'
                           AND (r.cleared OR r.outcome IS DISTINCT FROM 'SUSPECT_FALSIFICATION')""")
                .param("year", yearId)
                .query((row, n) -> version(row))
                .list();
    }

    /**
     * The figures of these factories' archived reports of the city's form, without those suspected to be false; of one
     * year of data where {@code year} is not null.
     */
    List<Archived> archived(Collection<UUID> factoryIds, Integer year) {
        return factoryIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                SELECT r.factory_id, y.report_year, v.figures
                                  FROM gf_report r JOIN gf_report_year y ON y.id = r.year_id
                                  JOIN gf_report_version v ON v.report_id = r.id AND v.version = r.submissions
                                 WHERE r.factory_id IN (:factories) AND r.state = 'ARCHIVED' AND r.form = 'CITY'
                                   AND (r.cleared OR r.outcome IS DISTINCT FROM 'SUSPECT_FALSIFICATION')
                                   AND (CAST(:year AS integer) IS NULL OR y.report_year = :year)""")
                        .param("factories", factoryIds)
                        .param("year", year)
                        .query((row, n) -> new Archived(
                                Rows.uuid(row, "factory_id"),
                                row.getInt("report_year"),
                                tree(row.getString("figures"))))
                        .list();
    }

    private Version version(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Version(
                Rows.uuid(row, "report_id"),
                row.getInt("version"),
                tree(row.getString("content")),
                tree(row.getString("figures")),
                Rows.instant(row, "submitted_at"),
                row.getString("who"));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a version of a report holds no JSON", e);
        }
    }
}
