package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.ExpertReviewProcess.CASE_ID;

import cn.greenfactory.certification.Panels;
import cn.greenfactory.process.common.Lists;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_ReseatPanel (Art. 9): the panel for the review that is repeated; at least one expert is new. */
@Component
class ReseatPanel implements HumanTask {

    private final Panels panels;
    private final OfficialViews views;
    private final TaskClock clock;

    ReseatPanel(Panels panels, OfficialViews views, TaskClock clock) {
        this.panels = panels;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(CertificationRoundProcess.PANEL_MEMBERS, CertificationRoundProcess.PANEL_LEADER);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofCaseWithReviewers(execution);
    }

    @Override
    public void complete(Completion completion) {
        List<String> members = Lists.read(completion, CertificationRoundProcess.PANEL_MEMBERS, String.class, "评审人员");
        panels.reseat(
                completion.id(CASE_ID),
                members,
                completion.text(CertificationRoundProcess.PANEL_LEADER),
                completion.userId());
        clock.close(completion);
    }
}
