package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationRoundProcess.NOTICE_CONFIRMED;
import static cn.greenfactory.process.certification.CertificationRoundProcess.NOTICE_REMARK;
import static cn.greenfactory.process.certification.CertificationRoundProcess.ROUND_ID;

import cn.greenfactory.certification.Certifications;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ConfirmNoticeResult (Art. 10): every channel has been looked through; objections on paper are entered. */
@Component
class ConfirmNoticeResult implements HumanTask {

    private final Certifications certifications;
    private final OfficialViews views;
    private final TaskClock clock;

    ConfirmNoticeResult(Certifications certifications, OfficialViews views, TaskClock clock) {
        this.certifications = certifications;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(NOTICE_CONFIRMED, NOTICE_REMARK);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofRoundWithNotices(execution);
    }

    @Override
    public void complete(Completion completion) {
        certifications.confirmNotice(
                completion.id(ROUND_ID),
                completion.flag(NOTICE_CONFIRMED, "公示结果确认"),
                completion.text(NOTICE_REMARK),
                completion.userId());
        clock.close(completion);
    }
}
