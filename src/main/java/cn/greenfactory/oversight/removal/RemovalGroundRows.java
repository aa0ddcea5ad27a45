package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.shared.Rows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The claims of a removal; the caller holds the removal's row. */
@Repository
class RemovalGroundRows {

    private static final RowMapper<RemovalGround> GROUND = (row, n) -> new RemovalGround(
            Rows.uuid(row, "id"),
            Rows.uuid(row, "removal_id"),
            Rows.word(row, "ground", Ground.class),
            row.getString("reason"),
            Rows.word(row, "origin", Origin.class),
            Rows.uuid(row, "origin_id"),
            row.getString("raised_by"),
            Rows.instant(row, "raised_at"),
            row.getString("struck"),
            Rows.flag(row, "upheld"),
            row.getString("finding"),
            row.getString("verified_by"),
            row.getBoolean("heard"));

    private final JdbcClient jdbc;

    RemovalGroundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the guide, then as they were raised. */
    List<RemovalGround> of(UUID removalId) {
        return jdbc
                .sql("SELECT * FROM gf_removal_ground WHERE removal_id = :removal ORDER BY raised_at, id")
                .param("removal", removalId)
                .query(GROUND)
                .list()
                .stream()
                .sorted(Comparator.comparing(RemovalGround::ground))
                .toList();
    }

    /** The claim of the same ground and origin on the factory's newest removal that has one. */
    Optional<RemovalGround> newest(GroundClaim claim) {
        return jdbc.sql(
                        """
                        SELECT g.* FROM gf_removal_ground g JOIN gf_removal r ON r.id = g.removal_id
                         WHERE r.factory_id = :factory AND g.ground = :ground AND g.origin = :origin
                           AND g.origin_id = :originId
                         ORDER BY r.opened_at DESC, r.number DESC LIMIT 1""")
                .param("factory", claim.factoryId())
                .param("ground", claim.ground().name())
                .param("origin", claim.origin().name())
                .param("originId", claim.originId())
                .query(GROUND)
                .optional();
    }

    /** Adds the claim, or puts it anew in place of the one of the same ground and origin: unverified and unheard. */
    void put(UUID removalId, GroundClaim claim, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO gf_removal_ground (id, removal_id, ground, reason, origin, origin_id, raised_by, raised_at)
                        VALUES (:id, :removal, :ground, :reason, :origin, :originId, :who, :at)
                        ON CONFLICT (removal_id, ground, origin, origin_id) DO UPDATE SET reason = excluded.reason,
                            raised_by = excluded.raised_by, raised_at = excluded.raised_at, struck = NULL,
                            upheld = NULL, finding = NULL, verified_by = NULL, heard = false""")
                .param("id", UUID.randomUUID())
                .param("removal", removalId)
                .param("ground", claim.ground().name())
                .param("reason", claim.reason())
                .param("origin", claim.origin().name())
                .param("originId", claim.originId())
                .param("who", claim.who())
                .param("at", Rows.utc(at))
                .update();
    }

    void strike(UUID groundId, String reason) {
        jdbc.sql("UPDATE gf_removal_ground SET struck = :reason WHERE id = :id")
                .param("reason", reason)
                .param("id", groundId)
                .update();
    }

    void verified(UUID groundId, boolean upheld, String finding, String who) {
        jdbc.sql("UPDATE gf_removal_ground SET upheld = :upheld, finding = :finding, verified_by = :who WHERE id = :id")
                .param("upheld", upheld)
                .param("finding", finding)
                .param("who", who)
                .param("id", groundId)
                .update();
    }

    /** Everything still claimed is to be verified again; on what the enterprise was heard it stays heard. */
    void verifyAgain(UUID removalId) {
        jdbc.sql("UPDATE gf_removal_ground SET upheld = NULL, finding = NULL, verified_by = NULL"
                        + " WHERE removal_id = :removal AND struck IS NULL")
                .param("removal", removalId)
                .update();
    }

    void heard(UUID removalId) {
        jdbc.sql("UPDATE gf_removal_ground SET heard = true WHERE removal_id = :removal AND struck IS NULL AND upheld")
                .param("removal", removalId)
                .update();
    }

    /** Whoever the removal is about now was heard on nothing. */
    void unheard(UUID removalId) {
        jdbc.sql("UPDATE gf_removal_ground SET heard = false WHERE removal_id = :removal AND struck IS NULL")
                .param("removal", removalId)
                .update();
    }
}
