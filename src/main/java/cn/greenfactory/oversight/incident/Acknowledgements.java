package cn.greenfactory.oversight.incident;

import cn.greenfactory.shared.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the city was asked to acknowledge, and did; one is due at a time. */
@Repository
class Acknowledgements {

    private final JdbcClient jdbc;

    Acknowledgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(UUID incidentId, int version, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO gf_incident_acknowledgement (incident_id, asked_version, asked_at)
                        VALUES (:incident, :version, :at)""")
                .param("incident", incidentId)
                .param("version", version)
                .param("at", Rows.utc(at))
                .update();
    }

    /** What is due is asked with this version, when the task that asked is gone. */
    void askAgain(UUID incidentId, int version) {
        jdbc.sql(
                        """
                        UPDATE gf_incident_acknowledgement SET asked_version = :version
                        WHERE incident_id = :incident AND acknowledged_at IS NULL""")
                .param("incident", incidentId)
                .param("version", version)
                .update();
    }

    void give(UUID incidentId, Acknowledgement given) {
        jdbc.sql(
                        """
                        UPDATE gf_incident_acknowledgement SET acknowledged_at = :at, acknowledged_by = :by,
                            seen_version = :seen, note = :note
                        WHERE incident_id = :incident AND asked_version = :asked""")
                .param("incident", incidentId)
                .param("asked", given.askedVersion())
                .param("seen", given.seenVersion())
                .param("note", given.note())
                .param("at", Rows.utc(given.acknowledgedAt()))
                .param("by", given.acknowledgedBy())
                .update();
    }

    Optional<Acknowledgement> due(UUID incidentId) {
        return of(incidentId).stream()
                .filter(each -> each.acknowledgedAt() == null)
                .findFirst();
    }

    /** Oldest first. */
    List<Acknowledgement> of(UUID incidentId) {
        return jdbc.sql("SELECT * FROM gf_incident_acknowledgement WHERE incident_id = :incident"
                        + " ORDER BY asked_version")
                .param("incident", incidentId)
                .query((row, n) -> new Acknowledgement(
                        row.getInt("asked_version"),
                        Rows.instant(row, "asked_at"),
                        Rows.instant(row, "acknowledged_at"),
                        row.getString("acknowledged_by"),
                        row.getObject("seen_version", Integer.class),
                        row.getString("note")))
                .list();
    }
}
