package cn.greenfactory.oversight.annual;

import static cn.greenfactory.shared.Rows.utc;

import cn.greenfactory.oversight.Acts;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who did what with which opinion to a report: as an act of the report, in the trail, and for the duties. */
@Component
class ReportActs {

    static final String KIND = "REPORT";

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    /** One act as it was recorded. */
    record Act(String act, String outcome, String opinion, String who, Instant at) {}

    ReportActs(JdbcClient jdbc, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws cn.greenfactory.security.SeparationException if the person acted on the report at the other level */
    void by(Report before, String who, Capacity as, String act, String outcome, String opinion) {
        acts.by(who, as, act, KIND, before.id(), Map.of("state", before.state().name()), after(outcome, opinion));
        add(before.id(), act, outcome, opinion, who);
    }

    void bySystem(Report before, String act, String outcome, String reason) {
        acts.bySystem(act, KIND, before.id(), Map.of("state", before.state().name()), after(outcome, reason));
        add(before.id(), act, outcome, reason, Acts.SYSTEM);
    }

    /** Every act on the report, oldest first. */
    List<Act> of(UUID reportId) {
        return jdbc.sql("SELECT * FROM gf_report_act WHERE report_id = :id ORDER BY id")
                .param("id", reportId)
                .query((row, n) -> new Act(
                        row.getString("act"),
                        row.getString("outcome"),
                        row.getString("opinion"),
                        row.getString("who"),
                        Rows.instant(row, "acted_at")))
                .list();
    }

    private void add(UUID reportId, String act, String outcome, String opinion, String who) {
        jdbc.sql(
                        """
                        INSERT INTO gf_report_act (report_id, act, outcome, opinion, who, acted_at)
                        VALUES (:id, :act, :outcome, :opinion, :who, :at)""")
                .param("id", reportId)
                .param("act", act)
                .param("outcome", outcome)
                .param("opinion", opinion)
                .param("who", who)
                .param("at", utc(clock.instant()))
                .update();
    }

    private static Map<String, String> after(String outcome, String opinion) {
        return Map.of("outcome", String.valueOf(outcome), "opinion", String.valueOf(opinion));
    }
}
