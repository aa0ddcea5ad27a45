package cn.greenfactory.process.notice;

import cn.greenfactory.certification.CaseSummaries;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.notice.ObjectionSummaries;
import cn.greenfactory.process.common.TaskDeadlineTexts;
import cn.greenfactory.process.common.ViewWords;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What officials see of an objection: its evidence, the case it is about, and the task's deadline explained. */
@Component
class ObjectionViews {

    private final ObjectionSummaries objections;
    private final CaseSummaries cases;
    private final Attachments attachments;
    private final TaskDeadlineTexts deadlines;

    ObjectionViews(
            ObjectionSummaries objections, CaseSummaries cases, Attachments attachments, TaskDeadlineTexts deadlines) {
        this.objections = objections;
        this.cases = cases;
        this.attachments = attachments;
        this.deadlines = deadlines;
    }

    ObjectNode of(DelegateExecution execution) {
        UUID objectionId = ObjectionProcess.OBJECTION_ID.idFrom(execution);
        ObjectNode view = objections.of(objectionId);
        evidence(view.putArray("attachments"), objectionId);
        if (view.hasNonNull("caseId")) {
            view.set("case", cases.of(UUID.fromString(view.get("caseId").textValue())));
        }
        return ViewWords.readable(deadlines.explained(view, execution));
    }

    private void evidence(ArrayNode files, UUID objectionId) {
        attachments.of("OBJECTION", objectionId).forEach(file -> files.addObject()
                .put("fileName", file.fileName())
                .put("sha256", file.sha256())
                .put("attachedAt", file.attachedAt().toString())
                .put("link", "/api/staff/files/" + file.sha256()));
    }
}
