package cn.greenfactory.calendar;

import cn.greenfactory.shared.China;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One entry in a deadline's history; never rewritten.
 *
 * @param oldLastDay null when there was none
 * @param newLastDay null when it is pending, or stands while the clock is stopped
 * @param remainingWorkdays working days left when the clock stopped; null otherwise or when not known
 * @param minRemaining fewest working days left after the clock went on; null otherwise
 * @param who the person who moved it; null when it followed from an act recorded elsewhere
 */
record DeadlineChange(
        UUID deadlineId,
        Kind kind,
        LocalDate oldLastDay,
        LocalDate newLastDay,
        Integer remainingWorkdays,
        Integer minRemaining,
        String who,
        String why,
        Instant recordedAt) {

    enum Kind {
        OPENED,
        STOPPED,
        RESUMED,
        EXTENDED,
        RESTARTED,
        RECALCULATED,
        KEPT,
        CLOSED
    }

    static DeadlineChange opened(Deadline deadline, Instant at, String why) {
        return new DeadlineChange(deadline.id(), Kind.OPENED, null, deadline.lastDay(), null, null, null, why, at);
    }

    static DeadlineChange stopped(Deadline deadline, Instant at, String why) {
        return new DeadlineChange(deadline.id(), Kind.STOPPED, deadline.lastDay(), null, null, null, null, why, at);
    }

    static DeadlineChange resumed(Deadline deadline, Instant at, int minRemaining, String why) {
        return new DeadlineChange(
                deadline.id(), Kind.RESUMED, deadline.lastDay(), null, null, minRemaining, null, why, at);
    }

    static DeadlineChange moved(Deadline deadline, Kind kind, Instant at, LocalDate to, String who, String why) {
        return new DeadlineChange(deadline.id(), kind, deadline.lastDay(), to, null, null, who, why, at);
    }

    DeadlineChange leaving(Integer workdays) {
        return new DeadlineChange(
                deadlineId, kind, oldLastDay, newLastDay, workdays, minRemaining, who, why, recordedAt);
    }

    DeadlineChange to(LocalDate day) {
        return new DeadlineChange(
                deadlineId, kind, oldLastDay, day, remainingWorkdays, minRemaining, who, why, recordedAt);
    }

    LocalDate on() {
        return China.dayOf(recordedAt);
    }
}
