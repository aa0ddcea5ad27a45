package cn.greenfactory.certification;

import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.evaluation.UnmetClause;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What of 第五条（四） speaks against a case today: what its own dossier declares, and what every {@link EntryGate}
 * knows. Asked at submission, before a list is published and at the certification decision.
 */
@Component
class EntryGates {

    /** The clause that is looked at again. */
    static final String CLAUSE = "5(4)";

    private static final int LOOKBACK_YEARS = 3;

    private final ObjectProvider<EntryGate> gates;
    private final Evaluations evaluations;
    private final Clock clock;

    EntryGates(ObjectProvider<EntryGate> gates, Evaluations evaluations, Clock clock) {
        this.gates = gates;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** What others know of the case's enterprise; one Chinese sentence each. */
    List<String> known(Round round, Application application) {
        var from = round.terms().lookbackEndsOn().minusYears(LOOKBACK_YEARS);
        var today = China.dayOf(clock.instant());
        return gates.orderedStream()
                .flatMap(gate -> gate.blocks(application.enterpriseId(), from, today).stream())
                .toList();
    }

    /** What speaks against these cases, per case. */
    List<FieldError> blocks(Round round, List<Application> cases) {
        List<FieldError> blocked = new ArrayList<>();
        for (Application each : cases) {
            List<String> reasons = new ArrayList<>(declared(each));
            reasons.addAll(known(round, each));
            reasons.forEach(reason -> blocked.add(new FieldError(each.number(), each.number() + "：" + reason)));
        }
        return blocked;
    }

    private List<String> declared(Application application) {
        return evaluations.score(application.id()).unmet().stream()
                .filter(unmet -> unmet.clause().equals(CLAUSE))
                .map(UnmetClause::reason)
                .toList();
    }

    /**
     * What officials are shown of 第五条（四）: what stands against the enterprise, and what they have to judge themselves.
     */
    List<String> named(Round round, UUID enterpriseId, LocalDate today) {
        LocalDate from = round.terms().lookbackEndsOn().minusYears(LOOKBACK_YEARS);
        List<String> sentences = new ArrayList<>();
        gates.orderedStream().forEach(gate -> {
            gate.blocks(enterpriseId, from, today).forEach(each -> sentences.add(each + "，不得认定"));
            gate.doubts(enterpriseId, from, today).forEach(each -> sentences.add(each + "，是否影响认定由您判断"));
        });
        return sentences;
    }
}
