package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportOpenings;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Service_OpenReports (Art. 12): reads {@code reportYearId}; gives the next reports their processes. Marking the rows and
 * starting the processes is one transaction, so each is started once, however often the node dies; what each then does
 * is a job of its own.
 */
@Component
class OpenReports implements JavaDelegate {

    private static final int AT_ONCE = 100;

    private final ReportOpenings openings;
    private final RuntimeService runtime;

    OpenReports(ReportOpenings openings, RuntimeService runtime) {
        this.openings = openings;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openings.takeToStart(AnnualManagementProcess.REPORT_YEAR_ID.idFrom(execution), AT_ONCE)
                .forEach(this::start);
    }

    private void start(Report report) {
        runtime.startProcessInstanceByKey(
                AnnualReportProcess.KEY,
                report.number(),
                Variables.putValue(
                                AnnualReportProcess.REPORT_ID.name(),
                                report.id().toString())
                        .putValue(AnnualReportProcess.REPORT_YEAR.name(), report.reportYear())
                        .putValue(
                                AnnualReportProcess.FACTORY_ID.name(),
                                report.factoryId().toString())
                        .putValue(
                                AnnualReportProcess.ENTERPRISE_ID.name(),
                                report.enterpriseId().toString())
                        .putValue(AnnualReportProcess.COUNTY_CODE.name(), report.countyCode())
                        .putValue(AnnualReportProcess.RESUBMISSION_CLOSES_AT.name(), AnnualReportProcess.NEVER));
    }
}
