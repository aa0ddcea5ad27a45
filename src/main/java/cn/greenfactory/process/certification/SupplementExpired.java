package cn.greenfactory.process.certification;

import cn.greenfactory.certification.Applications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** End listener of Boundary_SupplementExpired (Art. 8): the enterprise's days are over, the official goes on with what is there. */
@Component
class SupplementExpired implements ExecutionListener {

    private final Applications applications;

    SupplementExpired(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void notify(DelegateExecution execution) {
        applications.supplementExpired(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
