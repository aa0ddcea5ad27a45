package cn.greenfactory.process.common;

import cn.greenfactory.calendar.DeadlineMoved;
import cn.greenfactory.process.variables.Subject;
import cn.greenfactory.shared.China;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a deadline row moves, the engine moves with it, in the same transaction: timers, task dates and the variable
 * that later timers read.
 */
@Component
class OnDeadlineMoved {

    /** Deadlines of rounds and notices: the timers that fire at their end, and the variable that carries it. */
    private record Wait(String variable, List<String> timers) {}

    private static final Map<String, Wait> WAITS = Map.of(
            "Wait_ApplicationsClosed",
                    new Wait("applicationsCloseAt", List.of("Wait_ApplicationsClosed", "Boundary_ApplicationsClosed")),
            "StartEvent_ReviewsOverdue",
                    new Wait("reviewsCloseAt", List.of("StartEvent_ReviewsOverdue", "Wait_ReviewsExtended")),
            "Wait_NoticeEnded", new Wait("noticeClosesAt", List.of("Wait_NoticeEnded")));

    /** Timers that end an outsider's or an expert's time with the task. */
    private static final Map<String, String> BOUNDARIES = Map.of(
            "Task_SupplementMaterials", "Boundary_SupplementExpired",
            "Task_RespondToObjection", "Boundary_ResponseExpired",
            "Task_ScoreApplication", "Boundary_ScoreOverdue");

    private final ModelDeadlines deadlines;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    OnDeadlineMoved(ModelDeadlines deadlines, RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.deadlines = deadlines;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        String variable = Subject.variableOf(moved.subjectKind());
        Date closesAt = moved.newClosesAt() == null ? ModelDeadlines.NEVER : Date.from(moved.newClosesAt());
        Wait wait = WAITS.get(moved.purpose());
        if (wait != null) {
            moveWait(wait, variable, moved, closesAt);
        } else {
            moveTasks(variable, moved, closesAt);
        }
    }

    private void moveWait(Wait wait, String variable, DeadlineMoved moved, Date closesAt) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .variableValueEquals(variable, moved.subjectId().toString())
                .list()) {
            if (runtime.getVariable(instance.getId(), wait.variable()) != null) {
                runtime.setVariable(instance.getId(), wait.variable(), closesAt);
            }
            for (String timer : wait.timers()) {
                jobs(instance.getId(), timer).forEach(job -> management.setJobDuedate(job.getId(), closesAt));
            }
        }
    }

    private void moveTasks(String variable, DeadlineMoved moved, Date closesAt) {
        String[] purpose = moved.purpose().split("#");
        for (Task task : tasks.createTaskQuery()
                .taskDefinitionKey(purpose[0])
                .processVariableValueEquals(variable, moved.subjectId().toString())
                .list()) {
            Object seat = runtime.getVariable(task.getExecutionId(), "loopCounter");
            if (purpose.length == 1 || purpose[1].equals(String.valueOf(seat))) {
                task.setDueDate(
                        closesAt == ModelDeadlines.NEVER
                                ? null
                                : Date.from(closesAt.toInstant().minusSeconds(1)));
                tasks.saveTask(task);
                moveTimers(task, closesAt);
            }
        }
    }

    private void moveTimers(Task task, Date closesAt) {
        Date remindAt = closesAt == ModelDeadlines.NEVER
                ? closesAt
                : deadlines.remindAt(
                        task.getTaskDefinitionKey(),
                        LocalDate.ofInstant(closesAt.toInstant().minusSeconds(1), China.ZONE));
        for (Job job : jobs(task.getProcessInstanceId(), task.getTaskDefinitionKey())) {
            boolean reminder = ((JobEntity) job).getJobHandlerConfigurationRaw().contains("reminder");
            management.setJobDuedate(job.getId(), reminder ? remindAt : closesAt);
        }
        String boundary = BOUNDARIES.get(task.getTaskDefinitionKey());
        if (boundary != null) {
            jobs(task.getProcessInstanceId(), boundary).forEach(job -> management.setJobDuedate(job.getId(), closesAt));
        }
    }

    private List<Job> jobs(String instance, String activity) {
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .timers()
                .list();
    }
}
