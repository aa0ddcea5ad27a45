package cn.greenfactory.notice;

import java.time.Instant;

/**
 * One frozen publication of a notice.
 *
 * @param canonicalJson what is hashed: keys in alphabetical order, no white space, UTF-8
 * @param sha256 lower-case hex of the canonical JSON's bytes
 * @param reason null for the first version only
 */
public record NoticeVersion(
        int version,
        VersionKind kind,
        Instant publishedAt,
        Instant closesAt,
        String canonicalJson,
        String sha256,
        String reason,
        String who) {}
