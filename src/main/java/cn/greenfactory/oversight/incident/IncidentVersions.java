package cn.greenfactory.oversight.incident;

import cn.greenfactory.shared.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of incidents; the database refuses to change one, but for adding once what followed from it. */
@Repository
class IncidentVersions {

    private final JdbcClient jdbc;

    IncidentVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(IncidentVersion version) {
        IncidentFacts facts = version.facts();
        Determination by = version.determination();
        jdbc.sql(
                        """
                        INSERT INTO gf_incident_version (incident_id, version, act, kind, occurred_at, known_at, deaths,
                            serious_injuries, direct_loss_yuan, evacuated, other_criterion_grade, traffic_or_fire,
                            description, determined_grade, authority, document_no, determined_on, standing_grade,
                            reason, recorded_at, recorded_by)
                        VALUES (:incident, :version, :act, :kind, :occurred, :known, :deaths, :injuries, :loss,
                            :evacuated, :other, :fire, :description, :determined, :authority, :document, :on, :standing,
                            :reason, :at, :by)""")
                .param("incident", version.incidentId())
                .param("version", version.version())
                .param("act", version.act().name())
                .param("kind", facts.kind().name())
                .param("occurred", facts.occurredAt())
                .param("known", facts.knownAt())
                .param("deaths", facts.deaths())
                .param("injuries", facts.seriousInjuries())
                .param("loss", facts.directLossYuan())
                .param("evacuated", facts.evacuated())
                .param("other", Rows.name(facts.otherCriterionGrade()))
                .param("fire", facts.trafficOrFire())
                .param("description", facts.description())
                .param("determined", by == null ? null : by.grade().name())
                .param("authority", by == null ? null : by.authority())
                .param("document", by == null ? null : by.documentNo())
                .param("on", by == null ? null : by.determinedOn())
                .param("standing", Rows.name(version.standingGrade()))
                .param("reason", version.reason())
                .param("at", Rows.utc(version.recordedAt()))
                .param("by", version.recordedBy())
                .update();
    }

    void graded(IncidentVersion version, Grade grade, boolean provisional, int supplementDays) {
        jdbc.sql(
                        """
                        UPDATE gf_incident_version SET grade = :grade, provisional = :provisional,
                            supplement_days = :days WHERE incident_id = :incident AND version = :version""")
                .param("incident", version.incidentId())
                .param("version", version.version())
                .param("grade", grade.name())
                .param("provisional", provisional)
                .param("days", supplementDays)
                .update();
    }

    void concluded(IncidentVersion version, Boolean blocksEntry, boolean report, boolean ground, boolean undetermined) {
        jdbc.sql(
                        """
                        UPDATE gf_incident_version SET blocks_entry = :blocks, report_to_city = :report,
                            removal_ground = :ground, needs_determination = :undetermined
                        WHERE incident_id = :incident AND version = :version""")
                .param("incident", version.incidentId())
                .param("version", version.version())
                .param("blocks", blocksEntry)
                .param("report", report)
                .param("ground", ground)
                .param("undetermined", undetermined)
                .update();
    }

    /** The grade alone, between the two decisions; null before the first. */
    Grade gradeOf(UUID incidentId, int version) {
        return jdbc.sql("SELECT grade FROM gf_incident_version WHERE incident_id = :incident AND version = :version")
                .param("incident", incidentId)
                .param("version", version)
                .query((row, n) -> Rows.word(row, "grade", Grade.class))
                .single();
    }

    /** Oldest first. */
    List<IncidentVersion> of(UUID incidentId) {
        return jdbc.sql("SELECT * FROM gf_incident_version WHERE incident_id = :incident ORDER BY version")
                .param("incident", incidentId)
                .query(IncidentVersions::read)
                .list();
    }

    IncidentVersion newest(UUID incidentId) {
        return jdbc.sql("SELECT * FROM gf_incident_version WHERE incident_id = :incident ORDER BY version DESC LIMIT 1")
                .param("incident", incidentId)
                .query(IncidentVersions::read)
                .single();
    }

    private static IncidentVersion read(ResultSet row, int number) throws SQLException {
        return new IncidentVersion(
                Rows.uuid(row, "incident_id"),
                row.getInt("version"),
                Rows.word(row, "act", IncidentVersion.Act.class),
                facts(row),
                determination(row),
                Rows.word(row, "standing_grade", Grade.class),
                row.getString("reason"),
                Rows.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                conclusion(row));
    }

    private static IncidentFacts facts(ResultSet row) throws SQLException {
        return new IncidentFacts(
                        Rows.word(row, "kind", IncidentKind.class),
                        row.getObject("occurred_at", OffsetDateTime.class),
                        row.getObject("known_at", OffsetDateTime.class),
                        row.getInt("deaths"),
                        row.getInt("serious_injuries"),
                        row.getBigDecimal("direct_loss_yuan"),
                        row.getInt("evacuated"),
                        Rows.word(row, "other_criterion_grade", Grade.class),
                        row.getBoolean("traffic_or_fire"),
                        row.getString("description"))
                .kept();
    }

    private static Determination determination(ResultSet row) throws SQLException {
        Grade grade = Rows.word(row, "determined_grade", Grade.class);
        return grade == null
                ? null
                : new Determination(
                        grade,
                        row.getString("authority"),
                        row.getString("document_no"),
                        row.getObject("determined_on", LocalDate.class));
    }

    private static Conclusion conclusion(ResultSet row) throws SQLException {
        return row.getObject("report_to_city") == null
                ? null
                : new Conclusion(
                        Rows.word(row, "grade", Grade.class),
                        row.getBoolean("provisional"),
                        row.getInt("supplement_days"),
                        row.getObject("blocks_entry", Boolean.class),
                        row.getBoolean("report_to_city"),
                        row.getBoolean("removal_ground"),
                        row.getBoolean("needs_determination"));
    }
}
