package cn.greenfactory.process.certification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_CloseRecommendations: reads {@code roundId}; cases still at a county are told. */
@Component
class CloseRecommendations implements JavaDelegate {

    private final CaseFanOut cases;

    CloseRecommendations(CaseFanOut cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.recommendationsClosed(CertificationProcess.ROUND_ID.idFrom(execution));
    }
}
