package cn.greenfactory.process.removal;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.removal.RemovalFiles;
import cn.greenfactory.oversight.removal.RemovalSummaries;
import cn.greenfactory.process.common.TaskDeadlineTexts;
import cn.greenfactory.process.common.ViewWords;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What officials see of a removal: factory, grounds, statements, its files and those of what the claims rest on, and the
 * task's deadline explained.
 */
@Component
class RemovalViews {

    private final RemovalSummaries summaries;
    private final RemovalFiles files;
    private final FileGate gate;
    private final TaskDeadlineTexts deadlines;

    RemovalViews(RemovalSummaries summaries, RemovalFiles files, FileGate gate, TaskDeadlineTexts deadlines) {
        this.summaries = summaries;
        this.files = files;
        this.gate = gate;
        this.deadlines = deadlines;
    }

    /** @param group whose task it is; of the files that the claims rest on it is shown what it may read */
    ObjectNode of(DelegateExecution execution, String group) {
        UUID removalId = RemovalProcess.REMOVAL_ID.idFrom(execution);
        ObjectNode view = summaries.of(removalId);
        ArrayNode attachments = view.putArray("attachments");
        files.of(removalId).forEach(file -> put(attachments.addObject(), file));
        files.ofOrigins(removalId).stream()
                .filter(each -> readable(each.file(), group))
                .forEach(each -> put(attachments.addObject().put("kindTitle", each.source()), each.file())
                        .remove("kind"));
        return ViewWords.readable(deadlines.explained(view, execution));
    }

    private boolean readable(Attachment file, String group) {
        return !gate.readable(List.of(file), group, Set.of(group)).isEmpty();
    }

    private static ObjectNode put(ObjectNode node, Attachment file) {
        return node.put("kind", file.kind())
                .put("fileName", file.fileName())
                .put("sha256", file.sha256())
                .put("attachedAt", file.attachedAt().toString())
                .put("link", "/api/staff/files/" + file.sha256());
    }
}
