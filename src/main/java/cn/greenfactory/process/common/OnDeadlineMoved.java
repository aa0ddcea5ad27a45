package cn.greenfactory.process.common;

import cn.greenfactory.calendar.DeadlineMoved;
import cn.greenfactory.process.task.TaskViewRefresh;
import cn.greenfactory.process.variables.Subject;
import cn.greenfactory.shared.China;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * When a deadline row moves, the engine moves with it, in the same transaction: timers, task dates, the variables that
 * later timers read, and what open tasks show of it.
 */
@Component
class OnDeadlineMoved {

    /** Deadlines of rounds, notices and reporting years: the timers that fire at their end, and the variable that carries it. */
    private record Wait(String variable, List<String> timers) {}

    private static final Map<String, Wait> WAITS = Map.of(
            "Wait_ApplicationsClosed",
                    new Wait("applicationsCloseAt", List.of("Wait_ApplicationsClosed", "Boundary_ApplicationsClosed")),
            "StartEvent_ReviewsOverdue",
                    new Wait("reviewsCloseAt", List.of("StartEvent_ReviewsOverdue", "Wait_ReviewsExtended")),
            "Wait_NoticeEnded", new Wait("noticeClosesAt", List.of("Wait_NoticeEnded")),
            "Wait_ReportsClosed", new Wait("reportsCloseAt", List.of("Wait_ReportsClosed")));

    /** The process whose open tasks show the deadlines of such a subject. */
    private static final Map<String, List<String>> SHOWN_IN = Map.of(
            "ROUND", List.of("CertificationRoundProcess"),
            "CASE", List.of("CertificationProcess", "ExpertReviewProcess", "ObjectionProcess"),
            "OBJECTION", List.of("ObjectionProcess"),
            "REMOVAL", List.of("RemovalProcess"),
            "CHANGE", List.of("ChangeDeclarationProcess"),
            "INSPECTION", List.of("InspectionProcess"),
            "RECOMMENDATION", List.of("ProvincialRecommendationProcess"),
            "SUPPORT", List.of("SupportRequestProcess"),
            "INCIDENT", List.of("IncidentProcess"),
            "REPORT", List.of("AnnualReportProcess"));

    private final ModelDeadlines deadlines;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final TaskViewRefresh views;

    OnDeadlineMoved(
            ModelDeadlines deadlines,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            TaskViewRefresh views) {
        this.deadlines = deadlines;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.views = views;
    }

    /** @throws OptimisticLockingFailureException if somebody works on such a task this very moment */
    @EventListener
    void on(DeadlineMoved moved) {
        try {
            move(moved);
        } catch (OptimisticLockingException busy) {
            throw new OptimisticLockingFailureException("a task or timer of the deadline is in use", busy);
        }
    }

    private void move(DeadlineMoved moved) {
        String variable = Subject.variableOf(moved.subjectKind());
        Date closesAt = moved.newClosesAt() == null ? ModelDeadlines.NEVER : Date.from(moved.newClosesAt());
        Wait wait = WAITS.get(moved.purpose());
        if (wait != null) {
            moveWait(wait, variable, moved, closesAt);
        } else {
            moveTasks(variable, moved, closesAt);
        }
        SHOWN_IN.getOrDefault(moved.subjectKind(), List.of())
                .forEach(process -> views.refresh(process, variable, moved.subjectId()));
    }

    private void moveWait(Wait wait, String variable, DeadlineMoved moved, Date closesAt) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .variableValueEquals(variable, moved.subjectId().toString())
                .list()) {
            if (runtime.getVariable(instance.getId(), wait.variable()) != null) {
                runtime.setVariable(instance.getId(), wait.variable(), closesAt);
            }
            for (String timer : wait.timers()) {
                management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .timers()
                        .list()
                        .forEach(job -> management.setJobDuedate(job.getId(), closesAt));
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
                moveTask(task, moved.oldClosesAt(), closesAt);
            }
        }
    }

    private void moveTask(Task task, Instant oldClosesAt, Date closesAt) {
        Date remindAt = remindAt(task, closesAt);
        Date dueAt = closesAt == ModelDeadlines.NEVER
                ? null
                : Date.from(closesAt.toInstant().minusSeconds(1));
        task.setDueDate(dueAt);
        tasks.saveTask(task);
        rewrite(task, "taskDueAt", dueAt);
        rewrite(task, "taskClosesAt", closesAt);
        rewrite(task, "taskRemindAt", remindAt);
        rewrite(task, "taskEscalateAt", closesAt);
        for (Job job : management
                .createJobQuery()
                .executionId(task.getExecutionId())
                .timers()
                .list()) {
            if (ofTheTask(job) || at(job, oldClosesAt)) {
                management.setJobDuedate(job.getId(), reminder(job) ? remindAt : closesAt);
            }
        }
    }

    /** Its reminder and escalation; what stands on its border may wait for another day than its deadline. */
    private static boolean ofTheTask(Job job) {
        return TimerTaskListenerJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType());
    }

    private static boolean at(Job job, Instant closesAt) {
        Date due = closesAt == null ? ModelDeadlines.NEVER : Date.from(closesAt);
        return job.getDuedate().getTime() == due.getTime();
    }

    private Date remindAt(Task task, Date closesAt) {
        return closesAt == ModelDeadlines.NEVER
                ? closesAt
                : deadlines.remindAt(
                        task.getTaskDefinitionKey(),
                        LocalDate.ofInstant(closesAt.toInstant().minusSeconds(1), China.ZONE));
    }

    /** What the input mapping gave the task, where the model asks for it. */
    private void rewrite(Task task, String variable, Date value) {
        if (runtime.getVariablesLocal(task.getExecutionId(), List.of(variable)).containsKey(variable)) {
            runtime.setVariableLocal(task.getExecutionId(), variable, value);
        }
    }

    private static boolean reminder(Job job) {
        return ((JobEntity) job).getJobHandlerConfigurationRaw().contains("reminder");
    }
}
