package cn.greenfactory.process.certification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_CancelCases: reads {@code roundId}; every open case is told that the round is cancelled. */
@Component
class CancelCases implements JavaDelegate {

    private final CaseFanOut cases;

    CancelCases(CaseFanOut cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.roundCancelled(CertificationProcess.ROUND_ID.idFrom(execution));
    }
}
