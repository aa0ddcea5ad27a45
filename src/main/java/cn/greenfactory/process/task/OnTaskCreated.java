package cn.greenfactory.process.task;

import cn.greenfactory.security.Unit;
import cn.greenfactory.security.Units;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * Gives a new task its view: kept in our tables, carried by the task for its form; and what its card in Tasklist says
 * of it, the enterprise and its county by their names.
 */
@Component
public class OnTaskCreated implements TaskListener {

    private final HumanTasks tasks;
    private final TaskViews views;
    private final ViewPeople people;
    private final Units units;

    OnTaskCreated(HumanTasks tasks, TaskViews views, ViewPeople people, Units units) {
        this.tasks = tasks;
        this.views = views;
        this.people = people;
        this.units = units;
    }

    @Override
    public void notify(DelegateTask task) {
        JsonNode view = tasks.of(task.getTaskDefinitionKey()).view(task.getExecution());
        if (view.isEmpty()) {
            return;
        }
        people.name(view);
        TaskViews.Shown shown = views.keep(task.getId(), task.getTaskDefinitionKey(), view);
        task.setVariableLocal(
                "view", SpinValues.jsonValue(TaskViews.canonical(view)).create());
        task.setVariableLocal("viewVersion", Integer.toString(shown.version()));
        String about = Stream.concat(enterprise(view), county(task)).collect(Collectors.joining("，"));
        if (!about.isEmpty()) {
            task.setVariableLocal("taskAbout", about);
        }
    }

    private static Stream<String> enterprise(JsonNode view) {
        return Stream.of(view.path("enterpriseName"), view.path("enterprise").path("name"), view.path("enterprise"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .limit(1);
    }

    private Stream<String> county(DelegateTask task) {
        return Optional.ofNullable((String) task.getVariable("countyCode"))
                .flatMap(units::find)
                .map(Unit::name)
                .stream();
    }
}
