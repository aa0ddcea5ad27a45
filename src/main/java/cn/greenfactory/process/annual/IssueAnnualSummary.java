package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.AnnualSummaries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_IssueAnnualSummary (Art. 12): reads {@code reportYearId}; the summary is kept and its paper issued. */
@Component
class IssueAnnualSummary implements JavaDelegate {

    private final AnnualSummaries summaries;

    IssueAnnualSummary(AnnualSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        summaries.issue(AnnualManagementProcess.REPORT_YEAR_ID.idFrom(execution));
    }
}
