package cn.greenfactory.process.certification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_IssueCertifiedList: reads {@code roundId}; paper of the newest decision, and the cases are told. */
@Component
class IssueCertifiedList implements JavaDelegate {

    private final CaseFanOut cases;

    IssueCertifiedList(CaseFanOut cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.listIssued(CertificationProcess.ROUND_ID.idFrom(execution));
    }
}
