package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportOpenings;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_RemindUnfiled (Art. 12): reads {@code reportId}, writes {@code reportRemindAt}; who has not handed in is
 * reminded. A year that was opened by an earlier model has the step too: there nobody is named, and the reports of the
 * year are urged by hand.
 */
@Component
class RemindUnfiled implements JavaDelegate {

    private final ReportOpenings openings;
    private final ReportReminders reminders;

    RemindUnfiled(ReportOpenings openings, ReportReminders reminders) {
        this.openings = openings;
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!execution.hasVariable(AnnualReportProcess.REPORT_ID.name())) {
            return;
        }
        UUID reportId = AnnualReportProcess.REPORT_ID.idFrom(execution);
        openings.remind(reportId);
        AnnualReportProcess.REPORT_REMIND_AT.set(execution, reminders.remindAt(reportId));
    }
}
