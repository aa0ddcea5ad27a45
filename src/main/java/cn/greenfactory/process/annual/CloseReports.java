package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.process.common.Messages;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_CloseReports (Art. 12): reads {@code reportYearId}; the last day is over, each unfiled report hears of it. */
@Component
class CloseReports implements JavaDelegate {

    private final ReportYears years;
    private final Reports reports;
    private final Messages messages;

    CloseReports(ReportYears years, Reports reports, Messages messages) {
        this.years = years;
        this.reports = reports;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID yearId = AnnualManagementProcess.REPORT_YEAR_ID.idFrom(execution);
        years.close(yearId);
        messages.fanOut(
                "ReportsClosed",
                AnnualReportProcess.KEY,
                AnnualReportProcess.REPORT_ID.name(),
                reports.unfiled(yearId));
    }
}
