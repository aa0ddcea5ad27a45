package cn.greenfactory.oversight.removal;

import cn.greenfactory.shared.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;

/** Checks of business status. Rows are only added. */
@Repository
class BusinessStatusRows {

    private final JdbcClient jdbc;

    BusinessStatusRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BusinessStatus status) {
        jdbc.sql(
                        """
                        INSERT INTO gf_business_status (id, factory_id, as_of, deregistered, stopped_months, abnormal_listed,
                            other_not_operating, evidence, not_raised, recorded_by, recorded_at)
                        VALUES (:id, :factory, :asOf, :deregistered, :stopped, :abnormal, :other, :evidence, :notRaised,
                            :who, :at)""")
                .param("id", status.id())
                .param("factory", status.factoryId())
                .param("asOf", status.asOf())
                .param("deregistered", status.deregistered())
                .param("stopped", status.stoppedMonths())
                .param("abnormal", status.abnormalListed())
                .param("other", status.otherNotOperating())
                .param("evidence", status.evidence())
                .param("notRaised", status.notRaised())
                .param("who", status.recordedBy())
                .param("at", Rows.utc(status.recordedAt()))
                .update();
    }

    /** Newest first: by the day the status held, then as entered. */
    List<BusinessStatus> of(UUID factoryId) {
        return query(factoryId, "").list();
    }

    Optional<BusinessStatus> newest(UUID factoryId) {
        return query(factoryId, " LIMIT 1").optional();
    }

    private MappedQuerySpec<BusinessStatus> query(UUID factoryId, String limit) {
        return jdbc.sql("SELECT * FROM gf_business_status WHERE factory_id = :factory"
                        + " ORDER BY as_of DESC, entry DESC" + limit)
                .param("factory", factoryId)
                .query((row, n) -> new BusinessStatus(
                        Rows.uuid(row, "id"),
                        factoryId,
                        row.getObject("as_of", LocalDate.class),
                        row.getBoolean("deregistered"),
                        row.getInt("stopped_months"),
                        row.getBoolean("abnormal_listed"),
                        row.getString("other_not_operating"),
                        row.getString("evidence"),
                        row.getString("not_raised"),
                        row.getString("recorded_by"),
                        Rows.instant(row, "recorded_at")));
    }
}
