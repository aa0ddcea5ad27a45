package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.CaseSummaries;
import cn.greenfactory.certification.RoundSummaries;
import cn.greenfactory.notice.NoticeSummaries;
import cn.greenfactory.process.common.TaskDeadlineTexts;
import cn.greenfactory.process.common.ViewWords;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What officials see of a case or a round, with the task's deadline explained. */
@Component
class OfficialViews {

    /** The cases a list decides on. */
    private static final Set<String> ON_LISTS =
            Set.of(CaseStatus.REVIEWED.name(), CaseStatus.PROPOSED.name(), CaseStatus.NOT_PROPOSED.name());

    private static final Set<String> OF_OTHER_SEATS = Set.of("Task_ScoreApplication", "Task_ReplaceExpert");

    private final CaseSummaries cases;
    private final RoundSummaries rounds;
    private final NoticeSummaries notices;
    private final TaskDeadlineTexts deadlines;
    private final Reviewers reviewers;

    OfficialViews(
            CaseSummaries cases,
            RoundSummaries rounds,
            NoticeSummaries notices,
            TaskDeadlineTexts deadlines,
            Reviewers reviewers) {
        this.cases = cases;
        this.rounds = rounds;
        this.notices = notices;
        this.deadlines = deadlines;
        this.reviewers = reviewers;
    }

    ObjectNode ofCase(DelegateExecution execution) {
        return explained(cases.of(CertificationProcess.CASE_ID.idFrom(execution)), execution);
    }

    /** A case with the people who could review it. */
    ObjectNode ofCaseWithReviewers(DelegateExecution execution) {
        return reviewers.listed(ofCase(execution));
    }

    /** A case as one reviewer sees it: what the others of the panel said stays theirs until all are done. */
    ObjectNode ofSeat(DelegateExecution execution) {
        ObjectNode view = ofCase(execution);
        view.remove("review");
        Iterator<JsonNode> opinions = view.withArray("opinions").elements();
        while (opinions.hasNext()) {
            if (OF_OTHER_SEATS.contains(opinions.next().path("act").asText())) {
                opinions.remove();
            }
        }
        return view;
    }

    ObjectNode ofRound(DelegateExecution execution) {
        ObjectNode view = explained(rounds.of(CertificationProcess.ROUND_ID.idFrom(execution)), execution);
        ArrayNode rows = view.putArray("countRows");
        view.path("counts").properties().forEach(each -> rows.addObject()
                .put("title", CaseStatus.valueOf(each.getKey()).title())
                .put("count", each.getValue().intValue()));
        return view;
    }

    /** A round with the people who could review. */
    ObjectNode ofRoundWithReviewers(DelegateExecution execution) {
        return reviewers.listed(ofRound(execution));
    }

    /** A round with its notices and the objections to them. */
    ObjectNode ofRoundWithNotices(DelegateExecution execution) {
        ObjectNode view = ofRound(execution);
        view.set("notices", notices.ofRound(CertificationProcess.ROUND_ID.idFrom(execution)));
        return view;
    }

    /** A round with what speaks for and against each case that its list decides on. */
    ObjectNode ofList(DelegateExecution execution) {
        return withMerits(ofRound(execution));
    }

    /** {@link #ofList} with the notices and the objections to them. */
    ObjectNode ofListWithNotices(DelegateExecution execution) {
        return withMerits(ofRoundWithNotices(execution));
    }

    private ObjectNode withMerits(ObjectNode view) {
        for (JsonNode each : view.path("cases")) {
            if (ON_LISTS.contains(each.path("status").asText())) {
                ObjectNode summary =
                        cases.of(UUID.fromString(each.path("caseId").asText()));
                JsonNode evaluation = summary.path("evaluation");
                ObjectNode row = (ObjectNode) each;
                row.set("scoreText", evaluation.path("totalText"));
                row.set("unmet", evaluation.path("unmet"));
                row.set("vetoHits", evaluation.path("vetoHits"));
                row.set("entryRecords", summary.path("entryRecords"));
                row.set("attachments", summary.path("attachments"));
            }
        }
        return ViewWords.readable(view);
    }

    private ObjectNode explained(ObjectNode view, DelegateExecution execution) {
        return ViewWords.readable(deadlines.explained(view, execution));
    }
}
