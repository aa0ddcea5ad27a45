package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationRoundProcess.CERTIFICATION_DECISIONS;
import static cn.greenfactory.process.certification.CertificationRoundProcess.ROUND_ID;

import cn.greenfactory.certification.CertificationChoice;
import cn.greenfactory.certification.Certifications;
import cn.greenfactory.process.common.Lists;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_DecideCertification (Art. 10): the city head certifies those nobody validly objected to. */
@Component
class DecideCertification implements HumanTask {

    private final Certifications certifications;
    private final OfficialViews views;
    private final TaskClock clock;

    DecideCertification(Certifications certifications, OfficialViews views, TaskClock clock) {
        this.certifications = certifications;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(CERTIFICATION_DECISIONS);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofListWithNotices(execution);
    }

    @Override
    public void complete(Completion completion) {
        List<CertificationChoice> choices =
                Lists.read(completion, CERTIFICATION_DECISIONS, CertificationChoice.class, "认定决定");
        certifications.decide(completion.id(ROUND_ID), choices, completion.userId());
        clock.close(completion);
    }
}
