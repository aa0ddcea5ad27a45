package cn.greenfactory.certification;

import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.documents.Attachments;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A round as an official sees it, as JSON for the task view: terms, counts, every case in rank order with review and
 * decisions, the list that waits or stands with its hash, cases ready for certification, acts, files with links, deadlines
 * explained.
 */
@Service
public class RoundSummaries {

    private final RoundRows rounds;
    private final RankedCases ranked;
    private final ListDecisions lists;
    private final Certifications certifications;
    private final Trail trail;
    private final Deadlines deadlines;
    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RoundSummaries(
            RoundRows rounds,
            RankedCases ranked,
            ListDecisions lists,
            Certifications certifications,
            Trail trail,
            Deadlines deadlines,
            Attachments attachments,
            JdbcClient jdbc,
            ObjectMapper json) {
        this.rounds = rounds;
        this.ranked = ranked;
        this.lists = lists;
        this.certifications = certifications;
        this.trail = trail;
        this.deadlines = deadlines;
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws NoSuchException if there is no such round */
    @Transactional(readOnly = true)
    public ObjectNode of(UUID roundId) {
        Round round = rounds.find(roundId).orElseThrow(() -> new NoSuchException("批次", roundId));
        ObjectNode view = json.createObjectNode();
        facts(view, round);
        counts(view.putObject("counts"), roundId);
        ranked.write(view.putArray("cases"), roundId);
        lists.waiting(roundId).ifPresent(list -> list(view.putObject("waitingList"), list));
        lists.current(roundId).ifPresent(list -> list(view.putObject("approvedList"), list));
        ArrayNode ready = view.putArray("ready");
        certifications.ready(roundId).forEach(each -> ready.add(each.number()));
        acts(view.putArray("opinions"), trail.ofRound(roundId));
        deadlines(view.putArray("deadlines"), roundId);
        files(view.putArray("attachments"), roundId);
        return view;
    }

    private void facts(ObjectNode view, Round round) {
        view.put("roundId", round.id().toString())
                .put("roundCode", round.code())
                .put("status", round.status().name())
                .put("statusTitle", round.status().title())
                .put("participants", round.participants())
                .put(
                        "reviewMode",
                        round.reviewMode() == null ? null : round.reviewMode().name())
                .put("closeReason", round.closeReason());
        view.set("terms", json.valueToTree(round.terms()));
        view.set("settings", json.valueToTree(round.settings()));
    }

    private void counts(ObjectNode counts, UUID roundId) {
        jdbc.sql("SELECT status, count(*) AS n FROM gf_application WHERE round_id = :round GROUP BY status ORDER BY 1")
                .param("round", roundId)
                .query(row -> {
                    counts.put(row.getString("status"), row.getInt("n"));
                });
    }

    private static void list(ObjectNode view, ApprovedList list) {
        view.put("listId", list.id().toString())
                .put("sequence", list.sequence())
                .put("sha256", list.sha256())
                .put("approvedBy", list.approvedBy())
                .put("noticeEnded", list.noticeEndedAt() != null);
        ArrayNode rows = view.putArray("rows");
        list.rows().forEach(row -> rows.addObject()
                .put("ordinal", row.ordinal())
                .put("applicationNumber", row.applicationNumber())
                .put("creditCode", row.creditCode())
                .put("enterpriseName", row.enterpriseName())
                .put("factoryName", row.factoryName())
                .put("countyName", row.countyName())
                .put("proposed", row.proposed())
                .put("reason", row.reason()));
    }

    private static void acts(ArrayNode opinions, List<Trail.Act> acts) {
        for (Trail.Act act : acts) {
            ObjectNode row = opinions.addObject()
                    .put("act", act.act())
                    .put("actTitle", ActTitles.of(act.act()))
                    .put("outcome", act.outcome())
                    .put("opinion", act.opinion())
                    .put("who", act.who())
                    .put("at", act.at().toString());
            row.set("detail", act.detail());
        }
    }

    /** What was handed in about the round as such, and its certified lists. */
    private void files(ArrayNode files, UUID roundId) {
        attachments.of("ROUND", roundId).forEach(file -> files.addObject()
                .put("kind", file.kind())
                .put("fileName", file.fileName())
                .put("sha256", file.sha256())
                .put("attachedAt", file.attachedAt().toString())
                .put("link", "/api/staff/files/" + file.sha256()));
    }

    private void deadlines(ArrayNode rows, UUID roundId) {
        deadlines.of("ROUND", roundId).stream()
                .filter(deadline -> !deadline.state().equals("CLOSED"))
                .forEach(deadline -> {
                    ObjectNode row = rows.addObject()
                            .put("purpose", deadline.purpose())
                            .put("purposeTitle", ActTitles.of(deadline.purpose()))
                            .put("lastDay", String.valueOf(deadline.lastDay()));
                    deadlines.explain(deadline.id()).forEach(row.putArray("explained")::add);
                });
    }
}
