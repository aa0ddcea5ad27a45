package cn.greenfactory.process.engine;

import cn.greenfactory.process.task.CompletionRefusedException;
import cn.greenfactory.process.task.OnTaskCompleted;
import cn.greenfactory.process.task.OnTaskCreated;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.EnterpriseUser;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.BeanFactory;

/**
 * Hangs the listeners every user task and every business rule task has, so that no model can forget them, and lets
 * nobody pass over those that a model names: Cockpit offers to skip them and has that box ticked.
 */
final class ModelParseListener extends AbstractBpmnParseListener {

    private final BeanFactory beans;

    ModelParseListener(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, each -> beans.getBean(OnTaskCreated.class)
                .notify(each));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, ModelParseListener::refuseHandingOn);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, each -> beans.getBean(OnTaskCompleted.class)
                .notify(each));
    }

    /**
     * Whoever may complete a task may also "resolve" it, with variables that no {@code complete} listener sees, and
     * claim it for anybody, who then sees it whatever their county. What the service assigns, it assigns signed out.
     */
    private static void refuseHandingOn(DelegateTask task) {
        TaskEntity changed = (TaskEntity) task;
        if (changed.getDelegationState() != null) {
            throw CompletionRefusedException.delegated();
        }
        Authentication by = Context.getCommandContext().getAuthentication();
        PropertyChange assigned = changed.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        if (assigned == null || by == null || by.getUserId() == null) {
            return;
        }
        boolean toAnother =
                changed.getAssignee() != null && !changed.getAssignee().equals(by.getUserId());
        if (ofEnterprise(assigned.getOrgValue())) {
            throw CompletionRefusedException.ofEnterprise();
        }
        if (toAnother && !administers(by)) {
            throw CompletionRefusedException.handedOn();
        }
    }

    private static boolean ofEnterprise(Object assignee) {
        return assignee != null && EnterpriseUser.is(assignee.toString());
    }

    private static boolean administers(Authentication who) {
        return who.getGroupIds() != null && who.getGroupIds().contains(Role.CAMUNDA_ADMIN.id());
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        RuleStepListener listener = new RuleStepListener(beans);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        neverSkipped(process);
    }

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        neverSkipped(activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        neverSkipped(activity);
    }

    private static void neverSkipped(CoreModelElement element) {
        element.getListeners().forEach((event, named) -> element.getBuiltInListeners()
                .computeIfAbsent(event, key -> new ArrayList<>())
                .addAll(named));
    }
}
