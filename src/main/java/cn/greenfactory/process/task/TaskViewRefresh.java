package cn.greenfactory.process.task;

import cn.greenfactory.process.access.AsService;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Builds the views of open tasks anew after the case behind them changed. */
@Component
public class TaskViewRefresh {

    private final ObjectProvider<ProcessEngine> processEngine;
    private final OnTaskCreated views;
    private final AsService service;

    TaskViewRefresh(ObjectProvider<ProcessEngine> processEngine, OnTaskCreated views, AsService service) {
        this.processEngine = processEngine;
        this.views = views;
        this.service = service;
    }

    /** Every open task of the process that carries this id, but for one that is just being completed. */
    public void refresh(String processKey, String variable, UUID id) {
        service.run(() -> rebuild(query -> query.processDefinitionKey(processKey), variable, id));
    }

    /** The same, of whatever process. */
    public void refresh(String variable, UUID id) {
        service.run(() -> rebuild(UnaryOperator.identity(), variable, id));
    }

    private void rebuild(UnaryOperator<TaskQuery> which, String variable, UUID id) {
        ProcessEngineConfigurationImpl engine =
                (ProcessEngineConfigurationImpl) processEngine.getObject().getProcessEngineConfiguration();
        engine.getCommandExecutorTxRequired().execute(context -> {
            for (Task task : which.apply(engine.getTaskService().createTaskQuery())
                    .processVariableValueEquals(variable, id.toString())
                    .list()) {
                TaskEntity open = context.getTaskManager().findTaskById(task.getId());
                if (open != null && !beingCompleted(open) && !beingDeleted(open, variable)) {
                    views.notify(open);
                }
            }
            return null;
        });
    }

    private static boolean beingCompleted(TaskEntity task) {
        return TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName());
    }

    /** The variables go before the task does when an instance is cancelled. */
    private static boolean beingDeleted(TaskEntity task, String variable) {
        return task.getVariable(variable) == null;
    }
}
