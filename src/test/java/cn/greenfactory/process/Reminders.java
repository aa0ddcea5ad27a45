package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.TaskDeadlines;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fires the reminder and the escalation of an official's task and looks at what they do (principle 4). */
@TestComponent
public class Reminders {

    private final RoundDriver driver;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final TaskDeadlines deadlines;
    private final JdbcClient jdbc;

    Reminders(
            RoundDriver driver,
            TaskService tasks,
            ManagementService management,
            RepositoryService repository,
            TaskDeadlines deadlines,
            JdbcClient jdbc) {
        this.driver = driver;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
    }

    /** The officials' tasks of the models in these folders. */
    public Set<String> officialTasks(String... folders) {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> definition.getResourceName().matches("(" + String.join("|", folders) + ")/.*"))
                .map(definition -> repository.getBpmnModelInstance(definition.getId()))
                .map(model -> model.getModelElementsByType(UserTask.class))
                .flatMap(Collection::stream)
                .filter(task -> !EnterpriseUser.is(String.valueOf(task.getCamundaAssignee())))
                .map(UserTask::getId)
                .collect(Collectors.toSet());
    }

    /** The reminder: a comment and an inbox row for whom it waits. The escalation: urgent, seen, not to be completed. */
    public void areFired(Task task) {
        assertThat(task.getPriority()).isEqualTo(50);
        Job escalation = timer(task, "escalation").orElseThrow();
        assertThat(escalation.getDuedate())
                .isEqualTo(Date.from(task.getDueDate().toInstant().plusSeconds(1)));
        Optional<Job> reminder = timer(task, "reminder");
        if (dueAtOnce(task)) {
            assertThat(reminder).as("it has come with the task").isEmpty();
        } else {
            assertThat(reminder.orElseThrow().getDuedate()).isBeforeOrEqualTo(task.getDueDate());
            long told = inbox();
            fire(reminder.get());
            assertThat(inbox()).isGreaterThan(told);
        }
        assertThat(comments(task)).anyMatch(text -> text.startsWith("催办"));

        fire(escalation);
        Task escalated = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(escalated.getPriority()).isEqualTo(100);
        assertThat(comments(task)).anyMatch(text -> text.startsWith("督办"));
        String overseer = overseer(task);
        driver.signedIn(overseer, () -> assertThat(
                        tasks.createTaskQuery().taskId(task.getId()).count())
                .isOne());
        if (!overseer.equals("admin")) {
            assertThatThrownBy(() -> driver.complete(overseer, task, Map.of()))
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    private void fire(Job timer) {
        Date now = ClockUtil.getCurrentTime();
        if (timer.getDuedate().after(now)) {
            driver.at(timer.getDuedate()
                    .toInstant()
                    .atZone(China.ZONE)
                    .toLocalDateTime()
                    .toString());
        }
        management.executeJob(timer.getId());
    }

    private boolean dueAtOnce(Task task) {
        Integer workdays = deadlines.of(task.getTaskDefinitionKey(), null).workdays();
        return workdays != null && workdays == 0;
    }

    private Optional<Job> timer(Task task, String listener) {
        return management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(task.getTaskDefinitionKey())
                .timers()
                .list()
                .stream()
                .filter(job -> task.getExecutionId().equals(job.getExecutionId()))
                .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().contains(listener))
                .findFirst();
    }

    private String overseer(Task task) {
        return switch (deadlines.of(task.getTaskDefinitionKey(), null).escalateTo()) {
            case "county-head" -> "county-head-130102";
            case "city-head" -> "city-head-1";
            case "city-officer" -> "city-officer-1";
            default -> "admin";
        };
    }

    private List<String> comments(Task task) {
        return tasks.getTaskComments(task.getId()).stream()
                .map(Comment::getFullMessage)
                .toList();
    }

    private long inbox() {
        return jdbc.sql("SELECT count(*) FROM gf_inbox WHERE subject LIKE '催办%'")
                .query(Long.class)
                .single();
    }
}
