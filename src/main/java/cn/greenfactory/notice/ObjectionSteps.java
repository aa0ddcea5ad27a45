package cn.greenfactory.notice;

import cn.greenfactory.shared.Rows;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** One statement per step of an objection; the caller holds its row. */
@Repository
class ObjectionSteps {

    private final JdbcClient jdbc;

    ObjectionSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void suggested(UUID id, boolean admitted, String reason) {
        to(id, "suggested = :admitted, suggestion_reason = :reason", admitted ? ObjectionState.ADMITTED : null)
                .param("admitted", admitted)
                .param("reason", reason)
                .update();
    }

    void admission(UUID id, ObjectionState state, String reason, String who) {
        to(id, "admission_reason = :reason, admission_by = :who", state)
                .param("reason", reason)
                .param("who", who)
                .update();
    }

    void responded(UUID id, String response, Instant at) {
        to(id, "response = :response, responded_at = :at", null)
                .param("response", response)
                .param("at", Rows.utc(at))
                .update();
    }

    void responseExpired(UUID id, Instant at) {
        to(id, "response_expired_at = :at", null).param("at", Rows.utc(at)).update();
    }

    void verified(UUID id, String findings, String who) {
        to(id, "findings = :findings, verified_by = :who", ObjectionState.VERIFIED)
                .param("findings", findings)
                .param("who", who)
                .update();
    }

    void decided(UUID id, ObjectionOutcome outcome, String reply, String who, Instant at) {
        to(id, "outcome = :outcome, reply = :reply, decided_by = :who, decided_at = :at", ObjectionState.DECIDED)
                .param("outcome", outcome.name())
                .param("reply", reply)
                .param("who", who)
                .param("at", Rows.utc(at))
                .update();
    }

    void replied(UUID id, ObjectionState state, Instant at) {
        to(id, "replied_at = :at", state).param("at", Rows.utc(at)).update();
    }

    void holdsList(UUID id) {
        to(id, "holds_list = true", null).update();
    }

    /** @return the id of the lead */
    UUID lead(Objection o, String who, Instant at) {
        UUID leadId = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO gf_lead (id, objection_id, case_id, enterprise_id, named, facts, noted_at, noted_by)
                        VALUES (:id, :objection, :case, :enterprise, :named, :facts, :at, :who)""")
                .param("id", leadId)
                .param("objection", o.id())
                .param("case", o.caseId())
                .param("enterprise", o.enterpriseId())
                .param("named", o.named())
                .param("facts", o.facts())
                .param("at", Rows.utc(at))
                .param("who", who)
                .update();
        return leadId;
    }

    /** @param state null to leave it */
    private StatementSpec to(UUID id, String set, ObjectionState state) {
        String next = state == null ? "" : ", state = '" + state.name() + "'";
        return jdbc.sql("UPDATE gf_objection SET " + set + next + " WHERE id = :id")
                .param("id", id);
    }
}
