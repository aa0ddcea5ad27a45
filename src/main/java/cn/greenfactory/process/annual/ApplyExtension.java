package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportOpenings;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ApplyExtension (Art. 12): reads {@code reportId}; its last day and reminder follow those of all. */
@Component
class ApplyExtension implements JavaDelegate {

    private final ReportOpenings openings;
    private final ReportReminders reminders;

    ApplyExtension(ReportOpenings openings, ReportReminders reminders) {
        this.openings = openings;
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID reportId = AnnualReportProcess.REPORT_ID.idFrom(execution);
        openings.applyExtension(reportId);
        reminders.move(execution.getProcessInstanceId(), reportId);
    }
}
