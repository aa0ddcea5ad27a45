package cn.greenfactory.process.certification;

import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.certification.Rounds;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The round's closing instants, as its timers read them. */
@Component
class RoundDateVariables {

    private final Rounds rounds;

    RoundDateVariables(Rounds rounds) {
        this.rounds = rounds;
    }

    void write(DelegateExecution execution, UUID roundId) {
        RoundTerms terms = rounds.get(roundId).terms();
        CertificationRoundProcess.APPLICATIONS_CLOSE_AT.set(execution, date(terms.applicationsCloseAt()));
        CertificationRoundProcess.REVIEWS_CLOSE_AT.set(execution, date(terms.reviewsCloseAt()));
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
