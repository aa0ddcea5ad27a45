package cn.greenfactory.certification;

import static cn.greenfactory.shared.Rows.utc;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.security.ActorRecord;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.Rows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps who did what with which opinion: as an act of the round or case, in the audit trail, and, where a person acted
 * in a capacity, in the record that keeps duties apart; then published as CaseAct or RoundAct. All in the caller's
 * transaction.
 */
@Component
class Trail {

    /** Who acts when nobody does: a timer, a message, a delegate. */
    static final String SYSTEM = "system";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final AuditTrail audit;
    private final ActorRecord actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** One act as it was recorded; {@code detail} is null where there was none. */
    record Act(String act, String outcome, String opinion, JsonNode detail, String who, Instant at) {}

    Trail(
            JdbcClient jdbc,
            ObjectMapper json,
            AuditTrail audit,
            ActorRecord actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses a person who may not act on the case in this capacity. */
    void refuseIfSeparated(Application application, String who, Capacity as) {
        actors.refuseIfSeparated(application.id(), application.roundId(), who, as);
    }

    /** Refuses a person who may not act on the round's cases in this capacity. */
    void refuseIfSeparated(Round round, String who, Capacity as) {
        actors.refuseIfSeparated(null, round.id(), who, as);
    }

    /** An act on one case; {@code as} null for the system. */
    void onCase(
            Application before, String act, String who, Capacity as, String outcome, String opinion, Object detail) {
        add(before.roundId(), before.id(), act, outcome, opinion, detail, who);
        audit.write(who, act, "CASE", before.id(), status(before), after(outcome, opinion, detail));
        if (as != null) {
            actors.record(before.id(), "CASE", before.roundId(), who, as, act);
        }
        events.publishEvent(new CaseAct(before.id(), act, outcome, opinion, detail));
    }

    /** An act on the round as a whole; {@code as} null for the system. */
    void onRound(Round before, String act, String who, Capacity as, String outcome, String opinion, Object detail) {
        add(before.id(), null, act, outcome, opinion, detail, who);
        audit.write(who, act, "ROUND", before.id(), status(before), after(outcome, opinion, detail));
        if (as != null) {
            actors.record(before.id(), "ROUND", before.id(), who, as, act);
        }
        events.publishEvent(new RoundAct(before.id(), act, outcome, opinion));
    }

    /** Every act on the case, oldest first. */
    List<Act> ofCase(UUID caseId) {
        return jdbc.sql("SELECT * FROM gf_round_act WHERE case_id = :case ORDER BY id")
                .param("case", caseId)
                .query((row, number) -> act(row))
                .list();
    }

    /** The acts on the round as a whole, oldest first. */
    List<Act> ofRound(UUID roundId) {
        return jdbc.sql("SELECT * FROM gf_round_act WHERE round_id = :round AND case_id IS NULL ORDER BY id")
                .param("round", roundId)
                .query((row, number) -> act(row))
                .list();
    }

    /** The newest act of this kind on the case. */
    Optional<Act> last(UUID caseId, String act) {
        return jdbc.sql("SELECT * FROM gf_round_act WHERE case_id = :case AND act = :act ORDER BY id DESC LIMIT 1")
                .param("case", caseId)
                .param("act", act)
                .query((row, number) -> act(row))
                .optional();
    }

    /** Whether the round saw {@code act} after its last {@code reference}, or at all when that never happened. */
    boolean since(UUID roundId, String act, String reference) {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT 1 FROM gf_round_act WHERE round_id = :round AND act = :act AND case_id IS NULL
                    AND id > COALESCE((SELECT max(id) FROM gf_round_act
                        WHERE round_id = :round AND act = :reference AND case_id IS NULL), 0))""")
                .param("round", roundId)
                .param("act", act)
                .param("reference", reference)
                .query(Boolean.class)
                .single();
    }

    private void add(UUID roundId, UUID caseId, String act, String outcome, String opinion, Object detail, String who) {
        jdbc.sql(
                        """
                INSERT INTO gf_round_act (round_id, case_id, act, outcome, opinion, detail, who, acted_at)
                VALUES (:round, :case, :act, :outcome, :opinion, CAST(:detail AS jsonb), :who, :at)""")
                .param("round", roundId)
                .param("case", caseId)
                .param("act", act)
                .param("outcome", outcome)
                .param("opinion", opinion)
                .param("detail", text(detail))
                .param("who", who)
                .param("at", utc(clock.instant()))
                .update();
    }

    private Act act(ResultSet row) throws SQLException {
        String detail = row.getString("detail");
        return new Act(
                row.getString("act"),
                row.getString("outcome"),
                row.getString("opinion"),
                detail == null ? null : tree(detail),
                row.getString("who"),
                Rows.instant(row, "acted_at"));
    }

    private JsonNode status(Application before) {
        return json.createObjectNode().put("status", before.status().name()).put("version", before.version());
    }

    private JsonNode status(Round before) {
        return json.createObjectNode().put("status", before.status().name());
    }

    private JsonNode after(String outcome, String opinion, Object detail) {
        return json.createObjectNode()
                .put("outcome", outcome)
                .put("opinion", opinion)
                .set("detail", json.valueToTree(detail));
    }

    private String text(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an act holds no JSON", e);
        }
    }
}
