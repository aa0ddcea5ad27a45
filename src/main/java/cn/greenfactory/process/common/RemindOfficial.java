package cn.greenfactory.process.common;

import cn.greenfactory.shared.InboxEntry;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Time-out listener {@code reminder}: a comment on the task and an inbox row for those it waits for. */
@Component
class RemindOfficial implements TaskListener {

    private final TaskWords words;
    private final ApplicationEventPublisher events;

    RemindOfficial(TaskWords words, ApplicationEventPublisher events) {
        this.words = words;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        String subject = "催办：" + task.getName() + "即将到期";
        String body = words.about(task) + "，请于 " + words.dueDay(task) + " 前办理。";
        TaskService tasks = task.getProcessEngineServices().getTaskService();
        tasks.createComment(task.getId(), task.getProcessInstanceId(), subject + "。" + body);
        words.recipients(task).forEach(who -> events.publishEvent(new InboxEntry(who, subject, body, words.id(task))));
    }
}
