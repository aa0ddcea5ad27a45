package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationRoundProcess.LIST_OPINION;
import static cn.greenfactory.process.certification.CertificationRoundProcess.LIST_OUTCOME;
import static cn.greenfactory.process.certification.CertificationRoundProcess.ROUND_ID;

import cn.greenfactory.certification.ListDecisions;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ApproveProposedList (Art. 10): the city head approves exactly the list shown, or sends it back. */
@Component
class ApproveProposedList implements HumanTask {

    private final ListDecisions lists;
    private final OfficialViews views;
    private final TaskClock clock;

    ApproveProposedList(ListDecisions lists, OfficialViews views, TaskClock clock) {
        this.lists = lists;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(LIST_OUTCOME, LIST_OPINION);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofList(execution);
    }

    @Override
    public void complete(Completion completion) {
        UUID roundId = completion.id(ROUND_ID);
        if (completion.choice(LIST_OUTCOME, ListOutcome.class, "审批意见") == ListOutcome.APPROVE) {
            lists.approve(roundId, completion.text(LIST_OPINION), completion.userId());
        } else {
            lists.sendBack(roundId, completion.requiredText(LIST_OPINION, "退回的理由"), completion.userId());
        }
        clock.close(completion);
    }
}
