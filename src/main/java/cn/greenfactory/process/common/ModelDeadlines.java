package cn.greenfactory.process.common;

import cn.greenfactory.calendar.CalendarHorizonException;
import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.calendar.WorkCalendar;
import cn.greenfactory.process.engine.ModelFunctions;
import cn.greenfactory.process.variables.Subject;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.TaskDeadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Model function {@code deadlines}: opens or continues the deadline row of a user task and gives the instants for its
 * due date, reminder and escalation. Input mappings call it, because timers are created right after them.
 */
@Component("deadlines")
class ModelDeadlines implements ModelFunctions {

    /** A timer that is not to fire: the calendar of the year has not arrived, or the task has no deadline. */
    static final Date NEVER = Date.from(Instant.parse("9999-01-01T00:00:00Z"));

    private static final Set<String> BINDING_OUTSIDERS =
            Set.of("Task_SupplementMaterials", "Task_StateDefence", "Task_Rectify");

    /** Counted from an event the domain knows; a task that comes late is overdue, it gets no days of its own. */
    private static final Set<String> NEVER_RENEWED = Set.of("Task_RespondToObjection", "Task_DecideObjection");

    private static final Set<String> OF_SEATS = Set.of("Task_ScoreApplication", "Task_ReplaceExpert");

    private final Deadlines deadlines;
    private final TaskDeadlines durations;
    private final WorkCalendar calendar;
    private final Clock clock;

    ModelDeadlines(Deadlines deadlines, TaskDeadlines durations, WorkCalendar calendar, Clock clock) {
        this.deadlines = deadlines;
        this.durations = durations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** 23:59:59 of the last day for people to read; null when there is no deadline or its calendar is missing. */
    public Date dueAt(DelegateExecution execution, String task) {
        return openOrContinue(execution, task)
                .map(Deadline::closesAt)
                .map(closesAt -> Date.from(closesAt.minusSeconds(1)))
                .orElse(null);
    }

    /** The exclusive end, for a timer that ends an outsider's time. */
    public Date closesAt(DelegateExecution execution, String task) {
        return openOrContinue(execution, task)
                .map(Deadline::closesAt)
                .map(Date::from)
                .orElse(NEVER);
    }

    /** 00:00 of the day on which the reminder is written. */
    public Date remindAt(DelegateExecution execution, String task) {
        return openOrContinue(execution, task)
                .filter(deadline -> deadline.lastDay() != null)
                .map(deadline -> remindAt(task, deadline.lastDay()))
                .orElse(NEVER);
    }

    Date remindAt(String task, LocalDate lastDay) {
        try {
            return start(
                    calendar.workdayBefore(lastDay, durations.of(task, null).remindBefore()));
        } catch (CalendarHorizonException beyond) {
            return NEVER; // a person set a day in a year that is not loaded; its end is still escalated
        }
    }

    /** The exclusive end of the last day: from then on the task is overdue. */
    public Date escalateAt(DelegateExecution execution, String task) {
        return closesAt(execution, task);
    }

    /** What a deadline is for: the element, and the seat where there are several of it. */
    public static String purpose(DelegateExecution execution, String task) {
        Object seat = execution.getVariable("loopCounter");
        return seat == null || !OF_SEATS.contains(task) ? task : task + "#" + seat;
    }

    private Optional<Deadline> openOrContinue(DelegateExecution execution, String task) {
        Subject subject = Subject.of(execution);
        String purpose = purpose(execution, task);
        Optional<Deadline> running = deadlines.find(subject.kind(), subject.id(), purpose);
        if (running.isEmpty()) {
            return open(task, subject, purpose);
        }
        Deadline deadline = running.get();
        if (expired(deadline) && !NEVER_RENEWED.contains(task)) {
            deadlines.close(deadline.id());
            return open(task, subject, purpose);
        }
        return running;
    }

    private Optional<Deadline> open(String task, Subject subject, String purpose) {
        return Optional.ofNullable(durations.of(task, null).workdays())
                .map(workdays -> workdays == 0 ? today(subject, purpose) : counted(task, subject, purpose, workdays));
    }

    /** Due at once: the same day, worked or not. */
    private Deadline today(Subject subject, String purpose) {
        return deadlines.openUntil(subject.kind(), subject.id(), purpose, LocalDate.now(clock), "应当即时办理（指南未规定，按任务期限表）");
    }

    private Deadline counted(String task, Subject subject, String purpose, int workdays) {
        return deadlines.openWorkdays(
                subject.kind(),
                subject.id(),
                purpose,
                workdays,
                false,
                BINDING_OUTSIDERS.contains(task),
                false,
                "办理期限 " + workdays + " 个工作日（指南未规定，按任务期限表）");
    }

    private boolean expired(Deadline deadline) {
        return !deadline.pending() && !deadline.closesAt().isAfter(clock.instant());
    }

    private static Date start(LocalDate day) {
        return Date.from(day.atStartOfDay(China.ZONE).toInstant());
    }
}
