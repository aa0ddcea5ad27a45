package cn.greenfactory.process.recommendation;

import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.HIGHER_DOCUMENT_NO;
import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.HIGHER_DOCUMENT_ON;
import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.HIGHER_INCLUDED;
import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.HIGHER_REMARK;
import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.RECOMMENDATION_ID;

import cn.greenfactory.oversight.recommendation.HigherResult;
import cn.greenfactory.oversight.recommendation.RecommendationSteps;
import cn.greenfactory.process.common.Days;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_RecordHigherResult (Art. 11): what the province or the nation made of the recommendation. */
@Component
class RecordHigherResult implements HumanTask {

    private final RecommendationSteps steps;
    private final RecommendationViews views;
    private final TaskClock clock;

    RecordHigherResult(RecommendationSteps steps, RecommendationViews views, TaskClock clock) {
        this.steps = steps;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(HIGHER_INCLUDED, HIGHER_DOCUMENT_NO, HIGHER_DOCUMENT_ON, HIGHER_REMARK);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        HigherResult result = new HigherResult(
                completion.flag(HIGHER_INCLUDED, "是否列入上级名单"),
                completion.text(HIGHER_DOCUMENT_NO),
                completion.text(HIGHER_DOCUMENT_ON) == null
                        ? null
                        : Days.read(completion, HIGHER_DOCUMENT_ON, "上级名单的成文日期"),
                completion.text(HIGHER_REMARK));
        steps.recordResult(completion.id(RECOMMENDATION_ID), result, completion.userId());
        clock.close(completion);
    }
}
