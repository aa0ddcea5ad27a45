package cn.greenfactory.portal;

import cn.greenfactory.documents.Attachment;
import java.time.Instant;
import java.util.UUID;

/** A kept file as the API shows it; {@code sealed}: handed in, not removable any more. */
public record FileView(
        UUID id,
        String kind,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant attachedAt,
        boolean sealed) {

    public static FileView of(Attachment file) {
        return new FileView(
                file.id(),
                file.kind(),
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.attachedAt(),
                file.sealed());
    }
}
