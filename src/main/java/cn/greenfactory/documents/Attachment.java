package cn.greenfactory.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to something: a case, a notice, an objection, a round.
 *
 * @param ownerKind what it belongs to, capitals: CASE, ROUND, NOTICE, OBJECTION, …
 * @param kind what it is to its owner, e.g. {@code SELF_EVALUATION_REPORT}; several files may share a kind
 * @param fileName harmless, with its extension, Chinese kept
 * @param mediaType as found in the content
 * @param size in bytes
 * @param sha256 of the content, sixty-four small hex digits
 * @param sealed handed in and no longer removable
 */
public record Attachment(
        UUID id,
        String ownerKind,
        UUID ownerId,
        String kind,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        String attachedBy,
        Instant attachedAt,
        boolean sealed) {}
