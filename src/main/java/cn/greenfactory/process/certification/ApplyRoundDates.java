package cn.greenfactory.process.certification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ApplyRoundDates: reads {@code roundId}, writes {@code applicationsCloseAt} and {@code reviewsCloseAt}. */
@Component
class ApplyRoundDates implements JavaDelegate {

    private final RoundDateVariables dates;

    ApplyRoundDates(RoundDateVariables dates) {
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dates.write(execution, CertificationProcess.ROUND_ID.idFrom(execution));
    }
}
