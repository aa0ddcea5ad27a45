package cn.greenfactory.process.task;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Gives a new task its view: kept in our tables, carried by the task for its form. */
@Component
public class OnTaskCreated implements TaskListener {

    private final HumanTasks tasks;
    private final TaskViews views;

    OnTaskCreated(HumanTasks tasks, TaskViews views) {
        this.tasks = tasks;
        this.views = views;
    }

    @Override
    public void notify(DelegateTask task) {
        JsonNode view = tasks.of(task.getTaskDefinitionKey()).view(task.getExecution());
        if (view.isEmpty()) {
            return;
        }
        TaskViews.Shown shown = views.keep(task.getId(), task.getTaskDefinitionKey(), view);
        task.setVariableLocal(
                "view", SpinValues.jsonValue(TaskViews.canonical(view)).create());
        task.setVariableLocal("viewVersion", Integer.toString(shown.version()));
    }
}
