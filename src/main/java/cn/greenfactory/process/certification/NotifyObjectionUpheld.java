package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_NotifyObjectionUpheld: reads {@code caseId}; tells the enterprise which objection was upheld. */
@Component
class NotifyObjectionUpheld implements JavaDelegate {

    private final CaseEndings endings;

    NotifyObjectionUpheld(CaseEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.objectionUpheld(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
