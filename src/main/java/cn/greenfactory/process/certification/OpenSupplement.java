package cn.greenfactory.process.certification;

import cn.greenfactory.certification.Supplements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_OpenSupplement: reads {@code roundId}; an omission was upheld (Art. 10). */
@Component
class OpenSupplement implements JavaDelegate {

    private final Supplements supplements;

    OpenSupplement(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supplements.open(CertificationProcess.ROUND_ID.idFrom(execution));
    }
}
