package cn.greenfactory.process.removal;

import static cn.greenfactory.process.removal.RemovalProcess.REMOVAL_ID;
import static cn.greenfactory.process.removal.RemovalProcess.REMOVAL_PROPOSAL;

import cn.greenfactory.oversight.removal.RemovalDecisions;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import cn.greenfactory.security.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ProposeRemoval (Art. 14): a city officer proposes removal, with facts, clause and reason. */
@Component
class ProposeRemoval implements HumanTask {

    private final RemovalDecisions decisions;
    private final RemovalViews views;
    private final TaskClock clock;

    ProposeRemoval(RemovalDecisions decisions, RemovalViews views, TaskClock clock) {
        this.decisions = decisions;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(REMOVAL_PROPOSAL);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution, Role.CITY_OFFICER.id());
    }

    @Override
    public void complete(Completion completion) {
        decisions.propose(
                completion.id(REMOVAL_ID), completion.requiredText(REMOVAL_PROPOSAL, "移出建议"), completion.userId());
        clock.close(completion);
    }
}
