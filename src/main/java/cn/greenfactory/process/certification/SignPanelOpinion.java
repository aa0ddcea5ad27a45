package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.ExpertReviewProcess.CASE_ID;
import static cn.greenfactory.process.certification.ExpertReviewProcess.PANEL_OPINION;

import cn.greenfactory.certification.Reviews;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_SignPanelOpinion (Art. 9): the leader or the agency signs the opinion (评审意见). */
@Component
class SignPanelOpinion implements HumanTask {

    private final Reviews reviews;
    private final OfficialViews views;
    private final TaskClock clock;

    SignPanelOpinion(Reviews reviews, OfficialViews views, TaskClock clock) {
        this.reviews = reviews;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(PANEL_OPINION);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofCase(execution);
    }

    @Override
    public void complete(Completion completion) {
        reviews.sign(completion.id(CASE_ID), completion.requiredText(PANEL_OPINION, "评审意见"), completion.userId());
        clock.close(completion);
    }
}
