package cn.greenfactory.oversight.incident;

import cn.greenfactory.documents.Arrival;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileKinds;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The files of an incident, taken at any time: figures, the authority's paper. Who may is asked before. */
@Service
public class IncidentFiles {

    static final String OWNER = "INCIDENT";

    private final IncidentStore store;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    IncidentFiles(IncidentStore store, Attachments attachments, ApplicationEventPublisher events) {
        this.store = store;
        this.attachments = attachments;
        this.events = events;
    }

    /**
     * Takes a file; once taken it stays.
     *
     * @param kind capitals, e.g. {@code INCIDENT_REPORT} or {@code DETERMINATION}
     * @param who user id or {@code enterprise-<enterpriseId>}
     * @throws IncidentException if there is no such incident or the kind is none
     * @throws cn.greenfactory.documents.AttachmentRefusedException if content, type or name is not taken
     */
    public Attachment attach(UUID incidentId, String kind, String fileName, InputStream content, String who) {
        store.get(incidentId);
        FileKinds.problem(kind).ifPresent(problem -> {
            throw IncidentException.invalid("kind", problem);
        });
        Arrival arrival = Arrival.of(() -> true, () -> events.publishEvent(new IncidentChanged(incidentId)));
        return attachments.attach(OWNER, incidentId, kind, fileName, content, who, arrival);
    }

    /** Oldest first. */
    public List<Attachment> of(UUID incidentId) {
        return attachments.of(OWNER, incidentId);
    }
}
