package cn.greenfactory.portal.enterprise;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.FileGate;
import cn.greenfactory.portal.Downloads;
import cn.greenfactory.portal.FileView;
import cn.greenfactory.portal.PortalException;
import cn.greenfactory.portal.Uploads;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** How an enterprise hands a file in and gets one back; which files are its own is asked before. */
@Component
class OwnFileDoor {

    private final FileGate gate;

    OwnFileDoor(FileGate gate) {
        this.gate = gate;
    }

    /** @param files path under which the file can be read from now on */
    ResponseEntity<FileView> attach(String files, MultipartFile file, Uploads.Keeper keeper) throws IOException {
        FileView kept = Uploads.keep(file, keeper);
        return ResponseEntity.created(URI.create(files + "/" + kept.id())).body(kept);
    }

    /** @throws PortalException 404 if it is none of the enterprise's own */
    ResponseEntity<InputStreamResource> download(List<Attachment> own, UUID attachmentId, UUID enterpriseId) {
        own.stream()
                .filter(file -> file.id().equals(attachmentId))
                .findFirst()
                .orElseThrow(() -> PortalException.notFound("附件"));
        Attachment file = gate.require(attachmentId, OwnCases.userId(enterpriseId), Set.of());
        return Downloads.of(file, gate.open(file));
    }
}
