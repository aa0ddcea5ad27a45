package cn.greenfactory.notice;

import cn.greenfactory.shared.Page;
import cn.greenfactory.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

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
     * @param named the enterprise as it was named
     */
    public record Lead(
            UUID id, UUID objectionId, UUID caseId, UUID enterpriseId, String named, String facts, Instant notedAt) {}

    private final JdbcClient jdbc;
    private final ObjectionStore objections;

    Leads(JdbcClient jdbc, ObjectionStore objections) {
        this.jdbc = jdbc;
        this.objections = objections;
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
