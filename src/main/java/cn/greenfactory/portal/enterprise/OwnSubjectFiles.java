package cn.greenfactory.portal.enterprise;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.portal.Downloads;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.PortalException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Of the files of an inspection or a request, an enterprise sees those it handed in itself. */
@Component
class OwnSubjectFiles {

    private final SubjectFiles files;
    private final FileGate gate;

    OwnSubjectFiles(SubjectFiles files, FileGate gate) {
        this.files = files;
        this.gate = gate;
    }

    List<FileView> of(String kind, UUID id, UUID enterpriseId) {
        return own(kind, id, enterpriseId).stream().map(FileView::of).toList();
    }

    ResponseEntity<InputStreamResource> download(String kind, UUID id, UUID attachmentId, UUID enterpriseId) {
        own(kind, id, enterpriseId).stream()
                .filter(file -> file.id().equals(attachmentId))
                .findFirst()
                .orElseThrow(() -> PortalException.notFound("附件"));
        Attachment file = gate.require(attachmentId, OwnCases.userId(enterpriseId), Set.of());
        return Downloads.of(file, gate.open(file));
    }

    private List<Attachment> own(String kind, UUID id, UUID enterpriseId) {
        String self = OwnCases.userId(enterpriseId);
        return files.of(kind, id).stream()
                .filter(file -> file.attachedBy().equals(self))
                .toList();
    }
}
