package cn.greenfactory.oversight.removal;

import cn.greenfactory.documents.Arrival;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.shared.EnterpriseUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The files of a removal: what the enterprise hands in while it is heard, and the officials' evidence. */
@Service
public class RemovalFiles {

    /** Owner of the files and of the decision paper. */
    public static final String OWNER = "REMOVAL";

    /** Owner of the announcement, which everybody may read. */
    public static final String ANNOUNCEMENT = "REMOVAL_ANNOUNCEMENT";

    private static final String GROUND_EVIDENCE = "GROUND_EVIDENCE";

    private static final Set<String> ADDRESSED = Set.of("PAPER_REMOVAL_DECISION");

    private final RemovalParty party;
    private final RemovalLocks dossiers;
    private final ClaimEvidence evidence;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    /**
     * A file of what a claim rests on.
     *
     * @param source where it lies, in words
     */
    public record OriginFile(String source, Attachment file) {}

    RemovalFiles(
            RemovalParty party,
            RemovalLocks dossiers,
            ClaimEvidence evidence,
            Attachments attachments,
            ApplicationEventPublisher events) {
        this.party = party;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.attachments = attachments;
        this.events = events;
    }

    /**
     * The enterprise's evidence, sealed at once.
     *
     * @throws RemovalException if no statement is awaited
     */
    public Attachment handIn(UUID removalId, UUID enterpriseId, String fileName, InputStream content) {
        refuseUnlessHeard(dossiers.read(removalId), enterpriseId);
        return keep(
                removalId,
                "STATEMENT_EVIDENCE",
                fileName,
                content,
                EnterpriseUser.of(enterpriseId),
                () -> refuseUnlessHeard(dossiers.lock(removalId), enterpriseId));
    }

    private static void refuseUnlessHeard(RemovalDossier dossier, UUID enterpriseId) {
        if (!dossier.removal().enterpriseId().equals(enterpriseId)) {
            throw RemovalException.notYours();
        }
        if (!dossier.hearingDue()) {
            throw RemovalException.state(dossier.removal(), "提交材料");
        }
    }

    /**
     * An official's evidence for or against a ground, sealed at once.
     *
     * @throws RemovalException if the removal is not open any more
     */
    public Attachment attach(UUID removalId, String fileName, InputStream content, String who) {
        Removal removal = dossiers.read(removalId).removal();
        if (removal.state() != RemovalState.OPEN) {
            throw RemovalException.state(removal, "上传材料");
        }
        return keep(removalId, GROUND_EVIDENCE, fileName, content, who, () -> dossiers.lockOpen(removalId, "上传材料"));
    }

    /** Everything that lies with the removal, for officials. */
    public List<Attachment> of(UUID removalId) {
        return attachments.of(OWNER, removalId);
    }

    /**
     * The files of the reports, inspections and incidents that the claims rest on, each once; whoever shows them asks
     * {@link cn.greenfactory.documents.FileGate} who may read them.
     */
    public List<OriginFile> ofOrigins(UUID removalId) {
        return dossiers.read(removalId).grounds().stream()
                .filter(RemovalGround::live)
                .map(evidence::of)
                .distinct()
                .flatMap(each -> each.files().stream().map(file -> new OriginFile(each.words(), file)))
                .toList();
    }

    /** What the enterprise handed in itself, also under a former credit code, and the paper addressed to it. */
    public List<Attachment> ofEnterprise(UUID removalId, UUID enterpriseId) {
        Set<String> self = party.users(removalId, enterpriseId);
        return of(removalId).stream()
                .filter(file -> self.contains(file.attachedBy()) || ADDRESSED.contains(file.kind()))
                .toList();
    }

    /** The officials' evidence lies with a removal that was opened again too, as whoever handed it in did. */
    void carry(UUID from, UUID to) {
        for (Attachment file : of(from)) {
            if (file.kind().equals(GROUND_EVIDENCE)) {
                try (InputStream content = attachments.open(file.sha256())) {
                    keep(to, GROUND_EVIDENCE, file.fileName(), content, file.attachedBy(), () -> {});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** @param open locks the removal and refuses the file if that takes none any more */
    private Attachment keep(
            UUID removalId, String kind, String fileName, InputStream content, String who, Runnable open) {
        Arrival arrival = Arrival.of(
                () -> {
                    open.run();
                    return true;
                },
                () -> events.publishEvent(new RemovalChanged(removalId)));
        return attachments.attach(OWNER, removalId, kind, fileName, content, who, arrival);
    }
}
