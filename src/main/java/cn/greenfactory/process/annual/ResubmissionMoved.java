package cn.greenfactory.process.annual;

import cn.greenfactory.calendar.DeadlineMoved;
import cn.greenfactory.oversight.annual.ReportState;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.process.common.EnterpriseTasks;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the days after a return move with the calendar, the timer that ends them moves too, in the same transaction. */
@Component
class ResubmissionMoved {

    private static final List<String> BOUNDARIES =
            List.of("Boundary_ResubmissionExpired", "Boundary_HigherFormExpired");

    private final Reports reports;
    private final EnterpriseTasks tasks;
    private final RuntimeService runtime;
    private final ManagementService management;

    ResubmissionMoved(Reports reports, EnterpriseTasks tasks, RuntimeService runtime, ManagementService management) {
        this.reports = reports;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        boolean returned = moved.subjectKind().equals("REPORT")
                && moved.newClosesAt() != null
                && reports.find(moved.subjectId())
                        .filter(each -> each.state() == ReportState.RETURNED)
                        .isPresent();
        if (returned) {
            Date closesAt = Date.from(moved.newClosesAt());
            tasks.instance(AnnualReportProcess.KEY, AnnualReportProcess.REPORT_ID.name(), moved.subjectId())
                    .ifPresent(instance -> move(instance, closesAt));
        }
    }

    private void move(String instance, Date closesAt) {
        runtime.setVariable(instance, AnnualReportProcess.RESUBMISSION_CLOSES_AT.name(), closesAt);
        for (String boundary : BOUNDARIES) {
            management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId(boundary)
                    .timers()
                    .list()
                    .forEach(job -> management.setJobDuedate(job.getId(), closesAt));
        }
    }
}
