package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationRoundProcess.OUTSTANDING_OUTCOME;
import static cn.greenfactory.process.certification.CertificationRoundProcess.OUTSTANDING_REASON;
import static cn.greenfactory.process.certification.CertificationRoundProcess.REVIEWS_CLOSE_ON;
import static cn.greenfactory.process.certification.CertificationRoundProcess.ROUND_ID;

import cn.greenfactory.certification.OutstandingOutcome;
import cn.greenfactory.certification.Reviews;
import cn.greenfactory.process.common.Days;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
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
        return List.of(OUTSTANDING_OUTCOME, OUTSTANDING_REASON, REVIEWS_CLOSE_ON);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofRound(execution);
    }

    @Override
    public void complete(Completion completion) {
        OutstandingOutcome outcome = completion.choice(OUTSTANDING_OUTCOME, OutstandingOutcome.class, "处理意见");
        LocalDate until = outcome == OutstandingOutcome.PROCEED_WITHOUT
                ? null
                : Days.read(completion, REVIEWS_CLOSE_ON, "新的评审截止日期");
        reviews.decideOutstanding(
                completion.id(ROUND_ID),
                outcome,
                until,
                completion.requiredText(OUTSTANDING_REASON, "理由"),
                completion.userId());
        clock.close(completion);
    }
}
