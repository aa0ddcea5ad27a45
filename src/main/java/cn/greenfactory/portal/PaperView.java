package cn.greenfactory.portal;

import cn.greenfactory.documents.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An issued paper as the API shows it; its Word file is the attachment {@code attachmentId}. */
public record PaperView(
        UUID id,
        String kind,
        int version,
        String number,
        LocalDate datedOn,
        String title,
        UUID attachmentId,
        String sha256,
        Instant issuedAt) {

    public static PaperView of(Paper paper) {
        return new PaperView(
                paper.id(),
                paper.kind().name(),
                paper.version(),
                paper.number(),
                paper.datedOn(),
                paper.title(),
                paper.attachmentId(),
                paper.sha256(),
                paper.issuedAt());
    }
}
