package cn.greenfactory.process.support;

import static cn.greenfactory.process.support.SupportRequestProcess.FORWARD_REASON;
import static cn.greenfactory.process.support.SupportRequestProcess.SUPPORT_ANSWER;
import static cn.greenfactory.process.support.SupportRequestProcess.SUPPORT_ID;
import static cn.greenfactory.process.support.SupportRequestProcess.SUPPORT_OUTCOME;

import cn.greenfactory.oversight.support.SupportDesk;
import cn.greenfactory.oversight.support.SupportOutcome;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_AnswerSupport (Art. 17): the county answers, or forwards to the city with a reason. */
@Component
class AnswerSupport implements HumanTask {

    private final SupportDesk desk;
    private final SupportViews views;
    private final TaskClock clock;

    AnswerSupport(SupportDesk desk, SupportViews views, TaskClock clock) {
        this.desk = desk;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(SUPPORT_OUTCOME, SUPPORT_ANSWER, FORWARD_REASON);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        UUID id = completion.id(SUPPORT_ID);
        if (completion.choice(SUPPORT_OUTCOME, SupportOutcome.class, "办理方式") == SupportOutcome.ANSWER) {
            desk.answer(id, completion.requiredText(SUPPORT_ANSWER, "答复"), completion.userId());
        } else {
            desk.forward(id, completion.requiredText(FORWARD_REASON, "转报市局的理由"), completion.userId());
        }
        clock.close(completion);
    }
}
