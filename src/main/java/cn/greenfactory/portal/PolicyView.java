package cn.greenfactory.portal;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.oversight.learning.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A policy as anybody may read it, with its files. */
public record PolicyView(
        UUID id,
        String title,
        String documentNo,
        LocalDate issuedOn,
        String content,
        Instant publishedAt,
        List<FileView> attachments) {

    public static PolicyView of(Policy policy, List<Attachment> files) {
        return new PolicyView(
                policy.id(),
                policy.title(),
                policy.documentNo(),
                policy.issuedOn(),
                policy.content(),
                policy.publishedAt(),
                files.stream().map(FileView::of).toList());
    }
}
