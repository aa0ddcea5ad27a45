package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportOpenings;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_OpenReport (Art. 12): reads {@code reportId}, writes {@code enterpriseId}, {@code countyCode} and
 * {@code reportRemindAt}; its enterprise is told.
 */
@Component
class OpenReport implements JavaDelegate {

    private final ReportOpenings openings;
    private final ReportReminders reminders;
    private final ReportInstances instances;

    OpenReport(ReportOpenings openings, ReportReminders reminders, ReportInstances instances) {
        this.openings = openings;
        this.reminders = reminders;
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID reportId = AnnualReportProcess.REPORT_ID.idFrom(execution);
        Report report = openings.open(reportId);
        AnnualReportProcess.ENTERPRISE_ID.set(execution, report.enterpriseId().toString());
        AnnualReportProcess.COUNTY_CODE.set(execution, report.countyCode());
        AnnualReportProcess.REPORT_REMIND_AT.set(execution, reminders.remindAt(reportId));
        instances.show(execution.getProcessInstanceId(), report.countyCode());
    }
}
