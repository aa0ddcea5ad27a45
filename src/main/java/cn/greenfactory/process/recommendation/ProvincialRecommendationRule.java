package cn.greenfactory.process.recommendation;

import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.RECOMMENDATION_ID;
import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.ROUTE;

import cn.greenfactory.oversight.recommendation.RecommendationRoute;
import cn.greenfactory.oversight.recommendation.RecommendationSteps;
import cn.greenfactory.oversight.recommendation.RouteFacts;
import cn.greenfactory.process.task.RuleStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Rule_ProvincialRecommendation (Art. 11): the list and the open removals in, the route kept and gone by. */
@Component
class ProvincialRecommendationRule implements RuleStep {

    private final RecommendationSteps steps;

    ProvincialRecommendationRule(RecommendationSteps steps) {
        this.steps = steps;
    }

    @Override
    public Map<String, Object> inputs(DelegateExecution execution) {
        RouteFacts facts = steps.routeFacts(RECOMMENDATION_ID.idFrom(execution));
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("onCityList", facts.onCityList());
        inputs.put("removalOpen", facts.removalOpen());
        inputs.put("exceptionReason", facts.exceptionReason());
        return inputs;
    }

    @Override
    public void outcome(DelegateExecution execution, List<Map<String, Object>> rows) {
        String route = (String) rows.get(0).get("route");
        steps.route(RECOMMENDATION_ID.idFrom(execution), RecommendationRoute.valueOf(route));
        ROUTE.set(execution, route);
    }
}
