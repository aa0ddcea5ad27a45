package cn.greenfactory.process.annual;

import static cn.greenfactory.process.annual.AnnualReportProcess.EXTENDED_TO;
import static cn.greenfactory.process.annual.AnnualReportProcess.EXTENDED_UNTIL;
import static cn.greenfactory.process.annual.AnnualReportProcess.OUTSTANDING_DECISION;
import static cn.greenfactory.process.annual.AnnualReportProcess.OUTSTANDING_REASON;
import static cn.greenfactory.process.annual.AnnualReportProcess.REPORT_ID;

import cn.greenfactory.oversight.annual.OutstandingDecision;
import cn.greenfactory.oversight.annual.OutstandingReports;
import cn.greenfactory.process.common.Days;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import cn.greenfactory.shared.China;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_DecideOutstanding (Arts. 12, 14(1)): more time, accepted though late, or removal proposed. */
@Component
class DecideOutstanding implements HumanTask {

    private final OutstandingReports outstanding;
    private final ReportViews views;
    private final TaskClock clock;

    DecideOutstanding(OutstandingReports outstanding, ReportViews views, TaskClock clock) {
        this.outstanding = outstanding;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(OUTSTANDING_DECISION, OUTSTANDING_REASON, EXTENDED_TO);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        UUID reportId = completion.id(REPORT_ID);
        String reason = completion.requiredText(OUTSTANDING_REASON, "理由");
        switch (completion.choice(OUTSTANDING_DECISION, OutstandingDecision.class, "处理决定")) {
            case EXTEND -> extend(completion, reportId, reason);
            case ACCEPT_LATE -> outstanding.acceptLate(reportId, reason, completion.userId());
            case PROPOSE_REMOVAL -> outstanding.proposeRemoval(reportId, reason, completion.userId());
        }
        clock.close(completion);
    }

    private void extend(Completion completion, UUID reportId, String reason) {
        LocalDate day = Days.read(completion, EXTENDED_TO, "延至哪一天");
        outstanding.extend(reportId, day, reason, completion.userId());
        completion.route(EXTENDED_UNTIL, Date.from(China.endOf(day)));
    }
}
