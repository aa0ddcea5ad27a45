package cn.greenfactory.process.removal;

import static cn.greenfactory.process.removal.RemovalProcess.REMOVAL_ID;
import static cn.greenfactory.process.removal.RemovalProcess.REMOVAL_OPINION;
import static cn.greenfactory.process.removal.RemovalProcess.REMOVAL_OUTCOME;

import cn.greenfactory.oversight.removal.RemovalDecisions;
import cn.greenfactory.oversight.removal.RemovalOutcome;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import cn.greenfactory.security.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_DecideRemoval (Art. 14): a city head decides: removed, kept where no ground stands, or verified again. */
@Component
class DecideRemoval implements HumanTask {

    private final RemovalDecisions decisions;
    private final Removals removals;
    private final RemovalViews views;
    private final TaskClock clock;

    DecideRemoval(RemovalDecisions decisions, Removals removals, RemovalViews views, TaskClock clock) {
        this.decisions = decisions;
        this.removals = removals;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(REMOVAL_OUTCOME, REMOVAL_OPINION);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution, Role.CITY_HEAD.id());
    }

    @Override
    public void complete(Completion completion) {
        decisions.decide(
                completion.id(REMOVAL_ID),
                completion.choice(REMOVAL_OUTCOME, RemovalOutcome.class, "决定"),
                completion.requiredText(REMOVAL_OPINION, "决定意见"),
                completion.userId());
        Verifiers.set(completion.task().getExecution(), removals.dossier(completion.id(REMOVAL_ID)));
        clock.close(completion);
    }
}
