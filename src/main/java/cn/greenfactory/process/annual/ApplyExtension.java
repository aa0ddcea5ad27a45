package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportOpenings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ApplyExtension (Art. 12): reads {@code reportId}; its last day follows the last day of all. */
@Component
class ApplyExtension implements JavaDelegate {

    private final ReportOpenings openings;

    ApplyExtension(ReportOpenings openings) {
        this.openings = openings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openings.applyExtension(AnnualReportProcess.REPORT_ID.idFrom(execution));
    }
}
