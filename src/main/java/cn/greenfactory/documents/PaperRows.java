package cn.greenfactory.documents;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of issued papers. Every method joins the caller's transaction. */
class PaperRows {

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time for each kind, subject and occasion, until the transaction ends. */
    void lock(PaperKind kind, UUID subjectId, String occasion) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "gf_paper " + kind + " " + subjectId + " " + occasion)
                .query(Integer.class)
                .single();
    }

    Optional<Paper> newest(PaperKind kind, UUID subjectId, String occasion) {
        return jdbc.sql(
                        """
                SELECT * FROM gf_paper WHERE kind = ? AND subject_id = ? AND occasion = ?
                ORDER BY version DESC LIMIT 1""")
                .params(kind.name(), subjectId, occasion)
                .query(PaperRows::row)
                .optional();
    }

    List<Paper> of(UUID subjectId) {
        return jdbc.sql("SELECT * FROM gf_paper WHERE subject_id = ? ORDER BY issued_at, kind, occasion, version")
                .param(subjectId)
                .query(PaperRows::row)
                .list();
    }

    void insert(Paper paper) {
        jdbc.sql(
                        """
                INSERT INTO gf_paper (id, kind, subject_id, occasion, version, number, dated_on, title, attachment_id,
                                      sha256, reason, issued_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        paper.id(),
                        paper.kind().name(),
                        paper.subjectId(),
                        paper.occasion(),
                        paper.version(),
                        paper.number(),
                        Date.valueOf(paper.datedOn()),
                        paper.title(),
                        paper.attachmentId(),
                        paper.sha256(),
                        paper.reason(),
                        Timestamp.from(paper.issuedAt()))
                .update();
    }

    private static Paper row(ResultSet row, int number) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                PaperKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getString("occasion"),
                row.getInt("version"),
                row.getString("number"),
                row.getObject("dated_on", LocalDate.class),
                row.getString("title"),
                row.getObject("attachment_id", UUID.class),
                row.getString("sha256"),
                row.getString("reason"),
                row.getTimestamp("issued_at").toInstant());
    }
}
