package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.OutstandingDecided;
import cn.greenfactory.oversight.annual.ReportChanged;
import cn.greenfactory.oversight.annual.ReportDelisted;
import cn.greenfactory.oversight.annual.ReportExtended;
import cn.greenfactory.oversight.annual.ReportReopened;
import cn.greenfactory.oversight.annual.ReportSubmitted;
import cn.greenfactory.oversight.annual.ReportYearExtended;
import cn.greenfactory.oversight.annual.ReportYearRequested;
import cn.greenfactory.oversight.annual.ReportsSettled;
import cn.greenfactory.process.common.EnterpriseTasks;
import cn.greenfactory.process.common.Messages;
import cn.greenfactory.process.common.StartForm;
import cn.greenfactory.process.task.TaskViewRefresh;
import cn.greenfactory.shared.China;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to reporting years and reports starts and moves their processes, in the transaction it happens in. */
@Component
class AnnualEvents {

    private static final String REPORT = AnnualReportProcess.REPORT_ID.name();
    private static final String YEAR = AnnualManagementProcess.REPORT_YEAR_ID.name();

    private final RuntimeService runtime;
    private final ManagementService management;
    private final StartForm start;
    private final EnterpriseTasks tasks;
    private final Messages messages;
    private final TaskViewRefresh views;
    private final ReportReminders reminders;
    private final ReportInstances instances;

    AnnualEvents(
            RuntimeService runtime,
            ManagementService management,
            StartForm start,
            EnterpriseTasks tasks,
            Messages messages,
            TaskViewRefresh views,
            ReportReminders reminders,
            ReportInstances instances) {
        this.runtime = runtime;
        this.management = management;
        this.start = start;
        this.tasks = tasks;
        this.messages = messages;
        this.views = views;
        this.reminders = reminders;
        this.instances = instances;
    }

    @EventListener
    void on(ReportYearRequested requested) {
        runtime.startProcessInstanceByKey(
                AnnualManagementProcess.KEY, start.variables(requested.terms(), requested.who()));
    }

    @EventListener
    void on(ReportReopened reopened) {
        instances.start(reopened.report());
    }

    @EventListener
    void on(ReportSubmitted submitted) {
        tasks.complete(AnnualReportProcess.KEY, submitted.form().task(), REPORT, submitted.reportId());
    }

    @EventListener
    void on(OutstandingDecided decided) {
        tellReport("OutstandingDecided", decided.reportId());
    }

    /** By the report, not by the factory: one whose change is just being registered goes on. */
    @EventListener
    void on(ReportDelisted delisted) {
        tellReport("FactoryDelisted", delisted.reportId());
    }

    @EventListener
    void on(ReportsSettled settled) {
        messages.tell("ReportsSettled", AnnualManagementProcess.KEY, YEAR, settled.yearId());
    }

    /** The reports hear of it each in a job of its own. */
    @EventListener
    void on(ReportYearExtended extended) {
        messages.tell("ReportYearExtended", AnnualManagementProcess.KEY, YEAR, extended.yearId());
    }

    /** Who waits for the end of the extension waits for the new one, and the reminder moves with it. */
    @EventListener
    void on(ReportExtended extended) {
        tasks.instance(AnnualReportProcess.KEY, REPORT, extended.reportId()).ifPresent(instance -> {
            Date until = Date.from(China.endOf(extended.lastDay()));
            runtime.setVariable(instance, AnnualReportProcess.EXTENDED_UNTIL.name(), until);
            management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId("Wait_ExtensionEnded")
                    .timers()
                    .list()
                    .forEach(job -> management.setJobDuedate(job.getId(), until));
            reminders.move(instance, extended.reportId());
        });
    }

    @EventListener
    void on(ReportChanged changed) {
        views.refresh(AnnualReportProcess.KEY, REPORT, changed.reportId());
    }

    private void tellReport(String message, UUID reportId) {
        messages.tell(message, AnnualReportProcess.KEY, REPORT, reportId);
    }
}
