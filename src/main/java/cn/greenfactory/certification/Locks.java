package cn.greenfactory.certification;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes row locks in the one order that everybody keeps: round, (notice), case, (factory). */
@Component
class Locks {

    private final RoundRows rounds;
    private final CaseRows cases;

    /** A case and its round, both locked until the transaction ends. */
    record Held(Round round, Application application) {}

    Locks(RoundRows rounds, CaseRows cases) {
        this.rounds = rounds;
        this.cases = cases;
    }

    /** @throws NoSuchException if there is none */
    Round round(UUID roundId) {
        return rounds.lock(roundId).orElseThrow(() -> new NoSuchException("批次", roundId));
    }

    /** @throws NoSuchException if there is none */
    Held caseOf(UUID caseId) {
        UUID roundId =
                cases.find(caseId).map(Application::roundId).orElseThrow(() -> new NoSuchException("申报", caseId));
        Round round = round(roundId);
        return new Held(round, cases.lock(caseId).orElseThrow());
    }
}
