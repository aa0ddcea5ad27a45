package cn.greenfactory.process.annual;

import static cn.greenfactory.process.annual.ChangeDeclarationProcess.CHANGE_ID;
import static cn.greenfactory.process.annual.ChangeDeclarationProcess.REGISTERED;
import static cn.greenfactory.process.annual.ChangeDeclarationProcess.REGISTER_REMARK;

import cn.greenfactory.oversight.change.ChangeHandling;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_RegisterChange (Art. 15): the city registers the change or not; what is open on the factory follows. */
@Component
class RegisterChange implements HumanTask {

    private final ChangeHandling changes;
    private final ChangeViews views;
    private final TaskClock clock;

    RegisterChange(ChangeHandling changes, ChangeViews views, TaskClock clock) {
        this.changes = changes;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(REGISTERED, REGISTER_REMARK);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        changes.register(
                completion.id(CHANGE_ID),
                completion.flag(REGISTERED, "是否予以登记"),
                completion.text(REGISTER_REMARK),
                completion.userId());
        clock.close(completion);
    }
}
