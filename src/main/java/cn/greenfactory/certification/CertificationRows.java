package cn.greenfactory.certification;

import static cn.greenfactory.shared.Rows.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of certification decisions. Every method joins the caller's transaction; writers hold the round's lock. */
@Component
class CertificationRows {

    private final JdbcClient jdbc;

    /** One decision of the city head on a batch of cases; {@code sequence} counts from 1, later ones are supplements. */
    record Batch(UUID id, int sequence, LocalDate decidedOn) {}

    CertificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID roundId, String who, LocalDate on, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO gf_certification (id, round_id, sequence, decided_by, decided_on, decided_at)
                SELECT :id, :round, COALESCE(max(sequence), 0) + 1, :who, :on, :now
                  FROM gf_certification WHERE round_id = :round""")
                .param("id", id)
                .param("round", roundId)
                .param("who", who)
                .param("on", on)
                .param("now", utc(now))
                .update();
    }

    List<Batch> ofRound(UUID roundId) {
        return jdbc.sql("SELECT * FROM gf_certification WHERE round_id = :round ORDER BY sequence")
                .param("round", roundId)
                .query((row, n) -> new Batch(
                        row.getObject("id", UUID.class),
                        row.getInt("sequence"),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    /** The cases the batch certifies and that have not ended otherwise, by ordinal. */
    List<Application> certified(UUID batchId) {
        return jdbc.sql(
                        """
                SELECT * FROM gf_application WHERE certification_id = :batch AND certified
                   AND status IN ('PROPOSED', 'CERTIFIED') ORDER BY ordinal""")
                .param("batch", batchId)
                .query((row, n) -> CaseReads.application(row))
                .list();
    }
}
