package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_RecordRoundMissed: reads {@code caseId}; the case was not submitted in time (Art. 3). */
@Component
class RecordRoundMissed implements JavaDelegate {

    private final CaseEndings endings;

    RecordRoundMissed(CaseEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.roundMissed(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
