package cn.greenfactory.process.engine;

import cn.greenfactory.process.task.RuleStep;
import cn.greenfactory.process.variables.Stem;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.BeanFactory;

/** Feeds a business rule task from its {@link RuleStep} and hands the answer back; the engine keeps neither. */
final class RuleStepListener implements ExecutionListener {

    private final BeanFactory beans;

    RuleStepListener(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void notify(DelegateExecution execution) {
        RuleStep step = beans.getBean(Stem.beanName(execution.getCurrentActivityId()) + "Rule", RuleStep.class);
        if (EVENTNAME_START.equals(execution.getEventName())) {
            step.inputs(execution)
                    .forEach((name, value) -> execution.setVariableLocal(name, Variables.untypedValue(value, true)));
        } else {
            DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
            List<Map<String, Object>> rows =
                    result.stream().map(DmnDecisionResultEntries::getEntryMap).toList();
            step.outcome(execution, rows);
        }
    }
}
