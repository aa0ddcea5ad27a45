package cn.greenfactory.process.inspection;

import static cn.greenfactory.process.inspection.InspectionProcess.GROUND_REASON;
import static cn.greenfactory.process.inspection.InspectionProcess.INSPECTED_ON;
import static cn.greenfactory.process.inspection.InspectionProcess.INSPECTION_FINDINGS;
import static cn.greenfactory.process.inspection.InspectionProcess.INSPECTION_GROUND;
import static cn.greenfactory.process.inspection.InspectionProcess.INSPECTION_ID;
import static cn.greenfactory.process.inspection.InspectionProcess.INSPECTION_KIND;
import static cn.greenfactory.process.inspection.InspectionProcess.INSPECTION_MEASURES;
import static cn.greenfactory.process.inspection.InspectionProcess.INSPECTION_OUTCOME;
import static cn.greenfactory.process.inspection.InspectionProcess.RECTIFY_BY;

import cn.greenfactory.oversight.inspection.InspectionFindings;
import cn.greenfactory.oversight.inspection.InspectionKind;
import cn.greenfactory.oversight.inspection.InspectionOutcome;
import cn.greenfactory.oversight.inspection.InspectionRecord;
import cn.greenfactory.process.common.Days;
import cn.greenfactory.process.common.TaskClock;
import cn.greenfactory.process.task.Completion;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.ProcessVariable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Task_RecordInspection (Art. 4, 13): what the county found, and what follows. */
@Component
class RecordInspection implements HumanTask {

    private final InspectionFindings findings;
    private final InspectionViews views;
    private final TaskClock clock;

    RecordInspection(InspectionFindings findings, InspectionViews views, TaskClock clock) {
        this.findings = findings;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public List<ProcessVariable<?>> completedWith() {
        return List.of(
                INSPECTION_KIND,
                INSPECTED_ON,
                INSPECTION_FINDINGS,
                INSPECTION_MEASURES,
                INSPECTION_OUTCOME,
                RECTIFY_BY,
                INSPECTION_GROUND,
                GROUND_REASON);
    }

    @Override
    public JsonNode view(DelegateExecution execution) {
        return views.of(execution);
    }

    @Override
    public void complete(Completion completion) {
        InspectionRecord record = new InspectionRecord(
                completion.choice(INSPECTION_KIND, InspectionKind.class, "方式"),
                Days.read(completion, INSPECTED_ON, "检查日期"),
                completion.requiredText(INSPECTION_FINDINGS, "检查情况"),
                completion.text(INSPECTION_MEASURES),
                completion.choice(INSPECTION_OUTCOME, InspectionOutcome.class, "处理结果"));
        findings.record(
                completion.id(INSPECTION_ID),
                record,
                completion.text(RECTIFY_BY) == null ? null : Days.read(completion, RECTIFY_BY, "整改期限"),
                completion.text(INSPECTION_GROUND),
                completion.text(GROUND_REASON),
                completion.userId());
        clock.close(completion);
    }
}
