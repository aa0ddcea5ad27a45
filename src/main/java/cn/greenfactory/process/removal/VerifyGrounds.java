package cn.greenfactory.process.removal;

import static cn.greenfactory.process.removal.RemovalProcess.GROUND_FINDINGS;
import static cn.greenfactory.process.removal.RemovalProcess.REMOVAL_ID;

import cn.greenfactory.oversight.removal.GroundFinding;
import cn.greenfactory.oversight.removal.RemovalVerification;
import cn.greenfactory.process.common.Lists;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_VerifyGrounds (Art. 14): a finding on each claim that waits for the county, for 14(5) the city. */
@Component
class VerifyGrounds implements HumanTask {

    private final RemovalVerification verification;
    private final RemovalViews views;
    private final TaskClock clock;

    VerifyGrounds(RemovalVerification verification, RemovalViews views, TaskClock clock) {
        this.verification = verification;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(GROUND_FINDINGS);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution, RemovalProcess.VERIFIER_GROUP.from(execution));
    }

    @Override
    public void complete(Completion completion) {
        List<GroundFinding> findings = Lists.read(completion, GROUND_FINDINGS, GroundFinding.class, "逐项核实情况");
        Verifiers.set(
                completion.task().getExecution(),
                verification.verify(completion.id(REMOVAL_ID), findings, completion.userId()));
        clock.close(completion);
    }
}
