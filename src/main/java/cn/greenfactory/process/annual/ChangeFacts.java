package cn.greenfactory.process.annual;

import static cn.greenfactory.process.annual.ChangeDeclarationProcess.CHANGE_ID;

import cn.greenfactory.oversight.change.ChangeHandling;
import cn.greenfactory.process.common.RecordedFacts;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the gateways of a declaration ask. */
@Component
class ChangeFacts implements RecordedFacts {

    private final ChangeHandling changes;

    ChangeFacts(ChangeHandling changes) {
        this.changes = changes;
    }

    @Override
    public Map<String, Function<DelegateExecution, Object>> byGateway() {
        return Map.of("Gateway_ReassessmentDue", execution -> changes.reassessmentDue(CHANGE_ID.idFrom(execution)));
    }
}
