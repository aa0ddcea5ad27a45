package cn.greenfactory.notice;

import cn.greenfactory.shared.Page;
import cn.greenfactory.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads for later inspection, left by objections that were not admitted but stated facts. For officials only, and
 * without the name and contact of whoever objected.
 */
@Service
public class Leads {

    /**
     * One lead.
     *
     * @param caseId the case it is about, null when unknown
     * @param enterpriseId null until the city finds out which it is
     * @param named the enterprise as it was named, null for the list as a whole
     */
    public record Lead(
            UUID id, UUID objectionId, UUID caseId, UUID enterpriseId, String named, String facts, Instant notedAt) {}

    private final JdbcClient jdbc;
    private final ObjectionStore objections;
    private final Officials officials;
    private final ApplicationEventPublisher events;

    Leads(JdbcClient jdbc, ObjectionStore objections, Officials officials, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.objections = objections;
        this.officials = officials;
        this.events = events;
    }

    /**
     * The city found out which enterprise a lead is about that named none, or none that was found; once.
     *
     * @throws ObjectionException if there is no such lead or its enterprise is known
     */
    @Transactional
    public Lead assign(UUID leadId, UUID enterpriseId, String who) {
        Lead before = get(leadId);
        int assigned = jdbc.sql(
                        "UPDATE gf_lead SET enterprise_id = :enterprise WHERE id = :id AND enterprise_id IS NULL")
                .param("enterprise", enterpriseId)
                .param("id", leadId)
                .update();
        if (assigned == 0) {
            throw ObjectionException.leadHasEnterprise(leadId);
        }
        officials.trail(
                who,
                "AssignLead",
                "LEAD",
                leadId,
                Map.of("named", before.named() == null ? "" : before.named()),
                Map.of("enterpriseId", enterpriseId));
        events.publishEvent(new LeadNoted(leadId));
        return get(leadId);
    }

    /** @throws ObjectionException if there is none */
    public Lead get(UUID leadId) {
        return find(leadId).orElseThrow(() -> ObjectionException.unknownLead(leadId));
    }

    /** The lead with this id, if there is one. */
    public Optional<Lead> find(UUID leadId) {
        return jdbc.sql("SELECT * FROM gf_lead WHERE id = :id")
                .param("id", leadId)
                .query(this::lead)
                .optional();
    }

    /** Every lead, newest first. */
    public List<Lead> all(Page page) {
        return list("", Set.of(), page);
    }

    /** The leads on these enterprises, newest first. */
    public List<Lead> on(Collection<UUID> enterprises, Page page) {
        return list(" WHERE enterprise_id = ANY (:enterprises)", enterprises, page);
    }

    private List<Lead> list(String condition, Collection<UUID> enterprises, Page page) {
        return jdbc.sql("SELECT * FROM gf_lead" + condition + " ORDER BY noted_at DESC, id" + page.limit())
                .param("enterprises", enterprises.toArray(UUID[]::new))
                .query(this::lead)
                .list();
    }

    private Lead lead(ResultSet row, int number) throws SQLException {
        return new Lead(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "objection_id"),
                Rows.uuid(row, "case_id"),
                Rows.uuid(row, "enterprise_id"),
                row.getString("named"),
                Texts.without(row.getString("facts"), objections.objector(Rows.uuid(row, "objection_id"))),
                Rows.instant(row, "noted_at"));
    }
}
