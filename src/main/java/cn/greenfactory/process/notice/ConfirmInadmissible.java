package cn.greenfactory.process.notice;

import static cn.greenfactory.process.notice.ObjectionProcess.INADMISSIBLE_CONFIRMED;
import static cn.greenfactory.process.notice.ObjectionProcess.INADMISSIBLE_REASON;
import static cn.greenfactory.process.notice.ObjectionProcess.OBJECTION_ID;

import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ConfirmInadmissible (Art. 10): the officer confirms what the rule suggests, or admits the objection. */
@Component
class ConfirmInadmissible implements HumanTask {

    private final ObjectionHandling objections;
    private final ObjectionViews views;
    private final TaskClock clock;

    ConfirmInadmissible(ObjectionHandling objections, ObjectionViews views, TaskClock clock) {
        this.objections = objections;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(INADMISSIBLE_CONFIRMED, INADMISSIBLE_REASON);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        objections.confirmInadmissible(
                completion.id(OBJECTION_ID),
                completion.flag(INADMISSIBLE_CONFIRMED, "是否确认不予受理"),
                completion.requiredText(INADMISSIBLE_REASON, "理由"),
                completion.userId());
        clock.close(completion);
    }
}
