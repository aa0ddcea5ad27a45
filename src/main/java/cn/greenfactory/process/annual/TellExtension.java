package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.process.common.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_TellExtension (Art. 12): reads {@code reportYearId}; each unfiled report hears of its later last day. */
@Component
class TellExtension implements JavaDelegate {

    private final Reports reports;
    private final Messages messages;

    TellExtension(Reports reports, Messages messages) {
        this.reports = reports;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.fanOut(
                "ReportYearExtended",
                AnnualReportProcess.KEY,
                AnnualReportProcess.REPORT_ID.name(),
                reports.unfiled(AnnualManagementProcess.REPORT_YEAR_ID.idFrom(execution)));
    }
}
