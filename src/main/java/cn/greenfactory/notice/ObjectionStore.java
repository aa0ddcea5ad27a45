package cn.greenfactory.notice;

import cn.greenfactory.shared.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections as they are written and read; what happens to them is in {@link ObjectionSteps}. */
@Repository
class ObjectionStore {

    private static final RowMapper<Objection> OBJECTION = (row, n) -> new Objection(
            Rows.uuid(row, "id"),
            row.getString("number"),
            row.getString("receipt"),
            Rows.uuid(row, "notice_id"),
            Rows.uuid(row, "round_id"),
            Rows.word(row, "target", ObjectionTarget.class),
            Rows.uuid(row, "case_id"),
            Rows.uuid(row, "enterprise_id"),
            row.getString("named"),
            row.getString("facts"),
            row.getString("evidence_text"),
            row.getInt("evidence_files"),
            row.getString("channel"),
            Rows.instant(row, "received_at"),
            row.getString("recorded_by"),
            row.getBoolean("within_period"),
            row.getBoolean("hearing"),
            Rows.word(row, "state", ObjectionState.class),
            row.getBoolean("holds_list"),
            row.getObject("suggested", Boolean.class),
            row.getString("suggestion_reason"),
            row.getString("admission_reason"),
            row.getString("response"),
            Rows.instant(row, "responded_at"),
            Rows.instant(row, "response_expired_at"),
            row.getString("findings"),
            row.getString("verified_by"),
            Rows.word(row, "outcome", ObjectionOutcome.class),
            row.getString("reply"),
            row.getString("decided_by"),
            Rows.instant(row, "decided_at"),
            Rows.instant(row, "replied_at"));

    private final JdbcClient jdbc;

    ObjectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one transaction at a time file this content. */
    void lockContent(String sha256) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('gf_objection:' || :sha, 0))")
                .param("sha", sha256)
                .query((row, n) -> n)
                .list();
    }

    void insert(Objection o, Instant recordedAt, String content) {
        jdbc.sql(
                        """
                        INSERT INTO gf_objection (id, number, receipt, notice_id, round_id, target, case_id,
                            enterprise_id, named, facts, evidence_text, evidence_files, channel, received_at,
                            recorded_at, recorded_by, within_period, hearing, content_sha256, state)
                        VALUES (:id, :number, :receipt, :notice, :round, :target, :case, :enterprise, :named, :facts,
                            :evidence, :files, :channel, :received, :recordedAt, :recordedBy, :within, :hearing,
                            :content, :state)""")
                .param("id", o.id())
                .param("number", o.number())
                .param("receipt", o.receipt())
                .param("notice", o.noticeId())
                .param("round", o.roundId())
                .param("target", o.target().name())
                .param("case", o.caseId())
                .param("enterprise", o.enterpriseId())
                .param("named", o.named())
                .param("facts", o.facts())
                .param("evidence", o.evidenceText())
                .param("files", o.evidenceFiles())
                .param("channel", o.channel())
                .param("received", Rows.utc(o.receivedAt()))
                .param("recordedAt", Rows.utc(recordedAt))
                .param("recordedBy", o.recordedBy())
                .param("within", o.withinPeriod())
                .param("hearing", o.hearing())
                .param("content", content)
                .param("state", o.state().name())
                .update();
    }

    void insert(UUID objectionId, Objector objector) {
        jdbc.sql(
                        """
                        INSERT INTO gf_objector (objection_id, kind, name, contact, sealed)
                        VALUES (:id, :kind, :name, :contact, :sealed)""")
                .param("id", objectionId)
                .param("kind", objector.kind().name())
                .param("name", objector.name())
                .param("contact", objector.contact())
                .param("sealed", objector.sealed())
                .update();
    }

    Objector objector(UUID objectionId) {
        return jdbc.sql("SELECT * FROM gf_objector WHERE objection_id = :id")
                .param("id", objectionId)
                .query((row, n) -> new Objector(
                        Rows.word(row, "kind", ObjectorKind.class),
                        row.getString("name"),
                        row.getString("contact"),
                        row.getBoolean("sealed")))
                .optional()
                .orElseThrow(() -> ObjectionException.unknown(objectionId));
    }

    Objection get(UUID id) {
        return one("id = :value", id).orElseThrow(() -> ObjectionException.unknown(id));
    }

    /** Locks the objection; after round, notice and case. */
    Objection lock(UUID id) {
        return one("id = :value FOR UPDATE", id).orElseThrow(() -> ObjectionException.unknown(id));
    }

    Optional<Objection> byReceipt(String receipt) {
        return one("receipt = :value", receipt);
    }

    Optional<Objection> byContent(UUID noticeId, String sha256) {
        return jdbc.sql("SELECT * FROM gf_objection WHERE notice_id = :notice AND content_sha256 = :sha")
                .param("notice", noticeId)
                .param("sha", sha256)
                .query(OBJECTION)
                .optional();
    }

    List<Objection> ofNotice(UUID noticeId) {
        return many("notice_id", noticeId);
    }

    List<Objection> ofRound(UUID roundId) {
        return many("round_id", roundId);
    }

    List<Objection> ofCase(UUID caseId) {
        return many("case_id", caseId);
    }

    private Optional<Objection> one(String where, Object value) {
        return jdbc.sql("SELECT * FROM gf_objection WHERE " + where)
                .param("value", value)
                .query(OBJECTION)
                .optional();
    }

    private List<Objection> many(String column, UUID value) {
        return jdbc.sql("SELECT * FROM gf_objection WHERE " + column + " = :value ORDER BY received_at, number")
                .param("value", value)
                .query(OBJECTION)
                .list();
    }
}
