package cn.greenfactory.process.certification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_AssignPanel: reads {@code roundId}; the participants are told that they have reviewers. */
@Component
class AssignPanel implements JavaDelegate {

    private final CaseFanOut cases;

    AssignPanel(CaseFanOut cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.panelAssigned(CertificationProcess.ROUND_ID.idFrom(execution));
    }
}
