package cn.greenfactory.oversight.removal;

import cn.greenfactory.registry.Level;
import cn.greenfactory.shared.Rows;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removals from higher lists. Rows are only added. */
@Repository
class HigherRemovalRows {

    private static final RowMapper<HigherRemoval> REMOVAL = (row, n) -> new HigherRemoval(
            Rows.uuid(row, "id"),
            Rows.uuid(row, "factory_id"),
            Rows.word(row, "from_level", Level.class),
            Rows.word(row, "level", Level.class),
            row.getObject("removed_on", LocalDate.class),
            row.getString("document_no"),
            row.getString("recorded_by"),
            Rows.instant(row, "recorded_at"));

    private final JdbcClient jdbc;

    HigherRemovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(HigherRemoval removal) {
        jdbc.sql(
                        """
                        INSERT INTO gf_higher_removal (id, factory_id, from_level, level, removed_on, document_no,
                            recorded_by, recorded_at)
                        VALUES (:id, :factory, :from, :level, :on, :document, :who, :at)""")
                .param("id", removal.id())
                .param("factory", removal.factoryId())
                .param("from", removal.fromLevel().name())
                .param("level", removal.level().name())
                .param("on", removal.removedOn())
                .param("document", removal.documentNo())
                .param("who", removal.recordedBy())
                .param("at", Rows.utc(removal.recordedAt()))
                .update();
    }

    Optional<HigherRemoval> find(UUID id) {
        return jdbc.sql("SELECT * FROM gf_higher_removal WHERE id = :id")
                .param("id", id)
                .query(REMOVAL)
                .optional();
    }

    Optional<HigherRemoval> find(UUID factoryId, String documentNo) {
        return jdbc.sql("SELECT * FROM gf_higher_removal WHERE factory_id = :factory AND document_no = :document")
                .param("factory", factoryId)
                .param("document", documentNo)
                .query(REMOVAL)
                .optional();
    }
}
