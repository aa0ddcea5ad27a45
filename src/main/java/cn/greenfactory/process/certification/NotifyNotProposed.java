package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_NotifyNotProposed: reads {@code caseId}; tells the enterprise why it is not on the list. */
@Component
class NotifyNotProposed implements JavaDelegate {

    private final CaseEndings endings;

    NotifyNotProposed(CaseEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.notProposed(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
