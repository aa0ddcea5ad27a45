package cn.greenfactory.certification;

import static cn.greenfactory.shared.Rows.flag;
import static cn.greenfactory.shared.Rows.instant;
import static cn.greenfactory.shared.Rows.integer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store of cases, its reading half: one case, a round's cases, and the counts of fan-ins, each one SQL. */
abstract class CaseReads {

    final JdbcClient jdbc;

    CaseReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Application> find(UUID id) {
        return jdbc.sql("SELECT * FROM gf_application WHERE id = :id")
                .param("id", id)
                .query((row, number) -> application(row))
                .optional();
    }

    /** Locks the row until the transaction ends; lock the round first. */
    Optional<Application> lock(UUID id) {
        return jdbc.sql("SELECT * FROM gf_application WHERE id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query((row, number) -> application(row))
                .optional();
    }

    Optional<Application> byNumber(String applicationNumber) {
        return jdbc.sql("SELECT * FROM gf_application WHERE number = :number")
                .param("number", applicationNumber)
                .query((row, number) -> application(row))
                .optional();
    }

    List<Application> ofEnterprise(UUID enterpriseId) {
        return jdbc.sql("SELECT * FROM gf_application WHERE enterprise_id = :enterprise ORDER BY started_at DESC, id")
                .param("enterprise", enterpriseId)
                .query((row, number) -> application(row))
                .list();
    }

    List<Application> ofFactory(UUID factoryId) {
        return jdbc.sql("SELECT * FROM gf_application WHERE factory_id = :factory ORDER BY started_at DESC, id")
                .param("factory", factoryId)
                .query((row, number) -> application(row))
                .list();
    }

    /** Participants first, by ordinal; then the others in the order they were started. */
    List<Application> ofRound(UUID roundId) {
        return jdbc.sql(
                        "SELECT * FROM gf_application WHERE round_id = :round ORDER BY ordinal NULLS LAST, started_at, id")
                .param("round", roundId)
                .query((row, number) -> application(row))
                .list();
    }

    /** The round's cases at these statuses, by ordinal. */
    List<Application> at(UUID roundId, CaseStatus... statuses) {
        return jdbc.sql(
                        """
                SELECT * FROM gf_application WHERE round_id = :round AND status IN (:statuses)
                 ORDER BY ordinal NULLS LAST, started_at, id""")
                .param("round", roundId)
                .param("statuses", names(statuses))
                .query((row, number) -> application(row))
                .list();
    }

    /** The open cases an approved list decides on, by ordinal. */
    List<Application> onList(UUID listId) {
        return jdbc.sql(
                        """
                SELECT * FROM gf_application WHERE list_id = :list AND status IN ('PROPOSED', 'NOT_PROPOSED')
                 ORDER BY ordinal""")
                .param("list", listId)
                .query((row, number) -> application(row))
                .list();
    }

    /** Proposed cases whose notice has ended and on which the city head has not decided, by ordinal. */
    List<Application> undecided(UUID roundId) {
        return jdbc.sql(
                        """
                SELECT a.* FROM gf_application a JOIN gf_list l ON l.id = a.list_id
                 WHERE a.round_id = :round AND a.status = 'PROPOSED' AND a.certified IS NULL
                   AND l.state = 'APPROVED' AND l.notice_ended_at IS NOT NULL
                 ORDER BY a.ordinal""")
                .param("round", roundId)
                .query((row, number) -> application(row))
                .list();
    }

    /** Whether an upheld objection of omission waits for a supplementary list. */
    boolean anyReopened(UUID roundId) {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT 1 FROM gf_application
                    WHERE round_id = :round AND status = 'REVIEWED' AND reopened)""")
                .param("round", roundId)
                .query(Boolean.class)
                .single();
    }

    long count(UUID roundId, CaseStatus... statuses) {
        return jdbc.sql("SELECT count(*) FROM gf_application WHERE round_id = :round AND status IN (:statuses)")
                .param("round", roundId)
                .param("statuses", names(statuses))
                .query(Long.class)
                .single();
    }

    long countOpen(UUID roundId) {
        return count(roundId, CaseStatus.openOnes().toArray(CaseStatus[]::new));
    }

    /** Whether the factory has an open application in any round. */
    boolean bound(UUID factoryId) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM gf_application WHERE factory_id = :factory AND status IN (:open))")
                .param("factory", factoryId)
                .param("open", names(CaseStatus.openOnes().toArray(CaseStatus[]::new)))
                .query(Boolean.class)
                .single();
    }

    /** Whether the city head decided to certify somebody in the round. */
    boolean anyCertified(UUID roundId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM gf_application WHERE round_id = :round AND certified)")
                .param("round", roundId)
                .query(Boolean.class)
                .single();
    }

    /** Recommendations one county has made in the round, whatever became of them. */
    long countRecommended(UUID roundId, String countyCode) {
        return jdbc.sql(
                        """
                SELECT count(*) FROM gf_application
                 WHERE round_id = :round AND county_code = :county AND recommended_at IS NOT NULL""")
                .param("round", roundId)
                .param("county", countyCode)
                .query(Long.class)
                .single();
    }

    static Application application(ResultSet row) throws SQLException {
        String outcome = row.getString("county_outcome");
        String verdict = row.getString("verdict");
        return new Application(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("factory_id", UUID.class),
                row.getString("county_code"),
                row.getString("number"),
                CaseStatus.valueOf(row.getString("status")),
                row.getLong("version"),
                row.getInt("returns"),
                outcome == null ? null : CountyOutcome.valueOf(outcome),
                integer(row, "ordinal"),
                row.getInt("attempt"),
                verdict == null ? null : PanelVerdict.valueOf(verdict),
                row.getObject("list_id", UUID.class),
                row.getBoolean("reopened"),
                flag(row, "certified"),
                row.getObject("certified_on", LocalDate.class),
                instant(row, "started_at"),
                instant(row, "submitted_at"),
                instant(row, "closed_at"),
                row.getString("close_reason"));
    }

    private static List<String> names(CaseStatus... statuses) {
        return Arrays.stream(statuses).map(CaseStatus::name).toList();
    }
}
