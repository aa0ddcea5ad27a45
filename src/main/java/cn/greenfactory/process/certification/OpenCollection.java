package cn.greenfactory.process.certification;

import cn.greenfactory.certification.Rounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_OpenCollection: reads {@code roundId}; the intake of applications is over. */
@Component
class OpenCollection implements JavaDelegate {

    private final Rounds rounds;

    OpenCollection(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.closeApplications(CertificationProcess.ROUND_ID.idFrom(execution));
    }
}
