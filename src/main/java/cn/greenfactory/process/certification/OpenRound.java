package cn.greenfactory.process.certification;

import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.process.common.StartForm;
import cn.greenfactory.security.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_OpenRound (Arts. 3, 10): reads the start form, writes {@code roundId}, {@code roundYear}, the closing
 * instants and the business key. Everything else of the form is frozen in the round's row and leaves the engine.
 */
@Component
class OpenRound implements JavaDelegate {

    private final Rounds rounds;
    private final StartForm start;
    private final RoundDateVariables dates;
    private final Grants grants;

    OpenRound(Rounds rounds, StartForm start, RoundDateVariables dates, Grants grants) {
        this.rounds = rounds;
        this.start = start;
        this.dates = dates;
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundTerms terms = start.read(execution, RoundTerms.class, Set.of("vetoItemsOn"));
        UUID roundId = rounds.open(terms, start.startedBy(execution));
        start.clear(execution);
        CertificationRoundProcess.ROUND_ID.set(execution, roundId.toString());
        CertificationRoundProcess.ROUND_YEAR.set(execution, terms.roundYear());
        dates.write(execution, roundId);
        execution.setProcessBusinessKey(Integer.toString(terms.roundYear()));
        for (Role role : List.of(Role.CITY_OFFICER, Role.CITY_HEAD)) {
            grants.readInstance(role.id(), execution.getProcessInstanceId());
        }
    }
}
