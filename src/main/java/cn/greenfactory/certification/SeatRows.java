package cn.greenfactory.certification;

import static cn.greenfactory.shared.Rows.flag;
import static cn.greenfactory.shared.Rows.instant;
import static cn.greenfactory.shared.Rows.utc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The store of reviewers' seats. Every method joins the caller's transaction; writers hold the case's lock. */
@Component
class SeatRows {

    private final JdbcClient jdbc;

    /** One occupation of a seat; a seat has several over time, at most one of them ASSIGNED or SCORED. */
    record Seat(
            UUID id,
            UUID caseId,
            int attempt,
            int seat,
            String userId,
            boolean leader,
            String state,
            Double score,
            Boolean supports,
            Boolean vetoFound,
            String opinion,
            Instant assignedAt,
            Instant doneAt) {

        boolean assigned() {
            return state.equals("ASSIGNED");
        }

        boolean scored() {
            return state.equals("SCORED");
        }
    }

    /** What the scores of one attempt come to; the three numbers are null when nobody scored. */
    record Sums(int votes, int supports, boolean veto, Double spread, Double average) {}

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void assign(UUID caseId, int attempt, int seat, String userId, boolean leader, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO gf_review_seat (id, case_id, attempt, seat, user_id, leader, state, assigned_at)
                VALUES (:id, :case, :attempt, :seat, :user, :leader, 'ASSIGNED', :now)""")
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("attempt", attempt)
                .param("seat", seat)
                .param("user", userId)
                .param("leader", leader)
                .param("now", utc(now))
                .update();
    }

    /** Who sits there now, assigned or having scored. */
    Optional<Seat> taken(UUID caseId, int attempt, int seat) {
        return jdbc.sql(
                        """
                SELECT * FROM gf_review_seat WHERE case_id = :case AND attempt = :attempt AND seat = :seat
                   AND state IN ('ASSIGNED', 'SCORED')""")
                .param("case", caseId)
                .param("attempt", attempt)
                .param("seat", seat)
                .query((row, n) -> seat(row))
                .optional();
    }

    /** Who sat there last, whatever became of it. */
    Optional<Seat> newest(UUID caseId, int attempt, int seat) {
        return jdbc.sql(
                        """
                SELECT * FROM gf_review_seat WHERE case_id = :case AND attempt = :attempt AND seat = :seat
                 ORDER BY assigned_at DESC, (done_at IS NULL) DESC, done_at DESC LIMIT 1""")
                .param("case", caseId)
                .param("attempt", attempt)
                .param("seat", seat)
                .query((row, n) -> seat(row))
                .optional();
    }

    /** Every occupation of every seat of the case, in order. */
    List<Seat> ofCase(UUID caseId) {
        return jdbc.sql(
                        "SELECT * FROM gf_review_seat WHERE case_id = :case ORDER BY attempt, seat, assigned_at, done_at")
                .param("case", caseId)
                .query((row, n) -> seat(row))
                .list();
    }

    /** The newest occupations of the running attempt, by seat. */
    List<Seat> taken(UUID caseId, int attempt) {
        return jdbc.sql(
                        """
                SELECT * FROM gf_review_seat WHERE case_id = :case AND attempt = :attempt
                   AND state IN ('ASSIGNED', 'SCORED') ORDER BY seat""")
                .param("case", caseId)
                .param("attempt", attempt)
                .query((row, n) -> seat(row))
                .list();
    }

    int seats(UUID caseId, int attempt) {
        return jdbc.sql("SELECT count(DISTINCT seat) FROM gf_review_seat WHERE case_id = :case AND attempt = :attempt")
                .param("case", caseId)
                .param("attempt", attempt)
                .query(Integer.class)
                .single();
    }

    /** The leader of the attempt: the one who sits, or else whose seat stands vacant. */
    Optional<String> leader(UUID caseId, int attempt) {
        return jdbc.sql(
                        """
                SELECT user_id FROM gf_review_seat WHERE case_id = :case AND attempt = :attempt AND leader
                 ORDER BY (state IN ('ASSIGNED', 'SCORED')) DESC, assigned_at DESC LIMIT 1""")
                .param("case", caseId)
                .param("attempt", attempt)
                .query(String.class)
                .optional();
    }

    /** {@code userId}, who sits there, leads the attempt from now on. */
    void lead(UUID caseId, int attempt, String userId) {
        jdbc.sql(
                        """
                UPDATE gf_review_seat SET leader = (user_id = :user AND state IN ('ASSIGNED', 'SCORED'))
                 WHERE case_id = :case AND attempt = :attempt""")
                .param("user", userId)
                .param("case", caseId)
                .param("attempt", attempt)
                .update();
    }

    /** Everybody who ever sat on the case. */
    Set<String> everSeated(UUID caseId) {
        return jdbc.sql("SELECT DISTINCT user_id FROM gf_review_seat WHERE case_id = :case")
                .param("case", caseId)
                .query(String.class)
                .set();
    }

    void score(UUID id, ExpertScore score, Instant now) {
        jdbc.sql(
                        """
                UPDATE gf_review_seat SET state = 'SCORED', score = :score, supports = :supports, veto_found = :veto,
                    opinion = :opinion, done_at = :now WHERE id = :id""")
                .param("score", score.score())
                .param("supports", score.supports())
                .param("veto", score.vetoFound())
                .param("opinion", score.opinion())
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    /** The one who was to score leaves the seat: RECUSED, RELEASED or REPLACED. */
    void vacate(UUID id, String state, Instant now) {
        jdbc.sql("UPDATE gf_review_seat SET state = :state, done_at = :now WHERE id = :id")
                .param("state", state)
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    Sums sums(UUID caseId, int attempt) {
        return jdbc.sql(
                        """
                SELECT count(*) AS votes, count(*) FILTER (WHERE supports) AS supports,
                       COALESCE(bool_or(veto_found), false) AS veto, max(score) - min(score) AS spread,
                       avg(score) AS average
                  FROM gf_review_seat WHERE case_id = :case AND attempt = :attempt AND state = 'SCORED'""")
                .param("case", caseId)
                .param("attempt", attempt)
                .query((row, n) -> new Sums(
                        row.getInt("votes"),
                        row.getInt("supports"),
                        row.getBoolean("veto"),
                        number(row, "spread"),
                        number(row, "average")))
                .single();
    }

    /** Seats of the round's unfinished reviews that nobody has scored yet. */
    List<Seat> unscored(UUID roundId) {
        return jdbc.sql(
                        """
                SELECT s.* FROM gf_review_seat s JOIN gf_application a ON a.id = s.case_id AND a.attempt = s.attempt
                 WHERE a.round_id = :round AND a.status = 'IN_REVIEW' AND s.state = 'ASSIGNED'
                 ORDER BY a.ordinal, s.seat""")
                .param("round", roundId)
                .query((row, n) -> seat(row))
                .list();
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getInt("attempt"),
                row.getInt("seat"),
                row.getString("user_id"),
                row.getBoolean("leader"),
                row.getString("state"),
                number(row, "score"),
                flag(row, "supports"),
                flag(row, "veto_found"),
                row.getString("opinion"),
                instant(row, "assigned_at"),
                instant(row, "done_at"));
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }
}
