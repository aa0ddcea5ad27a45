package cn.greenfactory.process.support;

import cn.greenfactory.oversight.support.SupportDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ReplyToSupport (Art. 17): reads {@code supportId}; the enterprise is told the answer in writing. */
@Component
class ReplyToSupport implements JavaDelegate {

    private final SupportDesk desk;

    ReplyToSupport(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.reply(SupportRequestProcess.SUPPORT_ID.idFrom(execution));
    }
}
