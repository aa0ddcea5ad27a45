package cn.greenfactory.portal.enterprise;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.oversight.SubjectFiles;
import cn.greenfactory.portal.FileView;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Of the files of an inspection or a request, an enterprise sees those it handed in itself and those given to it. */
@Component
class OwnSubjectFiles {

    private final SubjectFiles files;
    private final OwnFileDoor door;

    OwnSubjectFiles(SubjectFiles files, OwnFileDoor door) {
        this.files = files;
        this.door = door;
    }

    /** @param given kinds of files that officials attached for it */
    List<FileView> of(String kind, UUID id, UUID enterpriseId, String... given) {
        return seen(kind, id, enterpriseId, given).stream().map(FileView::of).toList();
    }

    ResponseEntity<InputStreamResource> download(
            String kind, UUID id, UUID attachmentId, UUID enterpriseId, String... given) {
        return door.download(seen(kind, id, enterpriseId, given), attachmentId, enterpriseId);
    }

    private List<Attachment> seen(String kind, UUID id, UUID enterpriseId, String... given) {
        String self = OwnCases.userId(enterpriseId);
        return files.of(kind, id).stream()
                .filter(file -> file.attachedBy().equals(self) || List.of(given).contains(file.kind()))
                .toList();
    }
}
