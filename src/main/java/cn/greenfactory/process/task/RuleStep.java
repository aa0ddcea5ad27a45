package cn.greenfactory.process.task;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * A business rule task of a model: where its inputs come from and who takes its outcome. One bean for each, named by
 * the task's stem and {@code Rule} ({@code Rule_PanelOutcome} → {@code panelOutcomeRule}).
 */
public interface RuleStep {

    /** The decision's inputs, read from our tables. */
    Map<String, Object> inputs(DelegateExecution execution);

    /** Hands the rows of the answer on; routing outcomes become process variables, nothing else does. */
    void outcome(DelegateExecution execution, List<Map<String, Object>> rows);
}
