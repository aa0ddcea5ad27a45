package cn.greenfactory.process.certification;

import cn.greenfactory.certification.CaseEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** End listener of a case: however it ended, cancelled in Cockpit included, every fan-in counts it. */
@Component
class CaseEnded implements ExecutionListener {

    private final CaseEndings endings;

    CaseEnded(CaseEndings endings) {
        this.endings = endings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reason = ((ExecutionEntity) execution).getDeleteReason();
        endings.caseEnded(CertificationProcess.CASE_ID.idFrom(execution), reason);
    }
}
