package cn.greenfactory.process.certification;

import static cn.greenfactory.process.certification.CertificationRoundProcess.PANEL_LEADER;
import static cn.greenfactory.process.certification.CertificationRoundProcess.PANEL_MEMBERS;
import static cn.greenfactory.process.certification.CertificationRoundProcess.REVIEW_MODE;
import static cn.greenfactory.process.certification.CertificationRoundProcess.ROUND_ID;

import cn.greenfactory.certification.Panels;
import cn.greenfactory.certification.ReviewMode;
import cn.greenfactory.process.common.Lists;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_AppointPanel (Art. 9): a panel with its leader, or a commissioned agency. */
@Component
class AppointPanel implements HumanTask {

    private final Panels panels;
    private final OfficialViews views;
    private final TaskClock clock;

    AppointPanel(Panels panels, OfficialViews views, TaskClock clock) {
        this.panels = panels;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(REVIEW_MODE, PANEL_MEMBERS, PANEL_LEADER);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.ofRoundWithReviewers(execution);
    }

    @Override
    public void complete(Completion completion) {
        ReviewMode mode = completion.choice(REVIEW_MODE, ReviewMode.class, "评审方式");
        List<String> members = Lists.read(completion, PANEL_MEMBERS, String.class, "评审人员");
        panels.appoint(completion.id(ROUND_ID), mode, members, completion.text(PANEL_LEADER), completion.userId());
        clock.close(completion);
    }
}
