package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_RecordRoundCancelled: reads {@code caseId}; the round was cancelled. */
@Component
class RecordRoundCancelled implements JavaDelegate {

    private final CaseEndings endings;

    RecordRoundCancelled(CaseEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.roundCancelled(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
