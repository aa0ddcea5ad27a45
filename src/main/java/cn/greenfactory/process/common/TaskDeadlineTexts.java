package cn.greenfactory.process.common;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.process.variables.Subject;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Why a task is due when it is, for its view: from when it counts, by which rule, which days do not count. */
@Component
public class TaskDeadlineTexts {

    private final Deadlines deadlines;

    TaskDeadlineTexts(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Adds {@code deadline}, a list of Chinese sentences, to the view. */
    public ObjectNode explained(ObjectNode view, DelegateExecution execution) {
        Subject subject = Subject.of(execution);
        List<String> sentences = deadlines
                .find(subject.kind(), subject.id(), ModelDeadlines.purpose(execution, execution.getCurrentActivityId()))
                .map(Deadline::id)
                .map(deadlines::explain)
                .orElse(List.of("本任务未设办理期限（指南未规定）"));
        ArrayNode array = view.putArray("deadline");
        sentences.forEach(array::add);
        return view;
    }
}
