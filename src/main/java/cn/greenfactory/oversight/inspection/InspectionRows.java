package cn.greenfactory.oversight.inspection;

import cn.greenfactory.oversight.FollowsFactory;
import cn.greenfactory.oversight.Newest;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The store of inspections; every method joins the caller's transaction. */
@Repository
class InspectionRows implements FollowsFactory {

    private final JdbcClient jdbc;

    InspectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Inspection inspection) {
        jdbc.sql(
                        """
                        INSERT INTO gf_inspection (id, number, factory_id, enterprise_id, county_code, reason, planned_on,
                            lead_id, opened_by, opened_at, state)
                        VALUES (:id, :number, :factory, :enterprise, :county, :reason, :planned,
                            :lead, :who, :at, :state)""")
                .param("id", inspection.id())
                .param("number", inspection.number())
                .param("factory", inspection.factoryId())
                .param("enterprise", inspection.enterpriseId())
                .param("county", inspection.countyCode())
                .param("reason", inspection.reason())
                .param("planned", inspection.plannedOn())
                .param("lead", inspection.leadId())
                .param("who", inspection.openedBy())
                .param("at", inspection.openedAt().atOffset(ZoneOffset.UTC))
                .param("state", inspection.state().name())
                .update();
    }

    Optional<Inspection> find(UUID id) {
        return one("WHERE id = :id", id);
    }

    /** Locks the row until the caller's transaction ends. */
    Optional<Inspection> lock(UUID id) {
        return one("WHERE id = :id FOR UPDATE", id);
    }

    /** The one of this factory, day and reason that nobody has recorded yet. */
    Optional<Inspection> same(UUID factoryId, NewInspection asked) {
        return jdbc.sql("SELECT * FROM gf_inspection WHERE factory_id = :factory AND planned_on = :planned"
                        + " AND reason = :reason AND state = 'OPENED'")
                .param("factory", factoryId)
                .param("planned", asked.plannedOn())
                .param("reason", asked.reason())
                .query(Inspection.class)
                .optional();
    }

    /** Newest first. */
    List<Inspection> seenBy(Actor who, Page page) {
        return Newest.seenBy(jdbc, "gf_inspection", "opened_at", who, page)
                .query(Inspection.class)
                .list();
    }

    List<Inspection> ofFactory(UUID factoryId) {
        return jdbc.sql("SELECT * FROM gf_inspection WHERE factory_id = :id ORDER BY opened_at, number")
                .param("id", factoryId)
                .query(Inspection.class)
                .list();
    }

    /** Those recorded, newest first. */
    List<Inspection> ofEnterprise(UUID enterpriseId, Page page) {
        return jdbc.sql("SELECT * FROM gf_inspection WHERE enterprise_id = :id AND state <> 'OPENED'"
                        + " AND (state <> 'ENDED' OR recorded_at IS NOT NULL)"
                        + " ORDER BY opened_at DESC, number DESC" + page.limit())
                .param("id", enterpriseId)
                .query(Inspection.class)
                .list();
    }

    void recorded(UUID id, InspectionRecord record, String who, Instant at) {
        jdbc.sql(
                        """
                        UPDATE gf_inspection SET kind = :kind, inspected_on = :on, findings = :findings,
                            measures = :measures, recorded_by = :who, recorded_at = :at WHERE id = :id""")
                .param("kind", record.kind().name())
                .param("on", record.inspectedOn())
                .param("findings", record.findings())
                .param("measures", record.measures())
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void state(UUID id, InspectionState state) {
        jdbc.sql("UPDATE gf_inspection SET state = :state WHERE id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void closed(UUID id, InspectionOutcome as, NamedGround ground, String who, Instant at) {
        jdbc.sql(
                        """
                        UPDATE gf_inspection SET state = 'CLOSED', closed_as = :as, ground = :ground,
                            ground_reason = :reason, closed_by = :who, closed_at = :at WHERE id = :id""")
                .param("as", as.name())
                .param("ground", ground == null ? null : ground.ground().name())
                .param("reason", ground == null ? null : ground.reason())
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void ended(UUID id, String reason, Instant at) {
        jdbc.sql("UPDATE gf_inspection SET state = 'ENDED', ended_reason = :reason, ended_at = :at WHERE id = :id")
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    @Override
    public void reassign(UUID factoryId, UUID enterpriseId, String countyCode) {
        jdbc.sql(
                        """
                        UPDATE gf_inspection SET enterprise_id = :enterprise, county_code = :county
                         WHERE factory_id = :factory AND state NOT IN ('CLOSED', 'ENDED')""")
                .param("enterprise", enterpriseId)
                .param("county", countyCode)
                .param("factory", factoryId)
                .update();
    }

    private Optional<Inspection> one(String condition, UUID id) {
        return jdbc.sql("SELECT * FROM gf_inspection " + condition)
                .param("id", id)
                .query(Inspection.class)
                .optional();
    }
}
