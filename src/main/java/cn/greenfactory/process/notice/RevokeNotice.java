package cn.greenfactory.process.notice;

import cn.greenfactory.notice.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_RevokeNotice (Art. 10): reads {@code noticeId}, writes {@code noticeOutcome}; the paper of the revocation. */
@Component
class RevokeNotice implements JavaDelegate {

    private final Notices notices;

    RevokeNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.issuePapers(PublicNoticeProcess.NOTICE_ID.idFrom(execution));
        PublicNoticeProcess.NOTICE_OUTCOME.set(execution, "REVOKED");
    }
}
