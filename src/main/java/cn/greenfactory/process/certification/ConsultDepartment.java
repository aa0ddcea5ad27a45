package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationRoundProcess.CONSULTATIONS;
import static cn.greenfactory.process.certification.CertificationRoundProcess.ROUND_ID;

import cn.greenfactory.certification.Consultation;
import cn.greenfactory.certification.ListDecisions;
import cn.greenfactory.process.common.Lists;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ConsultDepartment (Art. 10): what the departments consulted answered; no answer is recorded as none. */
@Component
class ConsultDepartment implements HumanTask {

    private final ListDecisions lists;
    private final OfficialViews views;
    private final TaskClock clock;

    ConsultDepartment(ListDecisions lists, OfficialViews views, TaskClock clock) {
        this.lists = lists;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(CONSULTATIONS);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofRound(execution);
    }

    @Override
    public void complete(Completion completion) {
        List<Consultation> answers = Lists.read(completion, CONSULTATIONS, Consultation.class, "部门意见");
        lists.consult(completion.id(ROUND_ID), answers, completion.userId());
        clock.close(completion);
    }
}
