package cn.greenfactory.process.dmn;

import cn.greenfactory.shared.TaskDeadlines;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** {@code TaskDeadline}: the only source of how long a human task may take. */
@Component
class TaskDeadlineTable implements TaskDeadlines {

    private final Decisions decisions;

    TaskDeadlineTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public TaskDeadline of(String task, String highestLevel) {
        Map<String, Object> row = decisions.settled(
                "TaskDeadline", Variables.putValue("task", task).putValue("highestLevel", highestLevel));
        Double workdays = (Double) row.get("workdays");
        return new TaskDeadline(
                workdays == null ? null : whole(task, workdays), whole(task, (Double) row.get("remindBefore")), (String)
                        row.get("escalateTo"));
    }

    private static int whole(String task, double days) {
        if (days < 0 || days != Math.rint(days)) {
            throw new IllegalStateException("working days of " + task + " must be whole and not negative: " + days);
        }
        return (int) days;
    }
}
