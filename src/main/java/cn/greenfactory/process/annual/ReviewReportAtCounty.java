package cn.greenfactory.process.annual;

import static cn.greenfactory.process.annual.AnnualReportProcess.REPORT_ID;
import static cn.greenfactory.process.annual.AnnualReportProcess.REPORT_OPINION;
import static cn.greenfactory.process.annual.AnnualReportProcess.REPORT_OUTCOME;
import static cn.greenfactory.process.annual.AnnualReportProcess.RESUBMISSION_CLOSES_AT;

import cn.greenfactory.oversight.annual.ReportOutcome;
import cn.greenfactory.oversight.annual.ReportReviews;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ReviewReportAtCounty (Arts. 12, 13): the county accepts, returns, looks on site or suspects falsification. */
@Component
class ReviewReportAtCounty implements HumanTask {

    private final ReportReviews reviews;
    private final ReportViews views;
    private final TaskClock clock;

    ReviewReportAtCounty(ReportReviews reviews, ReportViews views, TaskClock clock) {
        this.reviews = reviews;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(REPORT_OUTCOME, REPORT_OPINION);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        Date closesAt = reviews.review(
                        completion.id(REPORT_ID),
                        completion.choice(REPORT_OUTCOME, ReportOutcome.class, "审核意见"),
                        completion.text(REPORT_OPINION),
                        completion.userId())
                .map(Date::from)
                .orElse(AnnualReportProcess.NEVER);
        completion.route(RESUBMISSION_CLOSES_AT, closesAt);
        clock.close(completion);
    }
}
