package cn.greenfactory.oversight.change;

import static cn.greenfactory.shared.Rows.instant;
import static cn.greenfactory.shared.Rows.uuid;
import static cn.greenfactory.shared.Rows.word;

import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.Page;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declarations as they are written once and read; what happens to them is in {@link ChangeSteps}. */
@Repository
class ChangeStore {

    private static final String OPEN = "status IN ('DECLARED', 'VERIFIED')";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ChangeStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Change c, String content) {
        jdbc.sql(
                        """
                        INSERT INTO gf_change (id, number, factory_id, enterprise_id, county_code, kind, effective_on,
                            explanation, investment_or_merger, details, before, content_sha256, channel, report_id,
                            declared_by, declared_at, reassessment, status)
                        VALUES (:id, :number, :factory, :enterprise, :county, :kind, :on, :explanation, :merger,
                            :details::jsonb, :before::jsonb, :content, :channel, :report, :by, :at, :reassessment,
                            :status)""")
                .param("id", c.id())
                .param("number", c.number())
                .param("factory", c.factoryId())
                .param("enterprise", c.enterpriseId())
                .param("county", c.countyCode())
                .param("kind", c.kind().name())
                .param("on", c.effectiveOn())
                .param("explanation", c.explanation())
                .param("merger", c.investmentOrMerger())
                .param("details", text(c.details()))
                .param("before", text(c.before()))
                .param("content", content)
                .param("channel", c.channel().name())
                .param("report", c.reportId())
                .param("by", c.declaredBy())
                .param("at", c.declaredAt().atOffset(ZoneOffset.UTC))
                .param("reassessment", c.reassessment())
                .param("status", c.status().name())
                .update();
    }

    Change get(UUID id) {
        return find(id).orElseThrow(() -> ChangeException.unknown(id));
    }

    Optional<Change> find(UUID id) {
        return query("id = :value", id).stream().findFirst();
    }

    Optional<Change> byNumber(String number) {
        return query("number = :value", number).stream().findFirst();
    }

    /** The declaration of this content, unless the city refused it. */
    Optional<Change> byContent(UUID factoryId, String content) {
        return query("content_sha256 = :value AND status NOT IN ('NOT_REGISTERED', 'ENDED')", content).stream()
                .filter(each -> each.factoryId().equals(factoryId))
                .findFirst();
    }

    List<Change> ofFactory(UUID factoryId) {
        return query("factory_id = :value", factoryId);
    }

    /** Those it declared and those of the factories it owns now, newest first. */
    List<Change> ofEnterprise(UUID enterpriseId, List<UUID> factoryIds, Page page) {
        return jdbc.sql("SELECT * FROM gf_change WHERE enterprise_id = :enterprise OR factory_id = ANY (:factories)"
                        + " ORDER BY declared_at DESC, number DESC" + page.limit())
                .param("enterprise", enterpriseId)
                .param("factories", factoryIds.toArray(UUID[]::new))
                .query((row, number) -> change(row))
                .list();
    }

    List<Change> openOf(UUID factoryId) {
        return query("factory_id = :value AND " + OPEN, factoryId);
    }

    boolean anyOpen(UUID factoryId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM gf_change WHERE factory_id = :factory AND " + OPEN + ")")
                .param("factory", factoryId)
                .query(Boolean.class)
                .single();
    }

    /** @param status null for every one */
    List<Change> seenBy(Actor who, ChangeStatus status, Page page) {
        return jdbc.sql("SELECT * FROM gf_change WHERE (:all OR county_code = ANY (:counties))"
                        + " AND status = coalesce(:status, status) ORDER BY declared_at DESC, number DESC"
                        + page.limit())
                .param("all", who.ofCity())
                .param("counties", who.counties().toArray(String[]::new))
                .param("status", status == null ? null : status.name(), Types.VARCHAR)
                .query((row, number) -> change(row))
                .list();
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<Change> query(String where, Object value) {
        return jdbc.sql("SELECT * FROM gf_change WHERE " + where + " ORDER BY declared_at, number")
                .param("value", value)
                .query((row, number) -> change(row))
                .list();
    }

    private Change change(ResultSet row) throws SQLException {
        return new Change(
                uuid(row, "id"),
                row.getString("number"),
                uuid(row, "factory_id"),
                uuid(row, "enterprise_id"),
                row.getString("county_code"),
                word(row, "kind", ChangeKind.class),
                row.getObject("effective_on", LocalDate.class),
                row.getString("explanation"),
                row.getBoolean("investment_or_merger"),
                read(row.getString("details"), ChangeDetails.class),
                read(row.getString("before"), Change.Before.class),
                word(row, "channel", Channel.class),
                uuid(row, "report_id"),
                row.getString("declared_by"),
                instant(row, "declared_at"),
                row.getBoolean("reassessment"),
                word(row, "status", ChangeStatus.class),
                row.getObject("reassess", Boolean.class),
                row.getString("suggestion_reason"),
                row.getObject("verified", Boolean.class),
                row.getString("verify_opinion"),
                row.getString("verified_by"),
                instant(row, "verified_at"),
                row.getString("register_remark"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                word(row, "reassess_outcome", ReassessOutcome.class),
                row.getString("reassess_opinion"),
                row.getString("reassessed_by"),
                instant(row, "reassessed_at"),
                instant(row, "reassessment_ended_at"),
                instant(row, "ended_at"),
                row.getString("end_reason"));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
