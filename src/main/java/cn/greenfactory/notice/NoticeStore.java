package cn.greenfactory.notice;

import cn.greenfactory.shared.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notices; nothing here decides. */
@Repository
class NoticeStore {

    private static final RowMapper<Notice> NOTICE = (row, n) -> new Notice(
            Rows.uuid(row, "id"),
            Rows.uuid(row, "round_id"),
            Rows.uuid(row, "list_id"),
            row.getInt("round_year"),
            row.getInt("ordinal"),
            Rows.word(row, "kind", NoticeKind.class),
            row.getString("number"),
            Rows.word(row, "state", NoticeState.class),
            Rows.instant(row, "published_at"),
            Rows.instant(row, "closes_at"),
            row.getInt("workdays"),
            row.getBoolean("count_publication_day"),
            row.getString("approved_sha256"),
            row.getString("approved_by"),
            row.getInt("version"));

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Notice notice) {
        jdbc.sql(
                        """
                        INSERT INTO gf_notice (id, round_id, list_id, round_year, ordinal, kind, number, state, published_at,
                            closes_at, workdays, count_publication_day, approved_sha256, approved_by, version)
                        VALUES (:id, :round, :list, :year, :ordinal, :kind, :number, :state, :published, :closes, :workdays,
                            :count, :sha, :approvedBy, :version)""")
                .param("id", notice.id())
                .param("round", notice.roundId())
                .param("list", notice.listId())
                .param("year", notice.roundYear())
                .param("ordinal", notice.ordinal())
                .param("kind", notice.kind().name())
                .param("number", notice.number())
                .param("state", notice.state().name())
                .param("published", Rows.utc(notice.publishedAt()))
                .param("closes", Rows.utc(notice.closesAt()))
                .param("workdays", notice.workdays())
                .param("count", notice.countPublicationDay())
                .param("sha", notice.approvedSha256())
                .param("approvedBy", notice.approvedBy())
                .param("version", notice.version())
                .update();
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql("SELECT * FROM gf_notice WHERE id = :id")
                .param("id", id)
                .query(NOTICE)
                .optional();
    }

    Notice get(UUID id) {
        return find(id).orElseThrow(() -> NoticeException.unknown(id));
    }

    /** Locks the notice; the caller holds the round's lock already. */
    Notice lock(UUID id) {
        return jdbc.sql("SELECT * FROM gf_notice WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(NOTICE)
                .optional()
                .orElseThrow(() -> NoticeException.unknown(id));
    }

    /** The round's notices, oldest first. */
    List<Notice> ofRound(UUID roundId) {
        return jdbc.sql("SELECT * FROM gf_notice WHERE round_id = :round ORDER BY ordinal")
                .param("round", roundId)
                .query(NOTICE)
                .list();
    }

    /** Every notice, newest first. */
    List<Notice> all() {
        return jdbc.sql("SELECT * FROM gf_notice ORDER BY published_at DESC, ordinal DESC")
                .query(NOTICE)
                .list();
    }

    Optional<Notice> openWith(UUID caseId) {
        return jdbc.sql(
                        """
                        SELECT n.* FROM gf_notice n JOIN gf_notice_row r ON r.notice_id = n.id AND r.version = n.version
                         WHERE n.state = 'OPEN' AND r.case_id = :case""")
                .param("case", caseId)
                .query(NOTICE)
                .optional();
    }

    void newVersion(UUID id, int version, Instant closesAt) {
        jdbc.sql("UPDATE gf_notice SET version = :version, closes_at = :closes WHERE id = :id")
                .param("version", version)
                .param("closes", Rows.utc(closesAt))
                .param("id", id)
                .update();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("UPDATE gf_notice SET state = 'ENDED', ended_at = :at WHERE id = :id")
                .param("at", Rows.utc(at))
                .param("id", id)
                .update();
    }

    void revoke(UUID id, Instant at) {
        jdbc.sql("UPDATE gf_notice SET state = 'REVOKED', revoked_at = :at WHERE id = :id")
                .param("at", Rows.utc(at))
                .param("id", id)
                .update();
    }
}
