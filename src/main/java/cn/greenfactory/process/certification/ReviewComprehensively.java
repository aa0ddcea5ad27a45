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

/** Task_ReviewComprehensively (Arts. 9, 10): one decision with its reason for each case (综合审查). */
@Component
class ReviewComprehensively implements HumanTask {

    private final ListDecisions lists;
    private final OfficialViews views;
    private final TaskClock clock;

    ReviewComprehensively(ListDecisions lists, OfficialViews views, TaskClock clock) {
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
        lists.reviewComprehensively(completion.id(ROUND_ID), decisions, completion.userId());
        clock.close(completion);
    }
}
