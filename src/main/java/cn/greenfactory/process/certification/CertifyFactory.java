package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_CertifyFactory: reads {@code caseId}; enters the factory in the register (Art. 10). */
@Component
class CertifyFactory implements JavaDelegate {

    private final CaseEndings endings;

    CertifyFactory(CaseEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.certify(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
