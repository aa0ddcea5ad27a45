package cn.greenfactory.process.annual;

import cn.greenfactory.documents.Attachments;
import cn.greenfactory.oversight.change.ChangeSummaries;
import cn.greenfactory.process.common.TaskDeadlineTexts;
import cn.greenfactory.process.common.ViewWords;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What officials see of a declaration: what changes, its files, what was found, and the task's deadline explained. */
@Component
class ChangeViews {

    private final ChangeSummaries changes;
    private final Attachments attachments;
    private final TaskDeadlineTexts deadlines;

    ChangeViews(ChangeSummaries changes, Attachments attachments, TaskDeadlineTexts deadlines) {
        this.changes = changes;
        this.attachments = attachments;
        this.deadlines = deadlines;
    }

    ObjectNode of(DelegateExecution execution) {
        UUID changeId = ChangeDeclarationProcess.CHANGE_ID.idFrom(execution);
        ObjectNode view = changes.of(changeId);
        ArrayNode files = view.putArray("attachments");
        attachments.of("CHANGE", changeId).forEach(file -> files.addObject()
                .put("kind", file.kind())
                .put("fileName", file.fileName())
                .put("sha256", file.sha256())
                .put("attachedAt", file.attachedAt().toString())
                .put("link", "/api/staff/files/" + file.sha256()));
        return ViewWords.readable(deadlines.explained(view, execution));
    }
}
