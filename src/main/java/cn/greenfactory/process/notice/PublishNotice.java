package cn.greenfactory.process.notice;

import cn.greenfactory.notice.Notices;
import cn.greenfactory.notice.Publication;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_PublishNotice (Art. 10): reads {@code noticeId} and {@code roundId}, writes {@code listUnchanged} and
 * {@code noticeClosesAt}; a list that differs from the approved one goes back to the city. */
@Component
class PublishNotice implements JavaDelegate {

    private final Notices notices;

    PublishNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Publication publication = notices.publish(
                PublicNoticeProcess.NOTICE_ID.idFrom(execution), PublicNoticeProcess.ROUND_ID.idFrom(execution));
        PublicNoticeProcess.LIST_UNCHANGED.set(execution, publication.listUnchanged());
        if (publication.listUnchanged()) {
            PublicNoticeProcess.NOTICE_CLOSES_AT.set(execution, Date.from(publication.closesAt()));
        } else {
            PublicNoticeProcess.NOTICE_OUTCOME.set(execution, "LIST_CHANGED");
        }
    }
}
