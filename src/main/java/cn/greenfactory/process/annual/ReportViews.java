package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportSummaries;
import cn.greenfactory.process.common.TaskDeadlineTexts;
import cn.greenfactory.process.common.ViewWords;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What officials see of a report: its three blocks, what they are compared with, and the task's deadline explained. */
@Component
class ReportViews {

    private final ReportSummaries reports;
    private final TaskDeadlineTexts deadlines;

    ReportViews(ReportSummaries reports, TaskDeadlineTexts deadlines) {
        this.reports = reports;
        this.deadlines = deadlines;
    }

    ObjectNode of(DelegateExecution execution) {
        ObjectNode view = reports.of(AnnualReportProcess.REPORT_ID.idFrom(execution));
        return ViewWords.readable(deadlines.explained(view, execution));
    }
}
