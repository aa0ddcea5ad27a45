package cn.greenfactory.certification;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls a round from outside Tasklist, by the same start and the same first step (第三条). */
@Service
public class RoundCalls {

    private final RoundRows rounds;
    private final ApplicationEventPublisher events;

    RoundCalls(RoundRows rounds, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.events = events;
    }

    /**
     * The round, opened when this returns. Publishes RoundRequested.
     *
     * @throws RoundTermsException field by field
     * @throws RoundExistsException if the year has a round that was not cancelled
     * @throws IllegalStateException if nobody who listens opened it
     */
    @Transactional
    public Round call(RoundTerms terms, String who) {
        RoundTerms completed = terms.completed();
        String code = Integer.toString(completed.roundYear());
        if (rounds.byCode(code).isPresent()) {
            throw new RoundExistsException(completed.roundYear());
        }
        events.publishEvent(new RoundRequested(completed, who));
        return rounds.byCode(code).orElseThrow(() -> new IllegalStateException("no process opened round " + code));
    }
}
