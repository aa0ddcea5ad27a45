package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportOpenings;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.security.Role;
import java.util.List;
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
    private final Grants grants;

    OpenReport(ReportOpenings openings, ReportReminders reminders, Grants grants) {
        this.openings = openings;
        this.reminders = reminders;
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID reportId = AnnualReportProcess.REPORT_ID.idFrom(execution);
        Report report = openings.open(reportId);
        AnnualReportProcess.ENTERPRISE_ID.set(execution, report.enterpriseId().toString());
        AnnualReportProcess.COUNTY_CODE.set(execution, report.countyCode());
        AnnualReportProcess.REPORT_REMIND_AT.set(execution, reminders.remindAt(reportId));
        String county = report.countyCode();
        List.of(Role.countyReviewer(county), Role.countyHead(county), Role.CITY_OFFICER.id(), Role.CITY_HEAD.id())
                .forEach(group -> grants.readInstance(group, execution.getProcessInstanceId()));
    }
}
