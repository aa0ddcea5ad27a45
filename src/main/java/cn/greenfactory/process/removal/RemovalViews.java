package cn.greenfactory.process.removal;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.oversight.removal.RemovalFiles;
import cn.greenfactory.oversight.removal.RemovalSummaries;
import cn.greenfactory.process.common.TaskDeadlineTexts;
import cn.greenfactory.process.common.ViewWords;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What officials see of a removal: factory, grounds, statements, files, and the task's deadline explained. */
@Component
class RemovalViews {

    private final RemovalSummaries summaries;
    private final RemovalFiles files;
    private final TaskDeadlineTexts deadlines;

    RemovalViews(RemovalSummaries summaries, RemovalFiles files, TaskDeadlineTexts deadlines) {
        this.summaries = summaries;
        this.files = files;
        this.deadlines = deadlines;
    }

    ObjectNode of(DelegateExecution execution) {
        UUID removalId = RemovalProcess.REMOVAL_ID.idFrom(execution);
        ObjectNode view = summaries.of(removalId);
        ArrayNode attachments = view.putArray("attachments");
        files.of(removalId).forEach(file -> put(attachments.addObject(), file));
        return ViewWords.readable(deadlines.explained(view, execution));
    }

    private static void put(ObjectNode node, Attachment file) {
        node.put("kind", file.kind())
                .put("fileName", file.fileName())
                .put("sha256", file.sha256())
                .put("attachedAt", file.attachedAt().toString())
                .put("link", "/api/staff/files/" + file.sha256());
    }
}
