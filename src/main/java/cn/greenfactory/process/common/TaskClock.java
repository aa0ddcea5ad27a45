package cn.greenfactory.process.common;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.variables.Subject;
import org.springframework.stereotype.Component;

/** Ends the deadline row of a task when the task is completed. */
@Component
public class TaskClock {

    private final Deadlines deadlines;

    TaskClock(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The task is done; a later task of the same kind gets a row of its own. */
    public void close(Completion completion) {
        Subject subject = Subject.of(completion.task().getExecution());
        deadlines
                .find(subject.kind(), subject.id(), purpose(completion))
                .map(Deadline::id)
                .ifPresent(deadlines::close);
    }

    private static String purpose(Completion completion) {
        return ModelDeadlines.purpose(
                completion.task().getExecution(), completion.task().getTaskDefinitionKey());
    }
}
