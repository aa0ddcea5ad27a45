package cn.greenfactory.oversight.change;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileKinds;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of declarations as people hand them in, until the city has decided. Who may is asked before. */
@Service
public class ChangeFiles {

    private final ChangeStore store;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ChangeFiles(
            ChangeStore store,
            Attachments attachments,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.attachments = attachments;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file; whoever has a task of the declaration open sees it before deciding.
     *
     * @param kind capitals, e.g. {@code BUSINESS_LICENCE}
     * @throws ChangeException if the declaration has been decided or the kind has another form
     * @throws cn.greenfactory.documents.AttachmentRefusedException if content, type or name is not taken
     */
    public Attachment attach(UUID changeId, String kind, String fileName, InputStream content, String who) {
        FileKinds.problem(kind).ifPresent(problem -> {
            throw ChangeException.missing("kind", problem);
        });
        Change change = store.get(changeId);
        if (!change.status().open()) {
            throw ChangeException.state(change, "补充附件");
        }
        Attachment file = attachments.attach(Changes.KIND, changeId, kind, fileName, content, who);
        transaction.executeWithoutResult(status -> events.publishEvent(new ChangeUpdated(changeId)));
        return file;
    }
}
