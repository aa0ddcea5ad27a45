package cn.greenfactory.process.annual;

import static cn.greenfactory.process.annual.ChangeDeclarationProcess.CHANGE_ID;

import cn.greenfactory.oversight.change.Change;
import cn.greenfactory.oversight.change.ChangeHandling;
import cn.greenfactory.oversight.change.ChangeStatus;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.process.common.RecordedFacts;
import cn.greenfactory.process.common.WaitedFacts;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the gateways of a declaration ask, and what the sweeper compares its waits with. */
@Component
class ChangeFacts implements RecordedFacts, WaitedFacts {

    private final ChangeHandling changes;
    private final Changes declared;

    ChangeFacts(ChangeHandling changes, Changes declared) {
        this.changes = changes;
        this.declared = declared;
    }

    @Override
    public Map<String, Function<DelegateExecution, Object>> byGateway() {
        return Map.of("Gateway_ReassessmentDue", execution -> changes.reassessmentDue(CHANGE_ID.idFrom(execution)));
    }

    @Override
    public Map<String, Question> byMessage() {
        return Map.of("FactoryDelisted", new Question(CHANGE_ID.name(), id -> ended(declared.get(id))));
    }

    private static boolean ended(Change change) {
        return change.status() == ChangeStatus.ENDED || change.reassessmentEndedAt() != null;
    }
}
