package cn.greenfactory.process.inspection;

import static cn.greenfactory.process.inspection.InspectionProcess.GROUND_REASON;
import static cn.greenfactory.process.inspection.InspectionProcess.INSPECTION_GROUND;
import static cn.greenfactory.process.inspection.InspectionProcess.INSPECTION_ID;
import static cn.greenfactory.process.inspection.InspectionProcess.RECHECK_FINDINGS;
import static cn.greenfactory.process.inspection.InspectionProcess.RECHECK_OUTCOME;
import static cn.greenfactory.process.inspection.InspectionProcess.RECTIFY_BY;

import cn.greenfactory.oversight.inspection.InspectionFindings;
import cn.greenfactory.oversight.inspection.RecheckOutcome;
import cn.greenfactory.process.common.Days;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_RecheckRectification (Art. 13): whether what was demanded has been done, submitted or not. */
@Component
class RecheckRectification implements HumanTask {

    private final InspectionFindings findings;
    private final InspectionViews views;
    private final TaskClock clock;

    RecheckRectification(InspectionFindings findings, InspectionViews views, TaskClock clock) {
        this.findings = findings;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(RECHECK_OUTCOME, RECHECK_FINDINGS, RECTIFY_BY, INSPECTION_GROUND, GROUND_REASON);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        findings.recheck(
                completion.id(INSPECTION_ID),
                completion.choice(RECHECK_OUTCOME, RecheckOutcome.class, "复查结果"),
                completion.requiredText(RECHECK_FINDINGS, "复查情况"),
                completion.text(RECTIFY_BY) == null ? null : Days.read(completion, RECTIFY_BY, "整改期限"),
                completion.text(INSPECTION_GROUND),
                completion.text(GROUND_REASON),
                completion.userId());
        clock.close(completion);
    }
}
