package cn.greenfactory.certification;

import cn.greenfactory.certification.SeatRows.Seat;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The review of a case within its summary: seats with their scores, outcomes of the attempts, the list that decides. */
@Component
class ReviewSummary {

    private final JdbcClient jdbc;
    private final SeatRows seats;
    private final ListRows lists;

    ReviewSummary(JdbcClient jdbc, SeatRows seats, ListRows lists) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.lists = lists;
    }

    void write(ObjectNode view, Application application) {
        ObjectNode review = view.putObject("review");
        review.put("attempt", application.attempt());
        if (application.verdict() != null) {
            review.put("verdict", application.verdict().name())
                    .put("verdictTitle", application.verdict().title());
        }
        ArrayNode rows = review.putArray("seats");
        seats.ofCase(application.id()).forEach(seat -> row(rows.addObject(), seat));
        review.put(
                "average", seats.sums(application.id(), application.attempt()).average());
        outcomes(review.putArray("outcomes"), application.id());
        if (application.listId() != null) {
            list(view.putObject("list"), application);
        }
    }

    private static void row(ObjectNode row, Seat seat) {
        row.put("attempt", seat.attempt())
                .put("seat", seat.seat() + 1)
                .put("expert", seat.userId())
                .put("leader", seat.leader())
                .put("state", seat.state())
                .put("score", seat.score())
                .put("supports", seat.supports())
                .put("vetoFound", seat.vetoFound())
                .put("opinion", seat.opinion());
    }

    private void outcomes(ArrayNode outcomes, UUID caseId) {
        jdbc.sql("SELECT attempt, verdict, reason FROM gf_review_outcome WHERE case_id = :case ORDER BY attempt")
                .param("case", caseId)
                .query(row -> {
                    String verdict = row.getString("verdict");
                    outcomes.addObject()
                            .put("attempt", row.getInt("attempt"))
                            .put("verdict", verdict)
                            .put("verdictTitle", PanelVerdict.valueOf(verdict).title())
                            .put("reason", row.getString("reason"));
                });
    }

    private void list(ObjectNode view, Application application) {
        ListRows.ListHead head = lists.find(application.listId()).orElseThrow();
        view.put("sequence", head.sequence()).put("sha256", head.sha256()).put("noticeEnded", head.ended());
        lists.rows(head.id()).stream()
                .filter(row -> row.caseId().equals(application.id()))
                .forEach(row -> view.put("ordinal", row.ordinal())
                        .put("proposed", row.proposed())
                        .put("reason", row.reason()));
    }
}
