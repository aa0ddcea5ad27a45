package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.change.ChangeDeclared;
import cn.greenfactory.oversight.change.ChangeEnded;
import cn.greenfactory.oversight.change.ChangeUpdated;
import cn.greenfactory.process.common.Messages;
import cn.greenfactory.process.task.TaskViewRefresh;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to declarations starts and ends their processes, in the transaction in which it happens. */
@Component
class ChangeEvents {

    private final RuntimeService runtime;
    private final Messages messages;
    private final TaskViewRefresh views;

    ChangeEvents(RuntimeService runtime, Messages messages, TaskViewRefresh views) {
        this.runtime = runtime;
        this.messages = messages;
        this.views = views;
    }

    @EventListener
    void on(ChangeDeclared declared) {
        runtime.startProcessInstanceByMessage(
                "ChangeDeclared",
                declared.number(),
                Variables.putValue(
                        ChangeDeclarationProcess.CHANGE_ID.name(),
                        declared.changeId().toString()));
    }

    /** By the declaration, not by the factory: the one that absorbed the factory has been decided and goes on. */
    @EventListener
    void on(ChangeEnded ended) {
        messages.tell(
                "FactoryDelisted",
                ChangeDeclarationProcess.KEY,
                ChangeDeclarationProcess.CHANGE_ID.name(),
                ended.changeId());
    }

    @EventListener
    void on(ChangeUpdated updated) {
        views.refresh(ChangeDeclarationProcess.KEY, ChangeDeclarationProcess.CHANGE_ID.name(), updated.changeId());
    }
}
