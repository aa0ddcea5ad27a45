package cn.greenfactory.process.annual;

import static cn.greenfactory.process.annual.ChangeDeclarationProcess.CHANGE_ID;
import static cn.greenfactory.process.annual.ChangeDeclarationProcess.CHANGE_OPINION;
import static cn.greenfactory.process.annual.ChangeDeclarationProcess.CHANGE_VERIFIED;

import cn.greenfactory.oversight.change.ChangeHandling;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_VerifyChange (Art. 15): the county confirms the change as declared or not, and reports it to the city. */
@Component
class VerifyChange implements HumanTask {

    private final ChangeHandling changes;
    private final ChangeViews views;
    private final TaskClock clock;

    VerifyChange(ChangeHandling changes, ChangeViews views, TaskClock clock) {
        this.changes = changes;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(CHANGE_VERIFIED, CHANGE_OPINION);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        changes.verify(
                completion.id(CHANGE_ID),
                completion.flag(CHANGE_VERIFIED, "变更是否属实"),
                completion.text(CHANGE_OPINION),
                completion.userId());
        clock.close(completion);
    }
}
