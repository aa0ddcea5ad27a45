package cn.greenfactory.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of a request to publish: the notice, or the differences that send the list back to the city.
 *
 * @param number null when nothing was published
 * @param closesAt null when nothing was published
 * @param differences Chinese sentences; empty exactly when the notice stands
 */
public record Publication(UUID noticeId, String number, Instant closesAt, List<String> differences) {

    public Publication {
        differences = List.copyOf(differences);
    }

    static Publication of(Notice notice) {
        return new Publication(notice.id(), notice.number(), notice.closesAt(), List.of());
    }

    static Publication changed(UUID noticeId, List<String> differences) {
        return new Publication(noticeId, null, null, differences);
    }

    /** Whether the approved list was still the list, and is now on notice. */
    public boolean listUnchanged() {
        return differences.isEmpty();
    }
}
