package cn.greenfactory.registry;

import cn.greenfactory.registry.CertificateView.Standing;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the register as it stood on a day. */
class RegisterDays {

    private static final String LINE =
            """
            SELECT s.*, p.credit_code, ARRAY(
                SELECT DISTINCT n.name FROM gf_register_event e,
                    LATERAL (VALUES (e.enterprise_name), (e.factory_name)) AS n(name)
                WHERE e.factory_id = s.factory_id AND n.name NOT IN (s.enterprise_name, s.factory_name)
                ORDER BY n.name) AS former_names
            FROM gf_register_on(:day) s
            JOIN gf_enterprise p ON p.id = s.enterprise_id
            """;
    private static final String LISTED =
            """
            WHERE (s.status = 'CERTIFIED' OR (:all AND s.status IS NOT NULL))
              AND (CAST(:county AS text) IS NULL OR s.county_code = :county)
              AND (CAST(:query AS text) IS NULL OR EXISTS (
                SELECT 1 FROM gf_register_event e LEFT JOIN gf_enterprise o ON o.id = e.enterprise_id
                WHERE e.factory_id = s.factory_id AND (o.credit_code = upper(:query)
                    OR strpos(lower(e.enterprise_name), lower(:query)) > 0
                    OR strpos(lower(e.factory_name), lower(:query)) > 0
                    OR strpos(upper(e.certificate_no), upper(:query)) > 0))
                OR s.factory_id IN (
                WITH RECURSIVE heir(successor_id, factory_id) AS (
                    SELECT e.successor_id, e.factory_id FROM gf_register_event e
                    WHERE e.kind = 'SUCCEEDED' AND e.effective_on <= :day
                    UNION
                    SELECT e.successor_id, h.factory_id FROM heir h
                    JOIN gf_register_event e ON e.factory_id = h.successor_id
                    WHERE e.kind = 'SUCCEEDED' AND e.effective_on <= :day)
                SELECT h.successor_id FROM heir h JOIN gf_register_event e ON e.factory_id = h.factory_id
                WHERE strpos(lower(e.enterprise_name), lower(:query)) > 0
                    OR strpos(lower(e.factory_name), lower(:query)) > 0
                    OR strpos(upper(e.certificate_no), upper(:query)) > 0))
            ORDER BY s.certified_on, s.certificate_no
            """;

    private final JdbcClient jdbc;

    RegisterDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param all also those that had left the list by then */
    List<RegisterLine> lines(LocalDate day, String query, String countyCode, boolean all) {
        return jdbc.sql(LINE + LISTED)
                .param("all", all)
                .param("day", day)
                .param("query", blankToNull(query))
                .param("county", blankToNull(countyCode))
                .query(RegisterDays::read)
                .list();
    }

    List<UUID> listedEnterprises(LocalDate day) {
        return jdbc.sql("SELECT DISTINCT enterprise_id FROM gf_register_on(:day) WHERE status = 'CERTIFIED'")
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** Empty if the factory had never been certified by that day. */
    Optional<RegisterLine> of(UUID factoryId, LocalDate day) {
        return jdbc.sql(LINE + "WHERE s.factory_id = :factory AND s.status IS NOT NULL")
                .param("day", day)
                .param("factory", factoryId)
                .query(RegisterDays::read)
                .optional();
    }

    /** What the newest event by that day says of the level; empty where none does. */
    Optional<Level> level(UUID factoryId, LocalDate day) {
        return jdbc.sql("SELECT level FROM gf_register_on(:day) WHERE factory_id = :factory AND level IS NOT NULL")
                .param("day", day)
                .param("factory", factoryId)
                .query((row, n) -> Level.valueOf(row.getString("level")))
                .optional();
    }

    private static RegisterLine read(ResultSet row, int number) throws SQLException {
        return new RegisterLine(
                standing(row.getString("status")),
                new ListedFactory(
                        row.getObject("factory_id", UUID.class),
                        row.getString("certificate_no"),
                        row.getObject("certified_on", LocalDate.class),
                        Level.valueOf(row.getString("level")),
                        row.getString("enterprise_name"),
                        row.getString("factory_name"),
                        row.getString("credit_code"),
                        row.getString("county_code"),
                        row.getString("industry_code"),
                        strings(row.getArray("former_names"))));
    }

    private static Standing standing(String status) {
        return status.equals(RegisterEvent.Kind.CERTIFIED.name()) ? Standing.VALID : Standing.valueOf(status);
    }

    private static List<String> strings(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
