package cn.greenfactory.oversight;

import cn.greenfactory.documents.Arrival;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileKinds;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Files of inspections, recommendations and requests: kept first, then shown in every open task. */
@Service
public class SubjectFiles {

    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    SubjectFiles(Attachments attachments, ApplicationEventPublisher events) {
        this.attachments = attachments;
        this.events = events;
    }

    /**
     * Takes a file; whether the subject still takes any is asked before the upload, and by {@code open} before it is kept.
     *
     * @param ownerKind as in {@link Acts}
     * @param kind what the file is, e.g. {@code EVIDENCE}
     * @param who user id or {@code enterprise-<enterpriseId>}
     * @param open locks the subject and refuses the file if that takes none any more
     * @throws FileKindException if the kind is no word of capitals, or one of the service's own
     */
    public Attachment attach(
            String ownerKind,
            UUID ownerId,
            String kind,
            String fileName,
            InputStream content,
            String who,
            Runnable open) {
        FileKinds.problem(kind).ifPresent(problem -> {
            throw new FileKindException(problem);
        });
        Arrival arrival = Arrival.of(
                () -> {
                    open.run();
                    return false;
                },
                () -> events.publishEvent(new SubjectChanged(ownerKind, ownerId)));
        return attachments.attach(ownerKind, ownerId, kind, fileName, content, who, arrival);
    }

    /** The files of the subject, oldest first. */
    public List<Attachment> of(String ownerKind, UUID ownerId) {
        return attachments.of(ownerKind, ownerId);
    }
}
