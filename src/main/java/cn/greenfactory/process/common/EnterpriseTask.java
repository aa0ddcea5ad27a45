package cn.greenfactory.process.common;

import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * A task an enterprise does in the portal: the desk has checked and written everything before the task is completed,
 * so nothing is posted, nothing shown in Tasklist, and only its deadline ends.
 */
public abstract class EnterpriseTask implements HumanTask {

    private final TaskClock clock;

    protected EnterpriseTask(TaskClock clock) {
        this.clock = clock;
    }

    @Override
    public final boolean ofEnterprise() {
        return true;
    }

    @Override
    public final List<ProcessVariable<?>> completedWith() {
        return List.of();
    }

    @Override
    public final JsonNode view(DelegateExecution execution) {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public final void complete(Completion completion) {
        clock.close(completion);
    }
}
