package cn.greenfactory.process.recommendation;

import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.KEY;
import static cn.greenfactory.process.recommendation.ProvincialRecommendationProcess.RECOMMENDATION_ID;

import cn.greenfactory.oversight.SubjectChanged;
import cn.greenfactory.oversight.recommendation.RecommendationCalled;
import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.oversight.recommendation.RecommendationEnded;
import cn.greenfactory.process.common.Messages;
import cn.greenfactory.process.common.StartForm;
import cn.greenfactory.process.task.TaskViewRefresh;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to recommendations starts, moves and ends their processes, in the transaction in which it happens. */
@Component
class RecommendationEvents {

    private final RuntimeService runtime;
    private final StartForm start;
    private final Messages messages;
    private final TaskViewRefresh views;

    RecommendationEvents(RuntimeService runtime, StartForm start, Messages messages, TaskViewRefresh views) {
        this.runtime = runtime;
        this.start = start;
        this.messages = messages;
        this.views = views;
    }

    @EventListener
    void on(RecommendationCalled called) {
        runtime.startProcessInstanceByKey(KEY, start.variables(called.asked(), called.who()));
    }

    /** One that was refused before the factory left the list goes on: its enterprise is still to be told. */
    @EventListener
    void on(RecommendationEnded ended) {
        messages.tell("FactoryDelisted", KEY, RECOMMENDATION_ID.name(), ended.recommendationId());
    }

    @EventListener
    void on(SubjectChanged changed) {
        if (changed.kind().equals(RecommendationDesk.KIND)) {
            views.refresh(KEY, RECOMMENDATION_ID.name(), changed.subjectId());
        }
    }
}
