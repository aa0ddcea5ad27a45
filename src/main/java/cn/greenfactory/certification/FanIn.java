package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.IN_REVIEW;
import static cn.greenfactory.certification.CaseStatus.RECOMMENDED;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Counts a round's cases under the round's lock, after every act that may have been the last: who finds none left says
 * so, once. Whoever calls holds the lock.
 */
@Component
class FanIn {

    private final RoundRows rounds;
    private final CaseRows cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FanIn(RoundRows rounds, CaseRows cases, ApplicationEventPublisher events, Clock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** No participant's review is outstanding. */
    boolean reviewsCompleted(UUID roundId) {
        return cases.count(roundId, RECOMMENDED, IN_REVIEW) == 0;
    }

    /** No case of the round is open. */
    boolean settled(UUID roundId) {
        return cases.countOpen(roundId) == 0;
    }

    /** Counts anew; reads the round again, because the caller may have changed it. */
    void count(UUID roundId) {
        Round round = rounds.find(roundId).orElseThrow();
        if (round.status() == RoundStatus.IN_REVIEW
                && round.reviewMode() != null
                && round.reviewsCompletedAt() == null
                && reviewsCompleted(roundId)) {
            rounds.reviewsCompleted(roundId, clock.instant());
            events.publishEvent(new ReviewsCompleted(roundId));
        }
        if (round.status() == RoundStatus.DECIDED && settled(roundId)) {
            rounds.close(roundId, RoundStatus.CLOSED, null, clock.instant());
            events.publishEvent(new CasesSettled(roundId));
        }
    }
}
