package cn.greenfactory.certification;

import static cn.greenfactory.shared.Rows.instant;
import static cn.greenfactory.shared.Rows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of lists. Every method joins the caller's transaction; writers hold the round's lock. */
@Component
class ListRows {

    private final JdbcClient jdbc;

    /**
     * A list without its rows.
     *
     * @param anyProposed whether it has anybody to publish
     */
    record ListHead(
            UUID id,
            UUID roundId,
            int sequence,
            String state,
            String sha256,
            String decidedBy,
            Instant decidedAt,
            UUID noticeId,
            Instant noticeEndedAt,
            boolean anyProposed) {

        boolean approved() {
            return state.equals("APPROVED");
        }

        /** Its notice has ended, or it had nobody to publish. */
        boolean ended() {
            return approved() && (noticeEndedAt != null || !anyProposed);
        }
    }

    ListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ListHead> find(UUID id) {
        return jdbc.sql(HEAD + " WHERE l.id = :id")
                .param("id", id)
                .query((row, n) -> head(row))
                .optional();
    }

    /** The list that waits for the city head. */
    Optional<ListHead> draft(UUID roundId) {
        return jdbc.sql(HEAD + " WHERE l.round_id = :round AND l.state = 'DRAFT'")
                .param("round", roundId)
                .query((row, n) -> head(row))
                .optional();
    }

    /** The newest approved list. */
    Optional<ListHead> approved(UUID roundId) {
        return jdbc.sql(HEAD + " WHERE l.round_id = :round AND l.state = 'APPROVED' ORDER BY l.sequence DESC LIMIT 1")
                .param("round", roundId)
                .query((row, n) -> head(row))
                .optional();
    }

    /** Whether any list of the round that stands, or stood, proposed somebody. */
    boolean everProposed(UUID roundId) {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT 1 FROM gf_list l JOIN gf_list_row r ON r.list_id = l.id
                    WHERE l.round_id = :round AND l.state = 'APPROVED' AND r.proposed)""")
                .param("round", roundId)
                .query(Boolean.class)
                .single();
    }

    /** Draws up a list; a draft that was there before is sent back. */
    void insertDraft(UUID id, UUID roundId, String sha256, String who, Instant now) {
        jdbc.sql(
                        """
                UPDATE gf_list SET state = 'SENT_BACK' WHERE round_id = :round AND state = 'DRAFT'""")
                .param("round", roundId)
                .update();
        jdbc.sql(
                        """
                INSERT INTO gf_list (id, round_id, sequence, state, sha256, drawn_by, drawn_at)
                SELECT :id, :round, COALESCE(max(sequence), 0) + 1, 'DRAFT', :sha256, :who, :now
                  FROM gf_list WHERE round_id = :round""")
                .param("id", id)
                .param("round", roundId)
                .param("sha256", sha256)
                .param("who", who)
                .param("now", utc(now))
                .update();
    }

    void insertRow(UUID listId, ListRow row) {
        jdbc.sql(
                        """
                INSERT INTO gf_list_row (list_id, ordinal, case_id, application_number, enterprise_id, credit_code,
                    enterprise_name, factory_name, county_code, county_name, proposed, reason)
                VALUES (:list, :ordinal, :case, :number, :enterprise, :creditCode,
                    :enterpriseName, :factoryName, :county, :countyName, :proposed, :reason)""")
                .param("list", listId)
                .param("ordinal", row.ordinal())
                .param("case", row.caseId())
                .param("number", row.applicationNumber())
                .param("enterprise", row.enterpriseId())
                .param("creditCode", row.creditCode())
                .param("enterpriseName", row.enterpriseName())
                .param("factoryName", row.factoryName())
                .param("county", row.countyCode())
                .param("countyName", row.countyName())
                .param("proposed", row.proposed())
                .param("reason", row.reason())
                .update();
    }

    List<ListRow> rows(UUID listId) {
        return jdbc.sql("SELECT * FROM gf_list_row WHERE list_id = :list ORDER BY ordinal")
                .param("list", listId)
                .query((row, n) -> row(row))
                .list();
    }

    /** The lists of its round that the case stood on, as proposed or not. */
    Set<UUID> of(Application application) {
        return jdbc.sql("SELECT r.list_id FROM gf_list l JOIN gf_list_row r ON r.list_id = l.id"
                        + " WHERE l.round_id = :round AND r.case_id = :case")
                .param("round", application.roundId())
                .param("case", application.id())
                .query(UUID.class)
                .set();
    }

    void decide(UUID listId, String state, String who, String opinion, Instant now) {
        jdbc.sql(
                        """
                UPDATE gf_list SET state = :state, decided_by = :who, decided_at = :now, opinion = :opinion
                 WHERE id = :id""")
                .param("state", state)
                .param("who", who)
                .param("now", utc(now))
                .param("opinion", opinion)
                .param("id", listId)
                .update();
    }

    /** The cases of an approved list become PROPOSED or NOT_PROPOSED. */
    void applyDecision(UUID listId) {
        jdbc.sql(
                        """
                UPDATE gf_application a SET list_id = r.list_id, version = a.version + 1,
                    status = CASE WHEN r.proposed THEN 'PROPOSED' ELSE 'NOT_PROPOSED' END
                  FROM gf_list_row r WHERE r.list_id = :list AND r.case_id = a.id""")
                .param("list", listId)
                .update();
    }

    /** The list comes back: its undecided open cases are reviewed cases again. Returns them. */
    List<UUID> takeBack(UUID listId) {
        jdbc.sql("UPDATE gf_list SET state = 'RETURNED' WHERE id = :id")
                .param("id", listId)
                .update();
        return jdbc.sql(
                        """
                UPDATE gf_application SET status = 'REVIEWED', list_id = NULL, version = version + 1
                 WHERE list_id = :list AND status IN ('PROPOSED', 'NOT_PROPOSED') AND certified IS NULL
                RETURNING id""")
                .param("list", listId)
                .query(UUID.class)
                .list();
    }

    void noticeOpened(UUID listId, UUID noticeId) {
        jdbc.sql("UPDATE gf_list SET notice_id = :notice WHERE id = :id")
                .param("notice", noticeId)
                .param("id", listId)
                .update();
    }

    void noticeEnded(UUID listId, Instant now) {
        jdbc.sql("UPDATE gf_list SET notice_ended_at = :now WHERE id = :id")
                .param("now", utc(now))
                .param("id", listId)
                .update();
    }

    private static final String HEAD =
            """
            SELECT l.*, EXISTS (SELECT 1 FROM gf_list_row r WHERE r.list_id = l.id AND r.proposed) AS any_proposed
              FROM gf_list l""";

    private static ListHead head(ResultSet row) throws SQLException {
        return new ListHead(
                row.getObject("id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getInt("sequence"),
                row.getString("state"),
                row.getString("sha256"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getObject("notice_id", UUID.class),
                instant(row, "notice_ended_at"),
                row.getBoolean("any_proposed"));
    }

    private static ListRow row(ResultSet row) throws SQLException {
        return new ListRow(
                row.getInt("ordinal"),
                row.getObject("case_id", UUID.class),
                row.getString("application_number"),
                row.getObject("enterprise_id", UUID.class),
                row.getString("credit_code"),
                row.getString("enterprise_name"),
                row.getString("factory_name"),
                row.getString("county_code"),
                row.getString("county_name"),
                row.getBoolean("proposed"),
                row.getString("reason"));
    }
}
