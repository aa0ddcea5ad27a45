package cn.greenfactory.process.notice;

import cn.greenfactory.notice.ObjectionReplies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ReplyInadmissible (Art. 10): reads {@code objectionId}; the objector is told why it was not admitted. */
@Component
class ReplyInadmissible implements JavaDelegate {

    private final ObjectionReplies replies;

    ReplyInadmissible(ObjectionReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        replies.replyInadmissible(ObjectionProcess.OBJECTION_ID.idFrom(execution));
    }
}
