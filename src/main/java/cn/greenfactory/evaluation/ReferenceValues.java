package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.evaluation.standard.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Base and lead values (基准值、引领值), loaded by the bureau per edition, industry and energy band, never overwritten: a
 * later load takes the place of an earlier row of the same indicator, industry, band and unit.
 */
@Service
public class ReferenceValues {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Editions editions;

    public ReferenceValues(JdbcClient jdbc, Clock clock, Editions editions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.editions = editions;
    }

    /** A load that has been made. */
    public record Load(UUID id, String edition, String source, String who, Instant loadedAt, int rows) {}

    /**
     * Loads rows: {@code {"edition": "2025", "source": "…", "values": [{"indicator", "industry", "energyBand", "unit",
     * "base", "lead"}]}}.
     *
     * @throws EvaluationInvalidException naming every wrong field; then nothing is loaded
     */
    @Transactional
    public Load load(JsonNode json, String who) {
        JsonFields fields = new JsonFields();
        JsonNode body = fields.object(json, "", Set.of("edition", "source", "values"));
        JsonNode given = body == null ? com.fasterxml.jackson.databind.node.MissingNode.getInstance() : body;
        Edition edition =
                editions.find(fields.text(given.get("edition"), "/edition")).orElse(null);
        String source = fields.text(given.get("source"), "/source");
        if (edition == null) {
            fields.wrong("/edition", "没有这个版本的标准");
        }
        if (source == null || source.length() > 1000) {
            fields.wrong("/source", "请写明数值的出处，不超过1000字");
        }
        List<ReferenceRow> rows =
                edition == null ? List.of() : ReferenceCheck.read(edition, given.get("values"), fields);
        if (!fields.errors().isEmpty()) {
            throw new EvaluationInvalidException("基准值、引领值有误：", null, fields.errors());
        }
        return save(edition.edition(), source, rows, who);
    }

    private Load save(String edition, String source, List<ReferenceRow> rows, String who) {
        Load load = new Load(UUID.randomUUID(), edition, source, who, clock.instant(), rows.size());
        jdbc.sql("INSERT INTO gf_reference_load (id, edition, source, who, loaded_at) VALUES (?, ?, ?, ?, ?)")
                .params(load.id(), edition, source, who, at(load.loadedAt()))
                .update();
        rows.forEach(row -> jdbc.sql("INSERT INTO gf_reference_value"
                        + " (load_id, indicator, industry, energy_band, unit, base, lead) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        load.id(),
                        row.indicator(),
                        row.industry(),
                        row.energyBand(),
                        row.unit(),
                        row.base(),
                        row.lead())
                .update());
        return load;
    }

    /** Every load, newest first. */
    public List<Load> loads() {
        return jdbc.sql("SELECT l.*, (SELECT count(*) FROM gf_reference_value v WHERE v.load_id = l.id) AS row_count"
                        + " FROM gf_reference_load l ORDER BY l.sequence DESC")
                .query((rs, n) -> new Load(
                        rs.getObject("id", UUID.class),
                        rs.getString("edition"),
                        rs.getString("source"),
                        rs.getString("who"),
                        rs.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                        rs.getInt("row_count")))
                .list();
    }

    /** The rows of one load. */
    public List<ReferenceRow> rows(UUID loadId) {
        return jdbc.sql("SELECT * FROM gf_reference_value WHERE load_id = ? ORDER BY indicator, industry, energy_band")
                .param(loadId)
                .query((rs, n) -> row(rs))
                .list();
    }

    /** Base and lead value of one indicator that hold for a factory today; empty where the bureau has loaded none. */
    public Optional<ReferenceRow> of(String edition, String industry, Double energyTce, String indicator, String unit) {
        String band = energyTce == null
                ? null
                : editions.get(edition)
                        .band(energyTce)
                        .map(Edition.EnergyBand::code)
                        .orElse(null);
        return newest(edition, industry, band, indicator, unit);
    }

    /**
     * The row in force now for an indicator of a factory, the most specific one; empty where none was loaded.
     *
     * @param energyBand code of the edition's band, or null where the factory's energy use is not known
     */
    public Optional<ReferenceRow> newest(
            String edition, String industry, String energyBand, String indicator, String unit) {
        return table(edition, industry, energyBand, null).find(indicator, unit).map(ReferenceTable.Entry::row);
    }

    /** What holds for a factory; {@code asOf} null = the newest. */
    ReferenceTable table(String edition, String industry, String band, Instant asOf) {
        return new ReferenceTable(jdbc.sql(
                        """
                        SELECT DISTINCT ON (v.indicator, v.industry, v.energy_band, v.unit) v.*, l.source
                        FROM gf_reference_value v JOIN gf_reference_load l ON l.id = v.load_id
                        WHERE l.edition = :edition
                          AND starts_with(:industry, v.industry)
                          AND v.energy_band IN ('', :band)
                          AND (CAST(:asOf AS timestamptz) IS NULL OR l.loaded_at <= :asOf)
                        ORDER BY v.indicator, v.industry, v.energy_band, v.unit, l.sequence DESC
                        """)
                .param("edition", edition)
                .param("industry", industry == null ? "" : industry)
                .param("band", band == null ? "" : band)
                .param("asOf", asOf == null ? null : at(asOf), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query((rs, n) -> new ReferenceTable.Entry(row(rs), rs.getString("source")))
                .list());
    }

    private static ReferenceRow row(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new ReferenceRow(
                rs.getString("indicator"),
                rs.getString("industry"),
                rs.getString("energy_band"),
                rs.getString("unit"),
                rs.getObject("base", Double.class),
                rs.getObject("lead", Double.class));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }
}
