package cn.greenfactory.calendar;

import cn.greenfactory.shared.China;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A deadline as it stands: whom it binds, what for, by what rule, until when.
 *
 * @param subjectKind ROUND, NOTICE, CASE or OBJECTION
 * @param purpose id of the model element it serves, e.g. {@code Task_ReviewAtCounty}
 * @param startedAt the event it is counted from
 * @param workdays number of working days; null when the last day was set by a person
 * @param countFirstDay whether the event's day counts when it is a working day
 * @param bindsOutsider whether somebody outside the administration must keep it
 * @param published whether it was announced; then it is never shortened
 * @param fixedDay the last day a person set; null when it is counted
 * @param lastDay last day, in China Standard Time; null while the calendar does not reach it (pending)
 * @param closesAt exclusive end: 00:00 Asia/Shanghai of the day after {@code lastDay}; null while pending
 * @param skipped the days that did not count
 * @param state OPEN, STOPPED (the clock stands; lastDay is the one before the stop) or CLOSED
 */
public record Deadline(
        UUID id,
        String subjectKind,
        UUID subjectId,
        String purpose,
        Instant startedAt,
        Integer workdays,
        boolean countFirstDay,
        boolean bindsOutsider,
        boolean published,
        LocalDate fixedDay,
        LocalDate lastDay,
        Instant closesAt,
        List<SkippedDay> skipped,
        String state) {

    static Deadline counted(
            String subjectKind,
            UUID subjectId,
            String purpose,
            Instant now,
            int workdays,
            boolean countFirstDay,
            boolean bindsOutsider,
            boolean published) {
        if (workdays < 1) {
            throw new IllegalArgumentException("workdays must be at least 1, is " + workdays);
        }
        return opened(subjectKind, subjectId, purpose, now, workdays, countFirstDay, bindsOutsider, published, null);
    }

    static Deadline fixed(String subjectKind, UUID subjectId, String purpose, Instant now, LocalDate lastDay) {
        return opened(subjectKind, subjectId, purpose, now, null, false, false, false, lastDay)
                .ending(lastDay, List.of());
    }

    private static Deadline opened(
            String subjectKind,
            UUID subjectId,
            String purpose,
            Instant now,
            Integer workdays,
            boolean countFirstDay,
            boolean bindsOutsider,
            boolean published,
            LocalDate fixedDay) {
        return new Deadline(
                UUID.randomUUID(),
                subjectKind,
                subjectId,
                purpose,
                now.truncatedTo(ChronoUnit.MICROS),
                workdays,
                countFirstDay,
                bindsOutsider,
                published,
                fixedDay,
                null,
                null,
                List.of(),
                "OPEN");
    }

    /** The same deadline with this last day. */
    Deadline ending(LocalDate day, List<SkippedDay> days) {
        return new Deadline(
                id,
                subjectKind,
                subjectId,
                purpose,
                startedAt,
                workdays,
                countFirstDay,
                bindsOutsider,
                published,
                fixedDay,
                day,
                China.endOf(day),
                List.copyOf(days),
                state);
    }

    /** Waiting for a year's State Council notice. */
    public boolean pending() {
        return lastDay == null;
    }

    boolean open() {
        return state.equals("OPEN");
    }

    /** Somebody outside must keep it, or was told of it. */
    boolean outside() {
        return bindsOutsider || published;
    }

    /** Somebody outside relies on the day, so it never moves forward; a pending one has no day yet. */
    boolean reliedOn() {
        return outside() && !pending();
    }
}
