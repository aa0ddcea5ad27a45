package cn.greenfactory.certification;

import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.VetoHit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The facts, clauses and opinions behind an adverse act, as one Chinese text for the enterprise. */
@Service
public class CaseReasons {

    private static final String NUMERALS = "一二三四五六七八九";

    private final Evaluations evaluations;
    private final Trail trail;

    CaseReasons(Evaluations evaluations, Trail trail) {
        this.evaluations = evaluations;
        this.trail = trail;
    }

    /** Why the county does not recommend: unmet clauses, veto items, the reviewer's and the head's opinions (第八条). */
    public String ofDecline(UUID caseId, String headOpinion) {
        List<String> reasons = new ArrayList<>();
        var scoring = evaluations.score(caseId);
        scoring.unmet().forEach(each -> reasons.add(article(each.clause()) + each.reason()));
        scoring.vetoHits().stream().map(VetoHit::reason).forEach(reason -> reasons.add("否决条件：" + reason));
        trail.last(caseId, "Task_ReviewAtCounty").map(Trail.Act::opinion).ifPresent(reasons::add);
        reasons.add(headOpinion);
        return String.join("；", reasons);
    }

    /** What the county named to be supplemented, all at once, with its opinion (第八条). */
    public String ofReturn(UUID caseId, String opinion) {
        List<String> items = new ArrayList<>();
        trail.last(caseId, "Task_ReviewAtCounty")
                .ifPresent(act -> act.detail().path("supplementItems").forEach(item -> items.add(item.asText())));
        return String.join("；", items) + "。审核意见：" + opinion;
    }

    private static String article(String clause) {
        return "第五条（" + NUMERALS.charAt(clause.charAt(2) - '1') + "）";
    }
}
