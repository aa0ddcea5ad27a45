package cn.greenfactory.process.task;

import cn.greenfactory.process.variables.Stem;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Finds the {@link HumanTask} of a user task by its element id. */
@Component
public class HumanTasks {

    private final ApplicationContext beans;

    HumanTasks(ApplicationContext beans) {
        this.beans = beans;
    }

    /** @throws IllegalStateException if the model has a user task that no code knows */
    public HumanTask of(String taskDefinitionKey) {
        String name = Stem.beanName(taskDefinitionKey);
        if (!beans.containsBean(name) || !(beans.getBean(name) instanceof HumanTask task)) {
            throw new IllegalStateException("no HumanTask for " + taskDefinitionKey);
        }
        return task;
    }

    /** Every known human task by bean name. */
    public Map<String, HumanTask> all() {
        return beans.getBeansOfType(HumanTask.class);
    }
}
