package cn.greenfactory.process.support;

import static cn.greenfactory.process.support.SupportRequestProcess.SUPPORT_ANSWER;
import static cn.greenfactory.process.support.SupportRequestProcess.SUPPORT_ID;

import cn.greenfactory.oversight.support.SupportDesk;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_AnswerSupportAtCity (Art. 3, 17): the city answers what a county forwarded. */
@Component
class AnswerSupportAtCity implements HumanTask {

    private final SupportDesk desk;
    private final SupportViews views;
    private final TaskClock clock;

    AnswerSupportAtCity(SupportDesk desk, SupportViews views, TaskClock clock) {
        this.desk = desk;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(SUPPORT_ANSWER);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        desk.answerAtCity(
                completion.id(SUPPORT_ID), completion.requiredText(SUPPORT_ANSWER, "答复"), completion.userId());
        clock.close(completion);
    }
}
