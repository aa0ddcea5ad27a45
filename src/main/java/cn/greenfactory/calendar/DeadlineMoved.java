package cn.greenfactory.calendar;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A deadline ends at another instant than before; published in the transaction that moved it.
 *
 * <p>A listener moves timers and due dates. It must not lock rounds, notices or cases: the import of a calendar moves
 * many deadlines at once and holds the calendar's lock meanwhile.
 *
 * @param oldClosesAt exclusive end before; null if it was pending
 * @param newClosesAt exclusive end now; null if it is pending now
 * @param why in Chinese, for people
 */
public record DeadlineMoved(
        UUID deadlineId,
        String subjectKind,
        UUID subjectId,
        String purpose,
        Instant oldClosesAt,
        Instant newClosesAt,
        String why) {

    /** The event for {@code before} that now ends at {@code newClosesAt}; none when that is the same. */
    static Optional<DeadlineMoved> between(Deadline before, Instant newClosesAt, String why) {
        return Objects.equals(before.closesAt(), newClosesAt)
                ? Optional.empty()
                : Optional.of(new DeadlineMoved(
                        before.id(),
                        before.subjectKind(),
                        before.subjectId(),
                        before.purpose(),
                        before.closesAt(),
                        newClosesAt,
                        why));
    }
}
