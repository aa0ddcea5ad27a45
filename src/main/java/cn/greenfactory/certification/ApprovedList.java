package cn.greenfactory.certification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A list the city head approved, frozen.
 *
 * @param sequence 1 for the round's first list, then one more for every later one
 * @param sha256 SHA-256 in lower-case hexadecimal over the canonical rows, proposed or not
 * @param noticeId the notice it was published in, or null
 * @param noticeEndedAt when that notice ended, or null
 */
public record ApprovedList(
        UUID id,
        UUID roundId,
        int sequence,
        String sha256,
        String approvedBy,
        Instant approvedAt,
        UUID noticeId,
        Instant noticeEndedAt,
        List<ListRow> rows) {

    public ApprovedList {
        rows = List.copyOf(rows);
    }

    /** The rows that go on notice. */
    public List<ListRow> proposed() {
        return rows.stream().filter(ListRow::proposed).toList();
    }
}
