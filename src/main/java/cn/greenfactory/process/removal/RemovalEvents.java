package cn.greenfactory.process.removal;

import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.SubjectChanged;
import cn.greenfactory.oversight.incident.IncidentChanged;
import cn.greenfactory.oversight.removal.DefenceStated;
import cn.greenfactory.oversight.removal.GroundsChanged;
import cn.greenfactory.oversight.removal.RemovalChanged;
import cn.greenfactory.oversight.removal.RemovalEnded;
import cn.greenfactory.oversight.removal.RemovalOpened;
import cn.greenfactory.oversight.removal.RemovalReassigned;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.process.access.AsService;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.process.common.EnterpriseTasks;
import cn.greenfactory.process.common.Messages;
import cn.greenfactory.process.task.TaskViewRefresh;
import cn.greenfactory.security.Role;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to removals starts and moves their processes, in the transaction in which it happens. */
@Component
class RemovalEvents {

    private final Removals removals;
    private final RuntimeService runtime;
    private final EnterpriseTasks tasks;
    private final Messages messages;
    private final TaskViewRefresh views;
    private final Grants grants;
    private final AsService service;

    RemovalEvents(
            Removals removals,
            RuntimeService runtime,
            EnterpriseTasks tasks,
            Messages messages,
            TaskViewRefresh views,
            Grants grants,
            AsService service) {
        this.removals = removals;
        this.runtime = runtime;
        this.tasks = tasks;
        this.messages = messages;
        this.views = views;
        this.grants = grants;
        this.service = service;
    }

    /** A removal from a higher list starts the process by an event of its own. */
    @EventListener
    void on(RemovalOpened opened) {
        String message = opened.origin() == Origin.HIGHER_LIST ? "HigherRemovalRecorded" : "RemovalOpened";
        service.run(() -> start(message, opened));
    }

    /** Whoever raised the ground has no right to start removals; what follows from the fact does not ask for one. */
    private void start(String message, RemovalOpened opened) {
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
        show(opened.countyCode(), instance.getId());
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

    /** What a claim rests on has another file: those of an incident come after the removal was opened. */
    @EventListener
    void on(IncidentChanged changed) {
        refresh(changed.incidentId());
    }

    @EventListener
    void on(SubjectChanged changed) {
        refresh(changed.subjectId());
    }

    private void refresh(UUID originId) {
        removals.restingOn(originId)
                .forEach(id -> views.refresh(RemovalProcess.KEY, RemovalProcess.REMOVAL_ID.name(), id));
    }

    @EventListener
    void on(RemovalEnded ended) {
        messages.tell("FactoryDelisted", RemovalProcess.KEY, RemovalProcess.FACTORY_ID.name(), ended.factoryId());
    }

    /** The open task is made anew, for whom it now waits. */
    @EventListener
    void on(RemovalReassigned moved) {
        tasks.instance(RemovalProcess.KEY, RemovalProcess.REMOVAL_ID.name(), moved.removalId())
                .ifPresent(instance -> {
                    runtime.setVariables(
                            instance,
                            Map.of(
                                    RemovalProcess.ENTERPRISE_ID.name(),
                                    moved.enterpriseId().toString(),
                                    RemovalProcess.COUNTY_CODE.name(),
                                    moved.countyAfter()));
                    if (!moved.countyBefore().equals(moved.countyAfter())) {
                        county(moved.countyBefore()).forEach(group -> grants.hideInstance(group, instance));
                        show(moved.countyAfter(), instance);
                    }
                });
        messages.tell("GroundsChanged", RemovalProcess.KEY, RemovalProcess.FACTORY_ID.name(), moved.factoryId());
    }

    private void show(String county, String instance) {
        Stream.concat(county(county), Stream.of(Role.CITY_OFFICER.id(), Role.CITY_HEAD.id()))
                .forEach(group -> grants.readInstance(group, instance));
    }

    private static Stream<String> county(String code) {
        return Stream.of(Role.countyReviewer(code), Role.countyHead(code));
    }
}
