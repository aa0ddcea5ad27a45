package cn.greenfactory.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A notice as anybody may read it.
 *
 * @param lastDay last day on which objections are in time
 * @param sha256 hash of the newest version
 * @param rows empty in a list of notices
 * @param versions empty in a list of notices
 */
public record PublicNotice(
        UUID id,
        String number,
        String title,
        String state,
        Instant publishedAt,
        Instant closesAt,
        LocalDate lastDay,
        boolean takesObjections,
        String sha256,
        List<Row> rows,
        List<Version> versions) {

    /**
     * One enterprise's factory on the notice.
     *
     * @param result what became of it, in Chinese; says nothing of objections that are not decided
     */
    public record Row(
            int ordinal,
            UUID caseId,
            String applicationNumber,
            String creditCode,
            String enterpriseName,
            String factoryName,
            String countyName,
            LocalDate lastDay,
            String result) {}

    /** One publication: the first, a correction, an extension, a withdrawal, a revocation. */
    public record Version(int version, String kind, Instant publishedAt, String reason, String sha256) {}
}
