package cn.greenfactory.process.certification;

import cn.greenfactory.certification.PanelFigures;
import cn.greenfactory.certification.PanelVerdict;
import cn.greenfactory.certification.Panels;
import cn.greenfactory.certification.Reviews;
import cn.greenfactory.process.task.RuleStep;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Rule_PanelOutcome (Art. 9): the figures of the running attempt in, what they come to recorded and routed by. */
@Component
class PanelOutcomeRule implements RuleStep {

    private final Reviews reviews;
    private final Panels panels;
    private final ObjectMapper json;

    PanelOutcomeRule(Reviews reviews, Panels panels, ObjectMapper json) {
        this.reviews = reviews;
        this.panels = panels;
        this.json = json;
    }

    @Override
    public Map<String, Object> inputs(DelegateExecution execution) {
        PanelFigures figures = reviews.figures(ExpertReviewProcess.CASE_ID.idFrom(execution));
        return json.convertValue(figures, new TypeReference<>() {});
    }

    @Override
    public void outcome(DelegateExecution execution, List<Map<String, Object>> rows) {
        String outcome = (String) rows.get(0).get("outcome");
        reviews.recordOutcome(ExpertReviewProcess.CASE_ID.idFrom(execution), PanelVerdict.valueOf(outcome), (String)
                rows.get(0).get("reason"));
        ExpertReviewProcess.REVIEW_OUTCOME.set(execution, outcome);
        ExpertReviewProcess.PANEL_LEADER_ID.set(
                execution, panels.leaderOf(ExpertReviewProcess.CASE_ID.idFrom(execution)));
    }
}
