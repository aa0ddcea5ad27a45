package cn.greenfactory.process.recommendation;

import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.EXCEPTION_APPROVED;
import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.EXCEPTION_OPINION;
import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.RECOMMENDATION_ID;

import cn.greenfactory.oversight.recommendation.RecommendationSteps;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_DecideException (Art. 11): 原则上应先纳入市级名单; the head approves an exception, or refuses it. */
@Component
class DecideException implements HumanTask {

    private final RecommendationSteps steps;
    private final RecommendationViews views;
    private final TaskClock clock;

    DecideException(RecommendationSteps steps, RecommendationViews views, TaskClock clock) {
        this.steps = steps;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(EXCEPTION_APPROVED, EXCEPTION_OPINION);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        steps.decideException(
                completion.id(RECOMMENDATION_ID),
                completion.flag(EXCEPTION_APPROVED, "是否批准例外"),
                completion.requiredText(EXCEPTION_OPINION, "决定的理由"),
                completion.userId());
        clock.close(completion);
    }
}
