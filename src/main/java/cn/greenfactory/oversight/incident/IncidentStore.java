package cn.greenfactory.oversight.incident;

import cn.greenfactory.oversight.Newest;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import cn.greenfactory.shared.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Incidents as rows; what is known of each is in {@link IncidentVersions}. Every method joins the caller's transaction. */
@Repository
class IncidentStore {

    private static final RowMapper<Incident> INCIDENT = (row, n) -> new Incident(
            Rows.uuid(row, "id"),
            row.getString("number"),
            Rows.uuid(row, "enterprise_id"),
            Rows.uuid(row, "factory_id"),
            row.getString("county_code"),
            row.getString("channel"),
            Rows.instant(row, "reported_at"),
            row.getString("reported_by"),
            Rows.word(row, "state", IncidentState.class),
            row.getInt("version"),
            Rows.instant(row, "settled_at"),
            row.getString("settled_by"),
            row.getString("closure_reason"));

    private final JdbcClient jdbc;

    IncidentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one transaction at a time report this content. */
    void lockContent(String sha256) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('gf_incident:' || :sha, 0))")
                .param("sha", sha256)
                .query((row, n) -> n)
                .list();
    }

    void insert(Incident incident, String content) {
        jdbc.sql(
                        """
                        INSERT INTO gf_incident (id, number, enterprise_id, factory_id, county_code, channel,
                            reported_at, reported_by, content_sha256, state, version)
                        VALUES (:id, :number, :enterprise, :factory, :county, :channel, :at, :by, :content, :state,
                            :version)""")
                .param("id", incident.id())
                .param("number", incident.number())
                .param("enterprise", incident.enterpriseId())
                .param("factory", incident.factoryId())
                .param("county", incident.countyCode())
                .param("channel", incident.channel())
                .param("at", Rows.utc(incident.reportedAt()))
                .param("by", incident.reportedBy())
                .param("content", content)
                .param("state", incident.state().name())
                .param("version", incident.version())
                .update();
    }

    /** Brings the row to a new version and state. */
    void move(UUID id, IncidentState state, int version, Instant settledAt, String settledBy, String closureReason) {
        jdbc.sql(
                        """
                        UPDATE gf_incident SET state = :state, version = :version, settled_at = :at, settled_by = :by,
                            closure_reason = :reason WHERE id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("version", version)
                .param("at", Rows.utc(settledAt))
                .param("by", settledBy)
                .param("reason", closureReason)
                .update();
    }

    Incident get(UUID id) {
        return find(id).orElseThrow(() -> IncidentException.unknown(id));
    }

    Optional<Incident> find(UUID id) {
        return one("id = :value", id);
    }

    /** Locks the incident; before any factory. */
    Incident lock(UUID id) {
        return one("id = :value FOR UPDATE", id).orElseThrow(() -> IncidentException.unknown(id));
    }

    Optional<Incident> byContent(String sha256) {
        return one("content_sha256 = :value", sha256);
    }

    List<Incident> ofEnterprise(UUID enterpriseId, Page page) {
        return Newest.ofEnterprise(jdbc, "gf_incident", "reported_at", enterpriseId, page)
                .query(INCIDENT)
                .list();
    }

    List<Incident> ofEnterprise(UUID enterpriseId) {
        return jdbc.sql("SELECT * FROM gf_incident WHERE enterprise_id = :id ORDER BY reported_at DESC, number DESC")
                .param("id", enterpriseId)
                .query(INCIDENT)
                .list();
    }

    /** Of the factory, and of the enterprise in this county where no factory was named. */
    List<Incident> ofFactory(UUID factoryId, UUID enterpriseId, String countyCode) {
        return jdbc.sql(
                        """
                        SELECT * FROM gf_incident WHERE factory_id = :factory
                            OR (factory_id IS NULL AND enterprise_id = :enterprise AND county_code = :county)
                         ORDER BY reported_at, number""")
                .param("factory", factoryId)
                .param("enterprise", enterpriseId)
                .param("county", countyCode)
                .query(INCIDENT)
                .list();
    }

    List<Incident> seenBy(Actor who, Page page) {
        return Newest.seenBy(jdbc, "gf_incident", "reported_at", who, page)
                .query(INCIDENT)
                .list();
    }

    /**
     * Those whose newest version says that they happened within these days, to the enterprise under this or an earlier
     * credit code, or in one of these factories under whichever owner.
     */
    List<Incident> occurred(UUID enterpriseId, Collection<UUID> factories, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        SELECT i.* FROM gf_incident i JOIN gf_incident_version v
                            ON v.incident_id = i.id AND v.version = i.version
                        WHERE (:enterprise IN (i.enterprise_id, i.former_enterprise_id)
                               OR i.factory_id = ANY (:factories))
                          AND (v.occurred_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN :from AND :to
                        ORDER BY v.occurred_at, i.number""")
                .param("enterprise", enterpriseId)
                .param("factories", factories.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query(INCIDENT)
                .list();
    }

    private Optional<Incident> one(String where, Object value) {
        return jdbc.sql("SELECT * FROM gf_incident WHERE " + where)
                .param("value", value)
                .query(INCIDENT)
                .optional();
    }
}
