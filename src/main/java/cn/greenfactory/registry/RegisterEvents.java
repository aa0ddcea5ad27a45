package cn.greenfactory.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of register events. Rows are only added; the database refuses to change or remove one. */
class RegisterEvents {

    private static final String ADD =
            """
            INSERT INTO gf_register_event (factory_id, kind, effective_on, level, certificate_no, enterprise_name,
                factory_name, county_code, address, successor_id, case_id, document, enterprise_id, industry_code, note,
                recorded_at)
            VALUES (:factory, :kind, :on, :level, :certificate, :enterpriseName,
                :factoryName, :county, :address, :successor, :case, :document, :owner, :industry, :note, :at)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(RegisterEvent event) {
        jdbc.sql(ADD)
                .param("factory", event.factoryId())
                .param("kind", event.kind().name())
                .param("on", event.on())
                .param("level", event.level() == null ? null : event.level().name())
                .param("certificate", event.certificateNo())
                .param("enterpriseName", event.enterpriseName())
                .param("factoryName", event.factoryName())
                .param("county", event.countyCode())
                .param("address", event.address())
                .param("successor", event.successorId())
                .param("case", event.caseId())
                .param("document", event.document())
                .param("owner", event.enterpriseId())
                .param("industry", event.industryCode())
                .param("note", event.note())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order of taking effect. */
    List<RegisterEntry> of(UUID factoryId) {
        return jdbc.sql("SELECT * FROM gf_register_event WHERE factory_id = :factory ORDER BY effective_on, id")
                .param("factory", factoryId)
                .query(RegisterEvents::read)
                .list();
    }

    List<RegisterEvent> certifications(Collection<UUID> factoryIds) {
        return factoryIds.isEmpty()
                ? List.of()
                : jdbc
                        .sql(
                                """
                                SELECT * FROM gf_register_event
                                 WHERE kind = 'CERTIFIED' AND factory_id IN (:factories) ORDER BY effective_on, id""")
                        .param("factories", factoryIds)
                        .query(RegisterEvents::read)
                        .list()
                        .stream()
                        .map(RegisterEntry::event)
                        .toList();
    }

    List<RegisterEntry> successions(UUID successorId) {
        return jdbc.sql("SELECT * FROM gf_register_event WHERE successor_id = :successor ORDER BY effective_on, id")
                .param("successor", successorId)
                .query(RegisterEvents::read)
                .list();
    }

    Optional<RegisterEvent> certificationOf(UUID caseId) {
        return jdbc.sql("SELECT * FROM gf_register_event WHERE case_id = :case AND kind = 'CERTIFIED'")
                .param("case", caseId)
                .query(RegisterEvents::read)
                .optional()
                .map(RegisterEntry::event);
    }

    Optional<UUID> factoryOf(String certificateNo) {
        return jdbc.sql("SELECT factory_id FROM gf_register_event WHERE certificate_no = :no AND kind = 'CERTIFIED'")
                .param("no", certificateNo)
                .query(UUID.class)
                .optional();
    }

    private static RegisterEntry read(ResultSet row, int number) throws SQLException {
        String level = row.getString("level");
        var event = new RegisterEvent(
                row.getObject("factory_id", UUID.class),
                RegisterEvent.Kind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                level == null ? null : Level.valueOf(level),
                row.getString("certificate_no"),
                row.getString("enterprise_name"),
                row.getString("factory_name"),
                row.getString("county_code"),
                row.getString("address"),
                row.getObject("successor_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("document"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("industry_code"),
                row.getString("note"));
        return new RegisterEntry(
                row.getLong("id"),
                event,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
