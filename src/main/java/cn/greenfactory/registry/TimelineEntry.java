package cn.greenfactory.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that happened to a factory, for officials to read.
 *
 * @param on the day it counts from, in China
 * @param at when it was recorded; orders what counts from one day
 * @param area what it belongs to, in Chinese: 名单, 认定, 变更, …
 * @param title what happened, in Chinese
 * @param decision what was decided and why, in Chinese, or null
 * @param document number of the paper or record it rests on, or null
 * @param who user id, {@code enterprise-…} or {@code system}; null where the record names nobody
 * @param subjectId the application, report, declaration … it belongs to
 */
public record TimelineEntry(
        LocalDate on,
        Instant at,
        String area,
        String title,
        String decision,
        String document,
        String who,
        UUID subjectId) {

    public TimelineEntry {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subjectId, "subjectId");
    }
}
