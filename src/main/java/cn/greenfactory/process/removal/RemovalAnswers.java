package cn.greenfactory.process.removal;

import static cn.greenfactory.process.removal.RemovalProcess.REMOVAL_ID;

import cn.greenfactory.oversight.removal.RemovalEffects;
import cn.greenfactory.oversight.removal.RemovalHearing;
import cn.greenfactory.oversight.removal.RemovalState;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.process.common.RecordedFacts;
import cn.greenfactory.process.common.WaitedFacts;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the gateways of a removal ask, and what the sweeper compares its waits with. */
@Component
class RemovalAnswers implements RecordedFacts, WaitedFacts {

    private final Removals removals;
    private final RemovalHearing hearing;
    private final RemovalEffects effects;

    RemovalAnswers(Removals removals, RemovalHearing hearing, RemovalEffects effects) {
        this.removals = removals;
        this.hearing = hearing;
        this.effects = effects;
    }

    @Override
    public Map<String, Function<DelegateExecution, Object>> byGateway() {
        return Map.of(
                "Gateway_GroundsUnverified",
                execution -> removals.dossier(REMOVAL_ID.idFrom(execution)).unverified(),
                "Gateway_GroundsStanding",
                execution -> removals.dossier(REMOVAL_ID.idFrom(execution)).standing(),
                "Gateway_HearingDue",
                execution -> hearing.due(REMOVAL_ID.idFrom(execution)),
                "Gateway_RemovalRegistered",
                execution -> effects.registered(REMOVAL_ID.idFrom(execution)),
                "Gateway_ReportedUpward",
                execution -> effects.reportedUpward(REMOVAL_ID.idFrom(execution)));
    }

    @Override
    public Map<String, Question> byMessage() {
        return Map.of(
                "FactoryDelisted",
                new Question(REMOVAL_ID.name(), id -> removals.get(id).state() == RemovalState.ENDED));
    }
}
