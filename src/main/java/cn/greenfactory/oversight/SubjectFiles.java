package cn.greenfactory.oversight;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileKinds;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of inspections, recommendations and requests: kept first, then shown in every open task. */
@Service
public class SubjectFiles {

    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SubjectFiles(
            Attachments attachments, ApplicationEventPublisher events, PlatformTransactionManager transactionManager) {
        this.attachments = attachments;
        this.events = events;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Takes a file; whether the subject still takes any is asked before.
     *
     * @param ownerKind as in {@link Acts}
     * @param kind what the file is, e.g. {@code EVIDENCE}
     * @param who user id or {@code enterprise-<enterpriseId>}
     * @throws FileKindException if the kind is no word of capitals, or one of the service's own
     */
    public Attachment attach(
            String ownerKind, UUID ownerId, String kind, String fileName, InputStream content, String who) {
        FileKinds.problem(kind).ifPresent(problem -> {
            throw new FileKindException(problem);
        });
        Attachment kept = attachments.attach(ownerKind, ownerId, kind, fileName, content, who);
        transaction.executeWithoutResult(status -> events.publishEvent(new SubjectChanged(ownerKind, ownerId)));
        return kept;
    }

    /** The files of the subject, oldest first. */
    public List<Attachment> of(String ownerKind, UUID ownerId) {
        return attachments.of(ownerKind, ownerId);
    }
}
