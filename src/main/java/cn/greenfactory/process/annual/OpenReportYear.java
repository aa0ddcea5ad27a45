package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportYear;
import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.oversight.annual.YearTerms;
import cn.greenfactory.process.common.StartForm;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_OpenReportYear (Art. 12): reads the start form, writes {@code reportYearId}, {@code reportYear}, the closing
 * instant and the business key. Year and list of reports are frozen in our tables.
 */
@Component
class OpenReportYear implements JavaDelegate {

    private final ReportYears years;
    private final StartForm start;
    private final YearInstances instances;

    OpenReportYear(ReportYears years, StartForm start, YearInstances instances) {
        this.years = years;
        this.start = start;
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        YearTerms terms = start.read(execution, YearTerms.class, Set.of());
        UUID yearId = years.open(terms, start.startedBy(execution));
        start.clear(execution);
        ReportYear year = years.get(yearId);
        AnnualManagementProcess.REPORT_YEAR_ID.set(execution, yearId.toString());
        AnnualManagementProcess.REPORT_YEAR.set(execution, year.reportYear());
        AnnualManagementProcess.REPORTS_CLOSE_AT.set(execution, Date.from(year.reportsCloseAt()));
        execution.setProcessBusinessKey(Integer.toString(year.reportYear()));
        instances.show(execution.getProcessInstanceId());
    }
}
