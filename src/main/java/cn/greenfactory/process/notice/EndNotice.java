package cn.greenfactory.process.notice;

import cn.greenfactory.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_EndNotice (Art. 10): reads {@code noticeId}, writes {@code noticeOutcome}; the cases are told through the event. */
@Component
class EndNotice implements JavaDelegate {

    private final Notices notices;

    EndNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.end(PublicNoticeProcess.NOTICE_ID.idFrom(execution));
        PublicNoticeProcess.NOTICE_OUTCOME.set(execution, "ENDED");
    }
}
