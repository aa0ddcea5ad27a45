package cn.greenfactory.process.notice;

import cn.greenfactory.notice.NoticeCorrected;
import cn.greenfactory.notice.NoticeEnded;
import cn.greenfactory.notice.NoticeRevoked;
import cn.greenfactory.notice.ObjectionClosed;
import cn.greenfactory.notice.ObjectionFiled;
import cn.greenfactory.notice.ObjectionResponded;
import cn.greenfactory.process.certification.CertificationProcess;
import cn.greenfactory.process.common.EnterpriseTasks;
import cn.greenfactory.process.common.Messages;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to notices and objections starts and moves processes, in the transaction in which it happens. */
@Component
class NoticeEvents {

    private final RuntimeService runtime;
    private final EnterpriseTasks tasks;
    private final Messages messages;

    NoticeEvents(RuntimeService runtime, EnterpriseTasks tasks, Messages messages) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.messages = messages;
    }

    @EventListener
    void on(ObjectionFiled filed) {
        VariableMap variables = Variables.putValue(
                        ObjectionProcess.OBJECTION_ID.name(),
                        filed.objectionId().toString())
                .putValue(ObjectionProcess.NOTICE_ID.name(), filed.noticeId().toString())
                .putValue(ObjectionProcess.ROUND_ID.name(), filed.roundId().toString());
        if (filed.caseId() != null) {
            variables.putValue(ObjectionProcess.CASE_ID.name(), filed.caseId().toString());
        }
        if (filed.enterpriseId() != null) {
            variables.putValue(
                    ObjectionProcess.ENTERPRISE_ID.name(), filed.enterpriseId().toString());
        }
        runtime.startProcessInstanceByMessage("ObjectionFiled", filed.objectionNumber(), variables);
    }

    @EventListener
    void on(ObjectionResponded responded) {
        tasks.complete(
                ObjectionProcess.KEY,
                "Task_RespondToObjection",
                ObjectionProcess.OBJECTION_ID.name(),
                responded.objectionId());
    }

    @EventListener
    void on(ObjectionClosed closed) {
        closed.caseIds()
                .forEach(caseId -> messages.tell(
                        "ObjectionClosed", CertificationProcess.KEY, CertificationProcess.CASE_ID.name(), caseId));
    }

    @EventListener
    void on(NoticeEnded ended) {
        messages.fanOut("NoticeEnded", CertificationProcess.KEY, CertificationProcess.CASE_ID.name(), ended.caseIds());
    }

    @EventListener
    void on(NoticeCorrected corrected) {
        messages.tell(
                "NoticeCorrected", PublicNoticeProcess.KEY, PublicNoticeProcess.NOTICE_ID.name(), corrected.noticeId());
    }

    @EventListener
    void on(NoticeRevoked revoked) {
        messages.tell(
                "NoticeRevoked", PublicNoticeProcess.KEY, PublicNoticeProcess.NOTICE_ID.name(), revoked.noticeId());
    }
}
