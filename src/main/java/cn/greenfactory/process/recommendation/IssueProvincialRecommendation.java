package cn.greenfactory.process.recommendation;

import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.PAPER_ISSUED;
import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.RECOMMENDATION_ID;

import cn.greenfactory.oversight.recommendation.RecommendationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_IssueProvincialRecommendation (Art. 11): reads {@code recommendationId}, writes {@code paperIssued}. */
@Component
class IssueProvincialRecommendation implements JavaDelegate {

    private final RecommendationSteps steps;

    IssueProvincialRecommendation(RecommendationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PAPER_ISSUED.set(execution, steps.issue(RECOMMENDATION_ID.idFrom(execution)));
    }
}
