package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.ExpertReviewProcess.CASE_ID;
import static cn.greenfactory.process.certification.ExpertReviewProcess.REPLACEMENT;

import cn.greenfactory.certification.Panels;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ReplaceExpert (Art. 9): somebody else, or after a missed deadline the same expert, takes the seat. */
@Component
class ReplaceExpert implements HumanTask {

    private final Panels panels;
    private final OfficialViews views;
    private final TaskClock clock;

    ReplaceExpert(Panels panels, OfficialViews views, TaskClock clock) {
        this.panels = panels;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(REPLACEMENT);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofCaseWithReviewers(execution);
    }

    @Override
    public void complete(Completion completion) {
        panels.replace(
                completion.id(CASE_ID),
                Seats.seat(completion.task().getExecution()),
                completion.requiredText(REPLACEMENT, "接替的专家"),
                completion.userId());
        clock.close(completion);
    }
}
