package cn.greenfactory.process.common;

import cn.greenfactory.process.access.Grants;
import cn.greenfactory.shared.InboxEntry;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Time-out listener {@code escalation}: priority 100, a comment, and the task shown to the group named by
 * {@code TaskDeadline}, which may read it and not complete it. Nothing is decided by the passing of time.
 */
@Component
class EscalateTask implements TaskListener {

    private static final int URGENT = 100;

    private final TaskWords words;
    private final Grants grants;
    private final ApplicationEventPublisher events;

    EscalateTask(TaskWords words, Grants grants, ApplicationEventPublisher events) {
        this.words = words;
        this.grants = grants;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        String group = words.escalateTo(task);
        String subject = "督办：" + task.getName() + "已逾期";
        String body = words.about(task) + "，应于 " + words.dueDay(task) + " 前办理，现已逾期。";
        task.setPriority(URGENT);
        TaskService tasks = task.getProcessEngineServices().getTaskService();
        tasks.createComment(task.getId(), task.getProcessInstanceId(), subject + "。" + body);
        grants.readTask(group, task.getId());
        grants.readInstance(group, task.getProcessInstanceId());
        events.publishEvent(new InboxEntry(group, subject, body, words.id(task)));
    }
}
