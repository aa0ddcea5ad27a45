package cn.greenfactory.process.certification;

import cn.greenfactory.evaluation.Evaluations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ScoreSelfEvaluation (Art. 6): reads {@code caseId}; the score is kept with the dossier when it is frozen. */
@Component
class ScoreSelfEvaluation implements JavaDelegate {

    private final Evaluations evaluations;

    ScoreSelfEvaluation(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluations.score(CertificationProcess.CASE_ID.idFrom(execution));
    }
}
