package cn.greenfactory.oversight.change;

import cn.greenfactory.documents.Arrival;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileKinds;
import cn.greenfactory.registry.Register;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The files of declarations as people hand them in, until the city has decided. Who may is asked before. */
@Service
public class ChangeFiles {

    private final ChangeStore store;
    private final Register register;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    ChangeFiles(ChangeStore store, Register register, Attachments attachments, ApplicationEventPublisher events) {
        this.store = store;
        this.register = register;
        this.attachments = attachments;
        this.events = events;
    }

    /**
     * Takes a file; whoever has a task of the declaration open sees it before deciding. The declaration is asked before
     * the upload, and again under the factory's lock before the file is kept.
     *
     * @param kind capitals, e.g. {@code BUSINESS_LICENCE}
     * @throws ChangeException if the declaration has been decided or the kind has another form
     * @throws cn.greenfactory.documents.AttachmentRefusedException if content, type or name is not taken
     */
    public Attachment attach(UUID changeId, String kind, String fileName, InputStream content, String who) {
        FileKinds.problem(kind).ifPresent(problem -> {
            throw ChangeException.missing("kind", problem);
        });
        UUID factoryId = undecided(changeId).factoryId();
        Arrival arrival = Arrival.of(
                () -> {
                    register.lockFactory(factoryId);
                    undecided(changeId);
                    return false;
                },
                () -> events.publishEvent(new ChangeUpdated(changeId)));
        return attachments.attach(Changes.KIND, changeId, kind, fileName, content, who, arrival);
    }

    private Change undecided(UUID changeId) {
        Change change = store.get(changeId);
        if (!change.status().open()) {
            throw ChangeException.state(change, "补充附件");
        }
        return change;
    }
}
