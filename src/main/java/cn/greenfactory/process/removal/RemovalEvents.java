package cn.greenfactory.process.removal;

import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.removal.DefenceStated;
import cn.greenfactory.oversight.removal.GroundsChanged;
import cn.greenfactory.oversight.removal.RemovalChanged;
import cn.greenfactory.oversight.removal.RemovalEnded;
import cn.greenfactory.oversight.removal.RemovalOpened;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.process.common.EnterpriseTasks;
import cn.greenfactory.process.common.Messages;
import cn.greenfactory.process.task.TaskViewRefresh;
import cn.greenfactory.security.Role;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to removals starts and moves their processes, in the transaction in which it happens. */
@Component
class RemovalEvents {

    private final RuntimeService runtime;
    private final EnterpriseTasks tasks;
    private final Messages messages;
    private final TaskViewRefresh views;
    private final Grants grants;

    RemovalEvents(
            RuntimeService runtime, EnterpriseTasks tasks, Messages messages, TaskViewRefresh views, Grants grants) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.messages = messages;
        this.views = views;
        this.grants = grants;
    }

    /** A removal from a higher list starts the process by an event of its own. */
    @EventListener
    void on(RemovalOpened opened) {
        String message = opened.origin() == Origin.HIGHER_LIST ? "HigherRemovalRecorded" : "RemovalOpened";
        ProcessInstance instance = runtime.startProcessInstanceByMessage(
                message,
                opened.number(),
                Variables.putValue(
                                RemovalProcess.REMOVAL_ID.name(),
                                opened.removalId().toString())
                        .putValue(
                                RemovalProcess.FACTORY_ID.name(),
                                opened.factoryId().toString())
                        .putValue(
                                RemovalProcess.ENTERPRISE_ID.name(),
                                opened.enterpriseId().toString())
                        .putValue(RemovalProcess.COUNTY_CODE.name(), opened.countyCode()));
        List.of(
                        Role.countyReviewer(opened.countyCode()),
                        Role.countyHead(opened.countyCode()),
                        Role.CITY_OFFICER.id(),
                        Role.CITY_HEAD.id())
                .forEach(group -> grants.readInstance(group, instance.getId()));
    }

    @EventListener
    void on(GroundsChanged changed) {
        messages.tell("GroundsChanged", RemovalProcess.KEY, RemovalProcess.FACTORY_ID.name(), changed.factoryId());
    }

    @EventListener
    void on(DefenceStated stated) {
        tasks.complete(RemovalProcess.KEY, "Task_StateDefence", RemovalProcess.REMOVAL_ID.name(), stated.removalId());
    }

    @EventListener
    void on(RemovalChanged changed) {
        views.refresh(RemovalProcess.KEY, RemovalProcess.REMOVAL_ID.name(), changed.removalId());
    }

    @EventListener
    void on(RemovalEnded ended) {
        messages.tell("FactoryDelisted", RemovalProcess.KEY, RemovalProcess.FACTORY_ID.name(), ended.factoryId());
    }
}
