package cn.greenfactory.process.annual;

import static cn.greenfactory.process.annual.AnnualReportProcess.REPORT_ID;
import static cn.greenfactory.process.annual.AnnualReportProcess.SITE_FINDINGS;

import cn.greenfactory.oversight.annual.ReportReviews;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_AssessOnSite (Arts. 12, 13): what the county found at the factory. */
@Component
class AssessOnSite implements HumanTask {

    private final ReportReviews reviews;
    private final ReportViews views;
    private final TaskClock clock;

    AssessOnSite(ReportReviews reviews, ReportViews views, TaskClock clock) {
        this.reviews = reviews;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(SITE_FINDINGS);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        reviews.assess(completion.id(REPORT_ID), completion.requiredText(SITE_FINDINGS, "现场评估情况"), completion.userId());
        clock.close(completion);
    }
}
