package cn.greenfactory.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of files handed in. Every method joins the caller's transaction; removed rows are never returned. */
class AttachmentRows {

    private static final String SELECT =
            """
            SELECT id, owner_kind, owner_id, kind, file_name, media_type, size_bytes, sha256, attached_by, attached_at,
                   sealed_at IS NOT NULL AS sealed
            FROM gf_attachment WHERE removed_at IS NULL AND\s""";

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds off the sweeper from this content until the transaction ends; many may hold it at once. */
    void holdContent(String sha256) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock_shared(:key)")
                .param("key", lockKey(sha256))
                .query(Integer.class)
                .single();
    }

    /** Takes the content for deletion until the transaction ends, or says no because somebody is attaching it. */
    boolean takeContent(String sha256) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:key)")
                .param("key", lockKey(sha256))
                .query(Boolean.class)
                .single();
    }

    /** Whether any row, removed ones included, refers to the content. */
    boolean referred(String sha256) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM gf_attachment WHERE sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    boolean none() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM gf_attachment)")
                .query(Boolean.class)
                .single();
    }

    /** @return false if the owner has this very file already */
    boolean insert(Attachment a) {
        return jdbc.sql(
                                """
                INSERT INTO gf_attachment (id, owner_kind, owner_id, kind, file_name, media_type, size_bytes, sha256,
                                           attached_by, attached_at, sealed_at)
                VALUES (:id, :ownerKind, :ownerId, :kind, :fileName, :mediaType, :size, :sha256, :by, :at, :sealedAt)
                ON CONFLICT (owner_kind, owner_id, kind, file_name, sha256) WHERE removed_at IS NULL DO NOTHING""")
                        .param("id", a.id())
                        .param("ownerKind", a.ownerKind())
                        .param("ownerId", a.ownerId())
                        .param("kind", a.kind())
                        .param("fileName", a.fileName())
                        .param("mediaType", a.mediaType())
                        .param("size", a.size())
                        .param("sha256", a.sha256())
                        .param("by", a.attachedBy())
                        .param("at", Timestamp.from(a.attachedAt()))
                        .param("sealedAt", a.sealed() ? Timestamp.from(a.attachedAt()) : null)
                        .update()
                == 1;
    }

    Attachment same(Attachment a) {
        return jdbc.sql(SELECT + "owner_kind = ? AND owner_id = ? AND kind = ? AND file_name = ? AND sha256 = ?")
                .params(a.ownerKind(), a.ownerId(), a.kind(), a.fileName(), a.sha256())
                .query(AttachmentRows::row)
                .single();
    }

    int countWithRemoved(String ownerKind, UUID ownerId) {
        return jdbc.sql("SELECT count(*) FROM gf_attachment WHERE owner_kind = ? AND owner_id = ?")
                .params(ownerKind, ownerId)
                .query(Integer.class)
                .single();
    }

    List<Attachment> of(String ownerKind, UUID ownerId) {
        return jdbc.sql(SELECT + "owner_kind = ? AND owner_id = ? ORDER BY attached_at, id")
                .params(ownerKind, ownerId)
                .query(AttachmentRows::row)
                .list();
    }

    List<Attachment> withContent(String sha256) {
        return jdbc.sql(SELECT + "sha256 = ? ORDER BY attached_at, id")
                .param(sha256)
                .query(AttachmentRows::row)
                .list();
    }

    Optional<Attachment> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(AttachmentRows::row).optional();
    }

    Optional<Attachment> lock(UUID id) {
        return jdbc.sql(SELECT + "id = ? FOR UPDATE")
                .param(id)
                .query(AttachmentRows::row)
                .optional();
    }

    void remove(UUID id, String who, Instant at) {
        jdbc.sql("UPDATE gf_attachment SET removed_by = ?, removed_at = ? WHERE id = ?")
                .params(who, Timestamp.from(at), id)
                .update();
    }

    void seal(String ownerKind, UUID ownerId, Instant at) {
        jdbc.sql(
                        """
                UPDATE gf_attachment SET sealed_at = ?
                WHERE owner_kind = ? AND owner_id = ? AND sealed_at IS NULL AND removed_at IS NULL""")
                .params(Timestamp.from(at), ownerKind, ownerId)
                .update();
    }

    private static long lockKey(String sha256) {
        return Long.parseUnsignedLong(sha256.substring(0, 16), 16);
    }

    private static Attachment row(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("owner_kind"),
                row.getObject("owner_id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("attached_by"),
                row.getTimestamp("attached_at").toInstant(),
                row.getBoolean("sealed"));
    }
}
