package cn.greenfactory.process.common;

import cn.greenfactory.process.variables.Subject;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.TaskDeadlines;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** What reminders and escalations say about a task, and to whom. */
@Component
class TaskWords {

    private final TaskDeadlines deadlines;

    TaskWords(TaskDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    String about(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        return "“" + task.getName() + "”" + (key == null ? "" : "（" + key + "）");
    }

    String dueDay(DelegateTask task) {
        return task.getDueDate() == null
                ? "期限内"
                : China.text(China.dayOf(task.getDueDate().toInstant()));
    }

    UUID id(DelegateTask task) {
        return Subject.of(task.getExecution()).id();
    }

    List<String> recipients(DelegateTask task) {
        return Stream.concat(
                        Stream.ofNullable(task.getAssignee()),
                        task.getCandidates().stream().map(IdentityLink::getGroupId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * The group that oversees the task; a county's head is the one of the county of the case. What a county usually does
     * and the city's officers have to do, the city's head oversees.
     */
    String escalateTo(DelegateTask task) {
        String group = deadlines.of(task.getTaskDefinitionKey(), null).escalateTo();
        if (!group.startsWith("county-")) {
            return group;
        }
        return recipients(task).contains(Role.CITY_OFFICER.id())
                ? Role.CITY_HEAD.id()
                : group + "-" + task.getVariable("countyCode");
    }
}
