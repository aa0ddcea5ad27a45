package cn.greenfactory.oversight.annual;

import static cn.greenfactory.shared.Rows.utc;

import cn.greenfactory.shared.Rows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts that were not handed in when the days after a return were over; only added to, read by their enterprise. */
@Repository
class AbandonedDrafts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    record Abandoned(JsonNode draft, Instant abandonedAt) {}

    AbandonedDrafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void keep(Report report) {
        jdbc.sql(
                        """
                        INSERT INTO gf_report_abandoned_draft (report_id, version, draft, abandoned_at)
                        VALUES (:id, :version, CAST(:draft AS jsonb), :at)""")
                .param("id", report.id())
                .param("version", report.version())
                .param("draft", report.draft().toString())
                .param("at", utc(clock.instant()))
                .update();
    }

    /** The latest first. */
    List<Abandoned> of(UUID reportId) {
        return jdbc.sql("SELECT * FROM gf_report_abandoned_draft WHERE report_id = :id ORDER BY version DESC")
                .param("id", reportId)
                .query((row, n) -> new Abandoned(tree(row.getString("draft")), Rows.instant(row, "abandoned_at")))
                .list();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an abandoned draft holds no JSON", e);
        }
    }
}
