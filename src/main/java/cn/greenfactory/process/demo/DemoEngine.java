package cn.greenfactory.process.demo;

import cn.greenfactory.calendar.ServiceClock;
import cn.greenfactory.shared.China;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Time, jobs and people's tasks while the demonstration is being made, before the job executor starts. */
@Component
@Profile("demo")
class DemoEngine {

    /** Watches over batches and history; the job executor does them later. */
    private static final List<String> HOUSEKEEPING = List.of("batch-monitor-job", "history-cleanup");

    private final ServiceClock clock;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;

    DemoEngine(
            ServiceClock clock,
            ManagementService management,
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity) {
        this.clock = clock;
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
    }

    Instant now() {
        return clock.instant();
    }

    /** Moves the clock there unless it is later already, and does what is due then. */
    void at(String localTime) {
        at(LocalDateTime.parse(localTime).atZone(China.ZONE).toInstant());
    }

    void at(Instant instant) {
        if (clock.instant().isBefore(instant)) {
            clock.moveTo(instant);
        }
        runJobs();
    }

    /** Whether a task of this kind is open for the id. */
    boolean open(String task, String variable, UUID id) {
        return !find(task, variable, id).isEmpty();
    }

    /** Completes every open task of this kind for the id, as the person would in Tasklist; then what follows runs. */
    void complete(String user, String task, String variable, UUID id, Map<String, Object> values) {
        find(task, variable, id).forEach(each -> as(user == null ? each.getAssignee() : user, each, values));
        runJobs();
    }

    private List<Task> find(String task, String variable, UUID id) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .processVariableValueEquals(variable, id.toString())
                .list();
    }

    private void as(String user, Task task, Map<String, Object> values) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(user, groups);
        try {
            tasks.complete(task.getId(), values);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Runs every due job, and those they create, until none is left. */
    void runJobs() {
        List<Job> due = due();
        while (!due.isEmpty()) {
            for (Job job : due) {
                if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                    management.executeJob(job.getId());
                }
            }
            due = due();
        }
    }

    /** In the order of the business keys, so that numbers are given in the same order on every first start. */
    private List<Job> due() {
        List<Job> due = management.createJobQuery().executable().active().list().stream()
                .filter(job -> !HOUSEKEEPING.contains(((JobEntity) job).getJobHandlerType()))
                .toList();
        if (due.size() < 2) {
            return due;
        }
        Map<String, String> keys = keys(due);
        return due.stream()
                .sorted(Comparator.comparing(job -> keys.getOrDefault(job.getProcessInstanceId(), "")))
                .toList();
    }

    private Map<String, String> keys(List<Job> jobs) {
        Set<String> instances = jobs.stream()
                .map(Job::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
