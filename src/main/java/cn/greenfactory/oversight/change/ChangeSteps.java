package cn.greenfactory.oversight.change;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens to a declaration, one statement each; the caller holds the factory's lock. */
@Repository
class ChangeSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void suggested(UUID id, boolean reassess, String reason) {
        jdbc.sql("UPDATE gf_change SET reassess = :reassess, suggestion_reason = :reason WHERE id = :id")
                .param("reassess", reassess)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void verified(UUID id, boolean verified, String opinion, String who) {
        jdbc.sql(
                        """
                        UPDATE gf_change SET status = 'VERIFIED', verified = :verified, verify_opinion = :opinion,
                            verified_by = :who, verified_at = :at WHERE id = :id""")
                .param("verified", verified)
                .param("opinion", opinion)
                .param("who", who)
                .param("at", now())
                .param("id", id)
                .update();
    }

    void decided(UUID id, ChangeStatus status, String remark, String who) {
        jdbc.sql(
                        """
                        UPDATE gf_change SET status = :status, register_remark = :remark, decided_by = :who,
                            decided_at = :at WHERE id = :id""")
                .param("status", status.name())
                .param("remark", remark)
                .param("who", who)
                .param("at", now())
                .param("id", id)
                .update();
    }

    void reassessed(UUID id, ReassessOutcome outcome, String opinion, String who) {
        jdbc.sql(
                        """
                        UPDATE gf_change SET reassess_outcome = :outcome, reassess_opinion = :opinion,
                            reassessed_by = :who, reassessed_at = :at WHERE id = :id""")
                .param("outcome", outcome.name())
                .param("opinion", opinion)
                .param("who", who)
                .param("at", now())
                .param("id", id)
                .update();
    }

    void reassessmentEnded(UUID id) {
        jdbc.sql("UPDATE gf_change SET reassessment_ended_at = :at WHERE id = :id")
                .param("at", now())
                .param("id", id)
                .update();
    }

    void ended(UUID id, String reason) {
        jdbc.sql("UPDATE gf_change SET status = 'ENDED', ended_at = :at, end_reason = :reason WHERE id = :id")
                .param("at", now())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** The county's people see every declaration of the factory that now stands there. */
    void moved(UUID factoryId, String countyCode) {
        jdbc.sql("UPDATE gf_change SET county_code = :county WHERE factory_id = :factory")
                .param("county", countyCode)
                .param("factory", factoryId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
