package cn.greenfactory.certification;

import cn.greenfactory.documents.Arrival;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.FileKinds;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of cases and rounds as people hand them in. Who may is asked before; the content is kept before anything is
 * locked. Whoever has a task of a submitted case open sees the new file before deciding.
 */
@Service
public class CaseFiles {

    private static final String ARTICLE = "第七条";

    private final CaseRows cases;
    private final Locks locks;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CaseFiles(
            CaseRows cases,
            Locks locks,
            Attachments attachments,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.locks = locks;
        this.attachments = attachments;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file to an open case, at any step. While the enterprise prepares or supplements, it can be removed until
     * it is handed in; at every other step officials may decide on it at once, so that it stays.
     *
     * @param kind capitals, e.g. {@code SELF_EVALUATION_REPORT} or {@code SEALED_RECOMMENDATION}
     * @param who user id or {@code enterprise-<enterpriseId>}
     * @throws CaseStateException if the case has ended
     * @throws cn.greenfactory.documents.AttachmentRefusedException if content, type or name is not taken
     */
    public Attachment attach(UUID caseId, String kind, String fileName, InputStream content, String who) {
        check(kind);
        open(cases.find(caseId).orElseThrow(() -> new NoSuchException("申报", caseId)), "补充附件");
        return attachments.attach("CASE", caseId, kind, fileName, content, who, new Arrival() {

            @Override
            public boolean sealed() {
                return !beingPrepared(open(locks.caseOf(caseId).application(), "补充附件"));
            }

            @Override
            public void kept() {
                changed(caseId);
            }
        });
    }

    /** Takes a file to a round, e.g. a department's answer; it stays. */
    public Attachment attachToRound(UUID roundId, String kind, String fileName, InputStream content, String who) {
        check(kind);
        return attachments.attach("ROUND", roundId, kind, fileName, content, who, new Arrival() {

            @Override
            public boolean sealed() {
                locks.round(roundId);
                return true;
            }

            @Override
            public void kept() {
                events.publishEvent(new RoundChanged(roundId));
            }
        });
    }

    /**
     * Takes a file out again before it was handed in.
     *
     * @throws CaseStateException if the enterprise is not preparing or supplementing its application
     * @throws cn.greenfactory.documents.AttachmentRefusedException if it was handed in
     */
    public void remove(UUID caseId, UUID attachmentId, String who) {
        transaction.executeWithoutResult(status -> {
            Application application = locks.caseOf(caseId).application();
            attachments
                    .find(attachmentId)
                    .filter(file ->
                            file.ownerKind().equals("CASE") && file.ownerId().equals(caseId))
                    .filter(file -> file.attachedBy().equals(who))
                    .orElseThrow(() -> new NoSuchException("附件", attachmentId));
            if (!beingPrepared(application)) {
                throw new CaseStateException(application, "删除附件", ARTICLE);
            }
            attachments.remove(attachmentId, who);
            changed(caseId);
        });
    }

    /** Nobody has a task of a draft open but the enterprise itself. */
    private void changed(UUID caseId) {
        if (cases.find(caseId).orElseThrow().submittedAt() != null) {
            events.publishEvent(new CaseChanged(caseId));
        }
    }

    /** The enterprise's turn: nobody else decides on what is there. */
    private static boolean beingPrepared(Application application) {
        return application.status() == CaseStatus.DRAFT || application.status() == CaseStatus.RETURNED;
    }

    private static Application open(Application application, String act) {
        if (!application.status().open()) {
            throw new CaseStateException(application, act, ARTICLE);
        }
        return application;
    }

    private static void check(String kind) {
        FileKinds.problem(kind).ifPresent(problem -> {
            throw new ReviewInvalidException(ARTICLE, List.of(new FieldError("kind", problem)));
        });
    }
}
