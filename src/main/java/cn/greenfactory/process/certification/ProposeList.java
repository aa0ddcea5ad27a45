package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationRoundProcess.CASE_DECISIONS;
import static cn.greenfactory.process.certification.CertificationRoundProcess.ROUND_ID;

import cn.greenfactory.certification.CaseDecision;
import cn.greenfactory.certification.ListDecisions;
import cn.greenfactory.process.common.Lists;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ProposeList (Arts. 9, 10): the opinions of the review and the proposed list (评审意见与建议名单). */
@Component
class ProposeList implements HumanTask {

    private final ListDecisions lists;
    private final OfficialViews views;
    private final TaskClock clock;

    ProposeList(ListDecisions lists, OfficialViews views, TaskClock clock) {
        this.lists = lists;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(CASE_DECISIONS);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofList(execution);
    }

    @Override
    public void complete(Completion completion) {
        List<CaseDecision> decisions = Lists.read(completion, CASE_DECISIONS, CaseDecision.class, "逐件意见");
        lists.propose(completion.id(ROUND_ID), decisions, completion.userId());
        clock.close(completion);
    }
}
