package cn.greenfactory.portal.enterprise;

import cn.greenfactory.certification.Application;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.PaperKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which files of its case an enterprise sees: those it handed in, and the papers addressed to it. A county's letter to
 * the city and sealed scans may name other enterprises and stay with the officials.
 */
@Component
class OwnFiles {

    static final Set<PaperKind> ADDRESSED = Set.of(PaperKind.DECLINE, PaperKind.NOT_CERTIFIED_NOTICE);

    private static final Set<String> KINDS =
            ADDRESSED.stream().map(kind -> "PAPER_" + kind).collect(Collectors.toUnmodifiableSet());

    private final Attachments attachments;

    OwnFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    List<Attachment> of(Application application) {
        String self = OwnCases.userId(application.enterpriseId());
        return attachments.of("CASE", application.id()).stream()
                .filter(file -> file.attachedBy().equals(self) || KINDS.contains(file.kind()))
                .toList();
    }
}
