package cn.greenfactory.oversight.learning;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.oversight.Fields;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of policies and trainings: for everybody as soon as they are taken, until one is withdrawn with a reason. */
@Service
class LearningFiles {

    private final Attachments attachments;
    private final AuditTrail audit;

    LearningFiles(Attachments attachments, AuditTrail audit) {
        this.attachments = attachments;
        this.audit = audit;
    }

    Attachment attach(String ownerKind, UUID ownerId, String fileName, InputStream content, String who) {
        return attachments.attach(ownerKind, ownerId, "OTHER", fileName, content, who);
    }

    /** Those not withdrawn, oldest first. */
    List<Attachment> of(String ownerKind, UUID ownerId) {
        return attachments.of(ownerKind, ownerId);
    }

    /**
     * Takes one file down; its row and content stay, and the audit trail says which it was and why.
     *
     * @throws LearningException if the owner has no such file or the reason is missing
     */
    @Transactional
    public void withdraw(String ownerKind, UUID ownerId, UUID attachmentId, String reason, String who) {
        new Fields().text("reason", "撤下的理由", reason, 500).refuse(LearningException::invalid);
        Attachment file = of(ownerKind, ownerId).stream()
                .filter(each -> each.id().equals(attachmentId))
                .findFirst()
                .orElseThrow(() -> LearningException.unknown("附件", attachmentId));
        attachments.remove(attachmentId, who);
        audit.write(
                who,
                "WithdrawAttachment",
                ownerKind,
                ownerId,
                Map.of("fileName", file.fileName(), "sha256", file.sha256()),
                Map.of("reason", reason.strip()));
    }
}
