package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_NotifyNotCertified: reads {@code caseId}; tells the enterprise why it is not certified. */
@Component
class NotifyNotCertified implements JavaDelegate {

    private final CaseEndings endings;

    NotifyNotCertified(CaseEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.notCertified(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
