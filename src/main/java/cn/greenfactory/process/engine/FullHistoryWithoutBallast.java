package cn.greenfactory.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.context.CoreExecutionContext;
import org.camunda.bpm.engine.impl.core.instance.CoreExecution;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.VariableInstance;

/**
 * Full history, less three kinds of rows that our own tables hold better: one row for each change of a variable, the
 * {@code view} shown with a task, and the decisions the service asks on its own way, such as the scoring of single
 * indicators.
 */
final class FullHistoryWithoutBallast extends AbstractHistoryLevel {

    static final String NAME = "full-without-ballast";

    private static final Set<String> UNRECORDED_VARIABLES =
            Set.of("view", "viewVersion", "taskAbout", "taskDueAt", "taskClosesAt", "taskRemindAt", "taskEscalateAt");
    private static final String RULE_TASK = "Rule_";

    @Override
    public int getId() {
        return 77;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        if (eventType == HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL) {
            return false;
        }
        if (entity instanceof VariableInstance variable) {
            return !UNRECORDED_VARIABLES.contains(variable.getName());
        }
        if (entity instanceof HistoricVariableInstance variable) {
            return !UNRECORDED_VARIABLES.contains(variable.getName());
        }
        return !(entity instanceof DecisionDefinitionEntity) || askedByModelOrPerson();
    }

    /** A business rule task of a model, or somebody at the REST interface; not the service itself on the way. */
    private static boolean askedByModelOrPerson() {
        CoreExecutionContext<? extends CoreExecution> asking = Context.getCoreExecutionContext();
        if (asking != null && asking.getExecution() instanceof ExecutionEntity execution) {
            return String.valueOf(execution.getActivityId()).startsWith(RULE_TASK);
        }
        return Context.getCommandContext().getAuthenticatedUserId() != null;
    }
}
