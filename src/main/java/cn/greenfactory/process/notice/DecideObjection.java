package cn.greenfactory.process.notice;

import static cn.greenfactory.process.notice.ObjectionProcess.OBJECTION_ID;
import static cn.greenfactory.process.notice.ObjectionProcess.OBJECTION_OUTCOME;
import static cn.greenfactory.process.notice.ObjectionProcess.OBJECTION_REPLY;

import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.notice.ObjectionOutcome;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_DecideObjection (Art. 10): a city head other than the one who approved the list decides. */
@Component
class DecideObjection implements HumanTask {

    private final ObjectionHandling objections;
    private final ObjectionViews views;
    private final TaskClock clock;

    DecideObjection(ObjectionHandling objections, ObjectionViews views, TaskClock clock) {
        this.objections = objections;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(OBJECTION_OUTCOME, OBJECTION_REPLY);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        objections.decide(
                completion.id(OBJECTION_ID),
                completion.choice(OBJECTION_OUTCOME, ObjectionOutcome.class, "异议结论"),
                completion.requiredText(OBJECTION_REPLY, "答复内容"),
                completion.userId());
        clock.close(completion);
    }
}
