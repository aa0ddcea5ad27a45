package cn.greenfactory.oversight.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The store of demands to rectify; the caller holds the inspection's row. */
@Repository
class RectificationRows {

    private final JdbcClient jdbc;

    RectificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of being demanded. */
    List<Rectification> of(UUID inspectionId) {
        return jdbc.sql("SELECT * FROM gf_rectification WHERE inspection_id = :id ORDER BY round")
                .param("id", inspectionId)
                .query(Rectification.class)
                .list();
    }

    void demand(UUID inspectionId, int round, String demands, LocalDate lastDay, String who, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO gf_rectification (inspection_id, round, demands, last_day, demanded_by, demanded_at)
                        VALUES (:id, :round, :demands, :day, :who, :at)""")
                .param("id", inspectionId)
                .param("round", round)
                .param("demands", demands)
                .param("day", lastDay)
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void submitted(Rectification to, String statement, Instant at) {
        step(to, "statement = :statement, submitted_at = :at", at)
                .param("statement", statement)
                .update();
    }

    void expired(Rectification of, Instant at) {
        step(of, "expired_at = :at", at).update();
    }

    void rechecked(Rectification of, RecheckOutcome outcome, String findings, String who, Instant at) {
        step(of, "recheck = :outcome, recheck_findings = :findings, rechecked_by = :who, rechecked_at = :at", at)
                .param("outcome", outcome.name())
                .param("findings", findings)
                .param("who", who)
                .update();
    }

    private StatementSpec step(Rectification of, String set, Instant at) {
        return jdbc.sql("UPDATE gf_rectification SET " + set + " WHERE inspection_id = :id AND round = :round")
                .param("id", of.inspectionId())
                .param("round", of.round())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }
}
