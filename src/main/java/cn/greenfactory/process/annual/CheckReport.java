package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_CheckReport (Art. 12): reads {@code reportId}; figures compared, an outcome suggested to the county. */
@Component
class CheckReport implements JavaDelegate {

    private final ReportReviews reviews;

    CheckReport(ReportReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.check(AnnualReportProcess.REPORT_ID.idFrom(execution));
    }
}
