package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** End listener of Boundary_ResubmissionExpired (Art. 12): the county goes on with what was handed in last. */
@Component
class ResubmissionExpired implements ExecutionListener {

    private final ReportReviews reviews;

    ResubmissionExpired(ReportReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateExecution execution) {
        reviews.resubmissionExpired(AnnualReportProcess.REPORT_ID.idFrom(execution));
    }
}
