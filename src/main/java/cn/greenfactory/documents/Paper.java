package cn.greenfactory.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A paper that was issued.
 *
 * @param version 1, or more for a corrected one; the older versions stay
 * @param number 发文字号
 * @param datedOn 成文日期, a day in China
 * @param attachmentId its Word file among the attachments of its subject
 * @param reason why it was issued anew; null for version 1
 */
public record Paper(
        UUID id,
        PaperKind kind,
        UUID subjectId,
        String occasion,
        int version,
        String number,
        LocalDate datedOn,
        String title,
        UUID attachmentId,
        String sha256,
        String reason,
        Instant issuedAt) {}
