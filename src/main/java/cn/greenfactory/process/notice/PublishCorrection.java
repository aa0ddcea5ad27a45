package cn.greenfactory.process.notice;

import cn.greenfactory.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_PublishCorrection (Art. 10): reads {@code noticeId}; the paper of the correction. */
@Component
class PublishCorrection implements JavaDelegate {

    private final Notices notices;

    PublishCorrection(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.issuePapers(PublicNoticeProcess.NOTICE_ID.idFrom(execution));
    }
}
