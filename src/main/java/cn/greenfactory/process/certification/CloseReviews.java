package cn.greenfactory.process.certification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_CloseReviews: reads {@code roundId}; the city goes on without the outstanding reviews, whose cases are told. */
@Component
class CloseReviews implements JavaDelegate {

    private final CaseFanOut cases;

    CloseReviews(CaseFanOut cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.reviewsClosed(CertificationProcess.ROUND_ID.idFrom(execution));
    }
}
