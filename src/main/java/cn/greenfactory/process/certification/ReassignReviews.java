package cn.greenfactory.process.certification;

import cn.greenfactory.certification.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ReassignReviews: reads {@code roundId}; every unscored seat is released. */
@Component
class ReassignReviews implements JavaDelegate {

    private final Reviews reviews;

    ReassignReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.releaseOutstanding(CertificationProcess.ROUND_ID.idFrom(execution));
    }
}
