package cn.greenfactory.process.common;

import cn.greenfactory.process.variables.Stem;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Start listener of a gateway that asks for a recorded fact; sets the gateway's variable for this transaction only.
 *
 * <p>{@code Gateway_PanelAssigned} → {@code panelAssigned}.
 */
@Component
class RecordedFact implements ExecutionListener {

    private final List<RecordedFacts> facts;

    RecordedFact(List<RecordedFacts> facts) {
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String gateway = execution.getCurrentActivityId();
        Object answer = question(gateway).apply(execution);
        execution.setVariableLocal(Stem.beanName(gateway), Variables.untypedValue(answer, true));
    }

    private Function<DelegateExecution, Object> question(String gateway) {
        return facts.stream()
                .map(each -> each.byGateway().get(gateway))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody answers " + gateway));
    }
}
