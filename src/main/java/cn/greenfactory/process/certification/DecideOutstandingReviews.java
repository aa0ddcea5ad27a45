package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationRoundProcess.OUTSTANDING_OUTCOME;
import static cn.greenfactory.process.certification.CertificationRoundProcess.OUTSTANDING_REASON;
import static cn.greenfactory.process.certification.CertificationRoundProcess.ROUND_ID;

import cn.greenfactory.certification.OutstandingOutcome;
import cn.greenfactory.certification.Reviews;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_DecideOutstandingReviews (Art. 9): wait, reassign, or go on without the missing reviews. */
@Component
class DecideOutstandingReviews implements HumanTask {

    private final Reviews reviews;
    private final OfficialViews views;
    private final TaskClock clock;

    DecideOutstandingReviews(Reviews reviews, OfficialViews views, TaskClock clock) {
        this.reviews = reviews;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(OUTSTANDING_OUTCOME, OUTSTANDING_REASON);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofRound(execution);
    }

    @Override
    public void complete(Completion completion) {
        reviews.decideOutstanding(
                completion.id(ROUND_ID),
                completion.choice(OUTSTANDING_OUTCOME, OutstandingOutcome.class, "处理意见"),
                completion.requiredText(OUTSTANDING_REASON, "理由"),
                completion.userId());
        clock.close(completion);
    }
}
