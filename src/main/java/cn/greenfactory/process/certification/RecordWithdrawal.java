package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_RecordWithdrawal: reads {@code caseId}; the enterprise withdrew. */
@Component
class RecordWithdrawal implements JavaDelegate {

    private final CaseEndings endings;

    RecordWithdrawal(CaseEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.withdrawn(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
