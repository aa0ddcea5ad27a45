package cn.greenfactory.oversight.removal;

import cn.greenfactory.registry.Level;
import cn.greenfactory.shared.Rows;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** One statement per step of a removal; the caller holds its row. */
@Repository
class RemovalSteps {

    private final JdbcClient jdbc;

    RemovalSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was proposed no longer fits the grounds. */
    void withoutProposal(UUID id) {
        set(id, "proposal = NULL, proposed_by = NULL").update();
    }

    void suggested(UUID id, String suggestion) {
        set(id, "suggestion = :text").param("text", suggestion).update();
    }

    void waived(UUID id, String reason, String who) {
        set(
                        id,
                        "spared_workdays = defence_workdays, defence_workdays = 0, defence_waiver = :reason,"
                                + " defence_waived_by = :who")
                .param("reason", reason)
                .param("who", who)
                .update();
    }

    /** The days that were fixed when it was opened are those for the statement again. */
    void withoutWaiver(UUID id) {
        set(
                        id,
                        "defence_workdays = spared_workdays, spared_workdays = NULL, defence_waiver = NULL,"
                                + " defence_waived_by = NULL")
                .update();
    }

    void proposed(UUID id, String proposal, String who) {
        set(id, "proposal = :proposal, proposed_by = :who")
                .param("proposal", proposal)
                .param("who", who)
                .update();
    }

    void decided(UUID id, RemovalOutcome outcome, Level level, String opinion, String who, Instant at) {
        boolean kept = outcome == RemovalOutcome.KEEP;
        set(
                        id,
                        "state = :state, outcome = :outcome, level = :level, opinion = :opinion, decided_by = :who,"
                                + " decided_at = :at, closed_at = :closed")
                .param("state", (kept ? RemovalState.KEPT : RemovalState.DECIDED).name())
                .param("outcome", outcome.name())
                .param("level", level.name())
                .param("opinion", opinion)
                .param("who", who)
                .param("at", Rows.utc(at))
                .param("closed", kept ? Rows.utc(at) : null)
                .update();
    }

    void removed(UUID id, Instant at) {
        set(id, "state = 'REMOVED', closed_at = :at").param("at", Rows.utc(at)).update();
    }

    void issued(UUID id, UUID paperId) {
        set(id, "decision_paper_id = :paper").param("paper", paperId).update();
    }

    void announced(UUID id, UUID paperId) {
        set(id, "announcement_paper_id = :paper").param("paper", paperId).update();
    }

    void reportedUpward(UUID id, Instant at) {
        set(id, "reported_upward_at = :at").param("at", Rows.utc(at)).update();
    }

    /** A buyer has nothing to do with the codes of the seller; whoever has a new code still bears its former ones. */
    void reassigned(UUID id, UUID enterpriseId, String countyCode) {
        set(
                        id,
                        "enterprise_id = :enterprise, county_code = :county, former_enterprise_ids = CASE"
                                + " WHEN enterprise_id = :enterprise OR enterprise_id = ANY (former_enterprise_ids)"
                                + " THEN former_enterprise_ids ELSE '{}' END")
                .param("enterprise", enterpriseId)
                .param("county", countyCode)
                .update();
    }

    /** The factory's removals are its enterprise's under another credit code too, the open one as soon as it follows. */
    void recoded(UUID factoryId, UUID before, UUID after) {
        jdbc.sql(
                        """
                        UPDATE gf_removal SET former_enterprise_ids = former_enterprise_ids || :before,
                            enterprise_id = CASE WHEN closed_at IS NULL THEN enterprise_id ELSE :after END
                         WHERE factory_id = :factory AND enterprise_id = :before""")
                .param("before", before)
                .param("after", after)
                .param("factory", factoryId)
                .update();
    }

    void ended(UUID id, RemovalState state, String reason, Instant at) {
        set(id, "state = :state, closed_at = :at, end_reason = :reason")
                .param("state", state.name())
                .param("at", Rows.utc(at))
                .param("reason", reason)
                .update();
    }

    void reopened(UUID id, UUID as) {
        set(id, "reopened_as = :as").param("as", as).update();
    }

    private StatementSpec set(UUID id, String columns) {
        return jdbc.sql("UPDATE gf_removal SET " + columns + " WHERE id = :id").param("id", id);
    }
}
