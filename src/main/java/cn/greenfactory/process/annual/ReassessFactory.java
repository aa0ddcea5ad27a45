package cn.greenfactory.process.annual;

import static cn.greenfactory.process.annual.ChangeDeclarationProcess.CHANGE_ID;
import static cn.greenfactory.process.annual.ChangeDeclarationProcess.REASSESS_OPINION;
import static cn.greenfactory.process.annual.ChangeDeclarationProcess.REASSESS_OUTCOME;

import cn.greenfactory.oversight.change.ChangeHandling;
import cn.greenfactory.oversight.change.ReassessOutcome;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ReassessFactory (Art. 15): the county looks at the changed factory anew; guidance or a record, nothing else. */
@Component
class ReassessFactory implements HumanTask {

    private final ChangeHandling changes;
    private final ChangeViews views;
    private final TaskClock clock;

    ReassessFactory(ChangeHandling changes, ChangeViews views, TaskClock clock) {
        this.changes = changes;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(REASSESS_OUTCOME, REASSESS_OPINION);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        changes.reassess(
                completion.id(CHANGE_ID),
                completion.choice(REASSESS_OUTCOME, ReassessOutcome.class, "重新评估结果"),
                completion.requiredText(REASSESS_OPINION, "评估意见"),
                completion.userId());
        clock.close(completion);
    }
}
