package cn.greenfactory.process.recommendation;

import cn.greenfactory.oversight.recommendation.RecommendationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_NotifyRefusal (Art. 11): reads {@code recommendationId}; the enterprise is told reason and remedies. */
@Component
class NotifyRefusal implements JavaDelegate {

    private final RecommendationSteps steps;

    NotifyRefusal(RecommendationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.notifyRefusal(ProvincialRecommendationProcess.RECOMMENDATION_ID.idFrom(execution));
    }
}
