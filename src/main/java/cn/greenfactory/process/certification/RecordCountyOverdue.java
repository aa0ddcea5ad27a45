package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CountyReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_RecordCountyOverdue: reads {@code caseId}; the county did not finish in time (Art. 8). */
@Component
class RecordCountyOverdue implements JavaDelegate {

    private final CountyReviews reviews;

    RecordCountyOverdue(CountyReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.overdue(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
