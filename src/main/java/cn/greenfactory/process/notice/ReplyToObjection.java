package cn.greenfactory.process.notice;

import cn.greenfactory.notice.ObjectionReplies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ReplyToObjection (Art. 10): reads {@code objectionId}; the written reply, and the case is held no longer. */
@Component
class ReplyToObjection implements JavaDelegate {

    private final ObjectionReplies replies;

    ReplyToObjection(ObjectionReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        replies.reply(ObjectionProcess.OBJECTION_ID.idFrom(execution));
    }
}
