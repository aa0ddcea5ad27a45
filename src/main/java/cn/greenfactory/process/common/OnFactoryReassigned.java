package cn.greenfactory.process.common;

import cn.greenfactory.oversight.FactoryReassigned;
import cn.greenfactory.process.access.AsService;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.process.task.TaskViewRefresh;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.EnterpriseUser;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When a factory goes over to another enterprise or county, every open instance about it follows, whatever its process:
 * variables, tasks, rights and views. The county it left sees neither instance nor tasks any more.
 *
 * <p>At the end of the transaction that registered it, when the click that did is through the engine: what that click
 * opened follows too.
 */
@Component
class OnFactoryReassigned {

    /** The variable of every instance about a factory. */
    static final String FACTORY = "factoryId";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;
    private final Grants grants;
    private final TaskViewRefresh views;
    private final AsService service;

    OnFactoryReassigned(
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            IdentityService identity,
            Grants grants,
            TaskViewRefresh views,
            AsService service) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
        this.grants = grants;
        this.views = views;
        this.service = service;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(FactoryReassigned moved) {
        service.run(() -> follow(moved));
    }

    private void follow(FactoryReassigned moved) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .variableValueEquals(FACTORY, moved.factoryId().toString())
                .list();
        for (ProcessInstance instance : instances) {
            if (!moved.enterpriseBefore().equals(moved.enterpriseAfter())) {
                toEnterprise(instance.getId(), moved.enterpriseBefore(), moved.enterpriseAfter());
            }
            if (!moved.countyBefore().equals(moved.countyAfter())) {
                toCounty(instance.getId(), moved.countyBefore(), moved.countyAfter());
            }
        }
        views.refresh(FACTORY, moved.factoryId());
    }

    private void toEnterprise(String instance, UUID before, UUID after) {
        replace(instance, "enterpriseId", before.toString(), after.toString());
        tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskAssignee(EnterpriseUser.of(before))
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), EnterpriseUser.of(after)));
    }

    private void toCounty(String instance, String before, String after) {
        replace(instance, "countyCode", before, after);
        List<Task> open = tasks.createTaskQuery().processInstanceId(instance).list();
        List<String> all = history.createHistoricTaskInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricTaskInstance::getId)
                .toList();
        for (Role role : List.of(Role.COUNTY_REVIEWER, Role.COUNTY_HEAD)) {
            String from = role.id() + "-" + before;
            String to = role.id() + "-" + after;
            open.forEach(task -> move(task, from, to));
            List<String> people = people(from);
            open.stream()
                    .filter(task -> people.contains(task.getAssignee()))
                    .forEach(task -> tasks.setAssignee(task.getId(), null));
            grants.withdraw(from, people, instance, all);
            grants.readInstance(to, instance);
        }
    }

    private void move(Task task, String from, String to) {
        boolean candidate =
                tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> from.equals(link.getGroupId()));
        if (candidate) {
            tasks.deleteCandidateGroup(task.getId(), from);
            tasks.addCandidateGroup(task.getId(), to);
        }
    }

    private List<String> people(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList();
    }

    private void replace(String instance, String variable, String before, String after) {
        if (Objects.equals(runtime.getVariable(instance, variable), before)) {
            runtime.setVariable(instance, variable, after);
        }
    }
}
