package cn.greenfactory.process.notice;

import static cn.greenfactory.process.notice.ObjectionProcess.OBJECTION_FINDINGS;
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

/** Task_VerifyObjection (Art. 10): what an officer not involved before found. */
@Component
class VerifyObjection implements HumanTask {

    private final ObjectionHandling objections;
    private final ObjectionViews views;
    private final TaskClock clock;

    VerifyObjection(ObjectionHandling objections, ObjectionViews views, TaskClock clock) {
        this.objections = objections;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(OBJECTION_FINDINGS);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        objections.verify(
                completion.id(OBJECTION_ID), completion.requiredText(OBJECTION_FINDINGS, "核查情况"), completion.userId());
        clock.close(completion);
    }
}
