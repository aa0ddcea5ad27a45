package cn.greenfactory.process.certification;

import cn.greenfactory.certification.Supplements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_CloseSupplement: reads {@code roundId}; the supplementary list has had its notice (Art. 10). */
@Component
class CloseSupplement implements JavaDelegate {

    private final Supplements supplements;

    CloseSupplement(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supplements.close(CertificationProcess.ROUND_ID.idFrom(execution));
    }
}
