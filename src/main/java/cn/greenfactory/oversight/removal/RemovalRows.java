package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Newest;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.registry.Level;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import cn.greenfactory.shared.Rows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removals as they are opened and read; what happens to them is in {@link RemovalSteps}. */
@Repository
class RemovalRows {

    private static final RowMapper<Removal> REMOVAL = (row, n) -> new Removal(
            Rows.uuid(row, "id"),
            row.getString("number"),
            Rows.uuid(row, "factory_id"),
            Rows.uuid(row, "enterprise_id"),
            row.getString("county_code"),
            Rows.instant(row, "opened_at"),
            row.getInt("defence_workdays"),
            row.getString("defence_waiver"),
            row.getString("defence_waived_by"),
            Rows.word(row, "state", RemovalState.class),
            row.getString("suggestion"),
            row.getString("proposal"),
            row.getString("proposed_by"),
            Rows.word(row, "outcome", RemovalOutcome.class),
            row.getString("opinion"),
            row.getString("decided_by"),
            Rows.instant(row, "decided_at"),
            Rows.word(row, "level", Level.class),
            Rows.uuid(row, "decision_paper_id"),
            Rows.uuid(row, "announcement_paper_id"),
            Rows.instant(row, "reported_upward_at"),
            Rows.instant(row, "closed_at"),
            row.getString("end_reason"));

    private final JdbcClient jdbc;

    RemovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Removal removal) {
        jdbc.sql(
                        """
                        INSERT INTO gf_removal (id, number, factory_id, enterprise_id, county_code, opened_at,
                            defence_workdays, state)
                        VALUES (:id, :number, :factory, :enterprise, :county, :at, :workdays, :state)""")
                .param("id", removal.id())
                .param("number", removal.number())
                .param("factory", removal.factoryId())
                .param("enterprise", removal.enterpriseId())
                .param("county", removal.countyCode())
                .param("at", Rows.utc(removal.openedAt()))
                .param("workdays", removal.defenceWorkdays())
                .param("state", removal.state().name())
                .update();
    }

    /** @throws RemovalException if there is none */
    Removal get(UUID id) {
        return one("WHERE id = :id", id).orElseThrow(() -> RemovalException.unknown(id));
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    Removal lock(UUID id) {
        return one("WHERE id = :id FOR UPDATE", id).orElseThrow(() -> RemovalException.unknown(id));
    }

    /** The factory's open removal. */
    Optional<Removal> unsettled(UUID factoryId) {
        return one("WHERE factory_id = :id AND state IN ('OPEN', 'DECIDED')", factoryId);
    }

    /** The factory's removals that are open or may be opened again. */
    List<UUID> claiming(UUID factoryId) {
        return jdbc.sql(
                        """
                        SELECT id FROM gf_removal WHERE factory_id = :id AND (state IN ('OPEN', 'DECIDED')
                            OR state = 'CANCELLED' AND reopened_as IS NULL) ORDER BY id""")
                .param("id", factoryId)
                .query(UUID.class)
                .list();
    }

    /** The factories with a removal that rests on something from this origin, open or to be opened again. */
    List<UUID> raisedFrom(Origin origin, UUID originId) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT r.factory_id FROM gf_removal_ground g JOIN gf_removal r ON r.id = g.removal_id
                         WHERE g.origin = :origin AND g.origin_id = :id AND (r.state IN ('OPEN', 'DECIDED')
                            OR r.state = 'CANCELLED' AND r.reopened_as IS NULL)""")
                .param("origin", origin.name())
                .param("id", originId)
                .query(UUID.class)
                .list();
    }

    List<UUID> restingOn(UUID originId) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT r.id FROM gf_removal_ground g JOIN gf_removal r ON r.id = g.removal_id
                         WHERE g.origin IN ('REPORT', 'INCIDENT', 'INSPECTION', 'OBJECTION_LEAD') AND g.origin_id = :id
                           AND g.struck IS NULL AND r.state = 'OPEN'""")
                .param("id", originId)
                .query(UUID.class)
                .list();
    }

    List<Removal> ofEnterprise(UUID enterpriseId, Page page) {
        return Newest.ofEnterprise(jdbc, "gf_removal", "opened_at", enterpriseId, page)
                .query(REMOVAL)
                .list();
    }

    /** Whom the removal was about before its enterprise got a new credit code; empty where it did not. */
    List<UUID> formerEnterprises(UUID id) {
        return jdbc.sql("SELECT unnest(former_enterprise_ids) FROM gf_removal WHERE id = :id")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /** The removal as which a cancelled one was opened again. */
    Optional<UUID> reopenedAs(UUID id) {
        return jdbc.sql("SELECT reopened_as FROM gf_removal WHERE id = :id AND reopened_as IS NOT NULL")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Every removal of the factory, oldest first. */
    List<Removal> ofFactory(UUID factoryId) {
        return jdbc.sql("SELECT * FROM gf_removal WHERE factory_id = :id ORDER BY opened_at, number")
                .param("id", factoryId)
                .query(REMOVAL)
                .list();
    }

    List<Removal> seenBy(Actor who, Page page) {
        return Newest.seenBy(jdbc, "gf_removal", "opened_at", who, page)
                .query(REMOVAL)
                .list();
    }

    List<Removal> announced(Page page) {
        return jdbc.sql("SELECT * FROM gf_removal WHERE announcement_paper_id IS NOT NULL"
                        + " ORDER BY closed_at DESC, number" + page.limit())
                .query(REMOVAL)
                .list();
    }

    private Optional<Removal> one(String condition, UUID id) {
        return jdbc.sql("SELECT * FROM gf_removal " + condition)
                .param("id", id)
                .query(REMOVAL)
                .optional();
    }
}
