package cn.greenfactory.certification;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /** Kinds the service makes itself begin so. */
    private static final String OWN = "PAPER_";

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    private final CaseRows cases;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    CaseFiles(
            CaseRows cases,
            Attachments attachments,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.attachments = attachments;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file to an open case, at any step.
     *
     * @param kind capitals, e.g. {@code SELF_EVALUATION_REPORT} or {@code SEALED_RECOMMENDATION}
     * @param who user id or {@code enterprise-<enterpriseId>}
     * @throws CaseStateException if the case has ended
     * @throws cn.greenfactory.documents.AttachmentRefusedException if content, type or name is not taken
     */
    public Attachment attach(UUID caseId, String kind, String fileName, InputStream content, String who) {
        check(kind);
        Application application = open(caseId, "补充附件");
        Attachment file = attachments.attach("CASE", caseId, kind, fileName, content, who);
        if (application.submittedAt() != null) {
            transaction.executeWithoutResult(status -> events.publishEvent(new CaseChanged(caseId)));
        }
        return file;
    }

    /** Takes a file to a round, e.g. a department's answer. */
    public Attachment attachToRound(UUID roundId, String kind, String fileName, InputStream content, String who) {
        check(kind);
        return attachments.attach("ROUND", roundId, kind, fileName, content, who);
    }

    /**
     * Takes a file out again before it was handed in.
     *
     * @throws CaseStateException if the case has ended
     * @throws cn.greenfactory.documents.AttachmentRefusedException if it was handed in
     */
    public void remove(UUID caseId, UUID attachmentId, String who) {
        Application application = open(caseId, "删除附件");
        attachments
                .find(attachmentId)
                .filter(file ->
                        file.ownerKind().equals("CASE") && file.ownerId().equals(caseId))
                .filter(file -> file.attachedBy().equals(who))
                .orElseThrow(() -> new NoSuchException("附件", attachmentId));
        attachments.remove(attachmentId, who);
        if (application.submittedAt() != null) {
            transaction.executeWithoutResult(status -> events.publishEvent(new CaseChanged(caseId)));
        }
    }

    private Application open(UUID caseId, String act) {
        Application application = cases.find(caseId).orElseThrow(() -> new NoSuchException("申报", caseId));
        if (!application.status().open()) {
            throw new CaseStateException(application, act, null);
        }
        return application;
    }

    private static void check(String kind) {
        if (kind == null || !KIND.matcher(kind).matches() || kind.startsWith(OWN)) {
            throw new ReviewInvalidException(
                    null, List.of(new FieldError("kind", "附件类别须为大写字母、数字和下划线，且不以 " + OWN + " 开头")));
        }
    }
}
