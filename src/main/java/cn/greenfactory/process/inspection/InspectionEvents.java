package cn.greenfactory.process.inspection;

import cn.greenfactory.oversight.SubjectChanged;
import cn.greenfactory.oversight.inspection.InspectionCalled;
import cn.greenfactory.oversight.inspection.InspectionDesk;
import cn.greenfactory.oversight.inspection.RectificationSubmitted;
import cn.greenfactory.process.common.Messages;
import cn.greenfactory.process.common.StartForm;
import cn.greenfactory.process.task.TaskViewRefresh;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to inspections starts and moves their processes, in the transaction in which it happens. */
@Component
class InspectionEvents {

    private final RuntimeService runtime;
    private final StartForm start;
    private final Messages messages;
    private final TaskViewRefresh views;

    InspectionEvents(RuntimeService runtime, StartForm start, Messages messages, TaskViewRefresh views) {
        this.runtime = runtime;
        this.start = start;
        this.messages = messages;
        this.views = views;
    }

    @EventListener
    void on(InspectionCalled called) {
        runtime.startProcessInstanceByKey(InspectionProcess.KEY, start.variables(called.asked(), called.who()));
    }

    /** In time it ends the enterprise's task; late it is shown to whoever is about to recheck. */
    @EventListener
    void on(RectificationSubmitted submitted) {
        UUID id = submitted.inspectionId();
        messages.tell("RectificationSubmitted", InspectionProcess.KEY, InspectionProcess.INSPECTION_ID.name(), id);
        views.refresh(InspectionProcess.KEY, InspectionProcess.INSPECTION_ID.name(), id);
    }

    @EventListener
    void on(SubjectChanged changed) {
        if (changed.kind().equals(InspectionDesk.KIND)) {
            views.refresh(InspectionProcess.KEY, InspectionProcess.INSPECTION_ID.name(), changed.subjectId());
        }
    }
}
