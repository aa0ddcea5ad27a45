package cn.greenfactory.certification;

import cn.greenfactory.documents.Paper;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.registry.TimelineEntry;
import cn.greenfactory.registry.TimelineSource;
import cn.greenfactory.shared.China;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A factory's applications: what was handed in, found and decided, the papers issued, how each ended (第七条至第十条). */
@Component
class CertificationTimeline implements TimelineSource {

    private static final String AREA = "认定";

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("RECOMMEND", "推荐"),
            Map.entry("RETURN", "退回补正"),
            Map.entry("DECLINE", "不予推荐"),
            Map.entry("SIGNED", "签发"),
            Map.entry("UNSIGNED", "未签发，退回"),
            Map.entry("SUPPLEMENTED", "已补正"),
            Map.entry("EXPIRED", "逾期未补正"),
            Map.entry("OPPOSE", "不建议认定"),
            Map.entry("REVIEW_AGAIN", "重新评审"),
            Map.entry("APPROVE", "批准"),
            Map.entry("SEND_BACK", "退回"),
            Map.entry("PROPOSED", "列入"),
            Map.entry("NOT_PROPOSED", "不列入"),
            Map.entry("CERTIFIED", "予以认定"),
            Map.entry("NOT_CERTIFIED", "不予认定"));

    private final CaseRows cases;
    private final Trail trail;
    private final ListRows lists;
    private final Papers papers;

    CertificationTimeline(CaseRows cases, Trail trail, ListRows lists, Papers papers) {
        this.cases = cases;
        this.trail = trail;
        this.lists = lists;
        this.papers = papers;
    }

    @Override
    public List<TimelineEntry> of(UUID factoryId) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (Application each : cases.ofFactory(factoryId)) {
            if (each.submittedAt() != null) {
                acts(entries, each);
                papers.of(each.id()).forEach(paper -> entries.add(issued(paper)));
                if (each.closedAt() != null) {
                    add(entries, each, each.closedAt(), "申报办结：" + each.status().title(), each.closeReason(), null);
                }
            }
        }
        return entries;
    }

    private void acts(List<TimelineEntry> entries, Application application) {
        Stream.concat(trail.ofCase(application.id()).stream().filter(CertificationTimeline::told), onLists(application))
                .forEach(act -> add(entries, application, act.at(), ActTitles.of(act.act()), decision(act), act.who()));
    }

    private static boolean told(Trail.Act act) {
        return act.act().equals("CountyExplained")
                || act.act().startsWith("Task_") && !act.act().equals("Task_ScoreApplication");
    }

    /** The head's decisions on the lists that the case stood on. */
    private Stream<Trail.Act> onLists(Application application) {
        Set<UUID> on = lists.of(application);
        return trail.ofRound(application.roundId()).stream()
                .filter(act -> act.act().equals("Task_ApproveProposedList"))
                .filter(act ->
                        on.contains(UUID.fromString(act.detail().path("listId").asText())));
    }

    private static String decision(Trail.Act act) {
        String outcome = act.outcome() == null ? null : OUTCOMES.getOrDefault(act.outcome(), act.outcome());
        if (outcome == null || act.opinion() == null) {
            return outcome == null ? act.opinion() : outcome;
        }
        return outcome + "：" + act.opinion();
    }

    private static void add(
            List<TimelineEntry> entries,
            Application application,
            Instant at,
            String title,
            String decision,
            String who) {
        entries.add(new TimelineEntry(
                China.dayOf(at), at, AREA, title, decision, application.number(), who, application.id()));
    }

    private static TimelineEntry issued(Paper paper) {
        return new TimelineEntry(
                paper.datedOn(),
                paper.issuedAt(),
                AREA,
                "出具文书",
                paper.title(),
                paper.number(),
                null,
                paper.subjectId());
    }
}
