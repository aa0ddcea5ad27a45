package cn.greenfactory.calendar;

import cn.greenfactory.calendar.DeadlineChange.Kind;
import cn.greenfactory.shared.China;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, stops, resumes, extends, closes and explains deadlines; each is a row and every change is kept.
 *
 * <p>A deadline that binds an outsider never becomes shorter and is never opened beyond the calendar, unless it begins
 * with an intake, which is never refused. That one, and one of an official, is then pending and set when the calendar
 * arrives. Writers take the calendar's lock (shared) and then the
 * deadline's row, after any round, notice, case or factory.
 */
@Service("deadlineDesk")
public class Deadlines {

    private final HolidayTables tables;
    private final CalendarLock lock;
    private final DeadlineStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public Deadlines(JdbcClient jdbc, ObjectMapper json, Clock clock, ApplicationEventPublisher events) {
        this.tables = new HolidayTables(jdbc);
        this.lock = new CalendarLock(jdbc);
        this.store = new DeadlineStore(jdbc, json);
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens a deadline of {@code workdays} working days that begins now.
     *
     * @param countFirstDay whether today counts if it is a working day
     * @param bindsOutsider whether somebody outside the administration must keep it (notice, supplement, defence)
     * @param published whether it is announced; implies that an outsider relies on it
     * @throws CalendarHorizonException if it binds an outsider and a year is not loaded; nothing is written
     */
    @Transactional
    public Deadline openWorkdays(
            String subjectKind,
            UUID subjectId,
            String purpose,
            int workdays,
            boolean countFirstDay,
            boolean bindsOutsider,
            boolean published,
            String why) {
        lock.share();
        Deadline asked = Deadline.counted(
                subjectKind, subjectId, purpose, clock.instant(), workdays, countFirstDay, bindsOutsider, published);
        if (asked.outside()) {
            return ending(asked, DeadlineRule.end(tables.get(), asked, List.of()), why);
        }
        return openIfKnown(asked, why);
    }

    /**
     * Opens a deadline that an outsider must keep and that begins now with something taken in, e.g. an objection the
     * enterprise is heard on. Beyond the calendar it is pending; once it has a day it is never shortened.
     */
    @Transactional
    public Deadline openOnIntake(String subjectKind, UUID subjectId, String purpose, int workdays, String why) {
        lock.share();
        return openIfKnown(
                Deadline.counted(subjectKind, subjectId, purpose, clock.instant(), workdays, false, true, false), why);
    }

    /**
     * Opens an official's deadline that is counted from an earlier event, e.g. from the stamp on a paper; it may have
     * passed already. The day of the event is not counted.
     */
    @Transactional
    public Deadline openSince(
            String subjectKind, UUID subjectId, String purpose, Instant event, int workdays, String why) {
        lock.share();
        return openIfKnown(
                Deadline.counted(subjectKind, subjectId, purpose, event, workdays, false, false, false), why);
    }

    /** Opens a deadline whose last day a person has set; it is kept as it is, worked or not. */
    @Transactional
    public Deadline openUntil(String subjectKind, UUID subjectId, String purpose, LocalDate lastDay, String why) {
        Objects.requireNonNull(lastDay, "lastDay");
        return open(Deadline.fixed(subjectKind, subjectId, purpose, clock.instant(), lastDay), why);
    }

    /** The newest deadline of the purpose that is not closed. */
    public Optional<Deadline> find(String subjectKind, UUID subjectId, String purpose) {
        return of(subjectKind, subjectId).stream()
                .filter(each -> each.purpose().equals(purpose) && !each.state().equals("CLOSED"))
                .findFirst();
    }

    /** The subjects with a deadline of the purpose that stands still because the calendar did not reach its day. */
    public List<UUID> waiting(String subjectKind, String purpose) {
        return store.waiting(subjectKind, purpose);
    }

    /** Every deadline of the subject, newest first, closed ones too. */
    public List<Deadline> of(String subjectKind, UUID subjectId) {
        return store.of(subjectKind, subjectId);
    }

    /** @throws DeadlineException if there is none */
    public Deadline get(UUID id) {
        return store.find(id).orElseThrow(() -> DeadlineException.unknown(id));
    }

    /**
     * Stops the clock; the day it is stopped on still counts.
     *
     * @throws DeadlineException if it is not running
     */
    @Transactional
    public void stop(UUID id, String why) {
        lock.share();
        Deadline deadline = store.lock(id);
        refuseUnless(deadline.open(), deadline, "中止");
        DeadlineChange stop = DeadlineChange.stopped(deadline, clock.instant(), why);
        Integer remaining = known(deadline, and(store.changes(id), stop))
                .map(DeadlineRule.End::remaining)
                .orElse(null);
        store.update(id, deadline.lastDay(), deadline.skipped(), "STOPPED");
        store.append(stop.leaving(remaining));
    }

    /**
     * Lets the clock go on: the working days that were left run from tomorrow, and at least
     * {@code minRemainingWorkdays}.
     *
     * @throws DeadlineException if it is not stopped
     * @throws CalendarHorizonException if it binds an outsider and would enter a year that is not loaded
     */
    @Transactional
    public Deadline resume(UUID id, int minRemainingWorkdays, String why) {
        lock.share();
        Deadline deadline = store.lock(id);
        refuseUnless(deadline.state().equals("STOPPED"), deadline, "恢复计时");
        DeadlineChange resume = DeadlineChange.resumed(deadline, clock.instant(), minRemainingWorkdays, why);
        Optional<DeadlineRule.End> end = end(deadline, and(store.changes(id), resume));
        LocalDate lastDay = end.map(DeadlineRule.End::lastDay).orElse(null);
        if (deadline.reliedOn() && lastDay.isBefore(deadline.lastDay())) {
            lastDay = deadline.lastDay();
        }
        store.update(id, lastDay, end.map(DeadlineRule.End::skipped).orElse(deadline.skipped()), "OPEN");
        store.append(resume.to(lastDay));
        return moved(deadline, why);
    }

    /**
     * Sets a later last day by an act of a person; the same day again changes nothing.
     *
     * <p>Only a day that a person set and that was not published may also become earlier, though not earlier than today.
     *
     * @throws DeadlineException if it would become shorter, would lie in the past, is stopped or closed
     */
    @Transactional
    public Deadline extend(UUID id, LocalDate newLastDay, String who, String why) {
        lock.share();
        Deadline deadline = store.lock(id);
        refuseUnless(deadline.open(), deadline, "改期");
        if (newLastDay.equals(deadline.lastDay())) {
            return deadline;
        }
        boolean movable = deadline.workdays() == null && !deadline.reliedOn();
        if (!movable && deadline.lastDay() != null && newLastDay.isBefore(deadline.lastDay())) {
            throw DeadlineException.shortened(deadline, newLastDay);
        }
        if (newLastDay.isBefore(China.dayOf(clock.instant()))) {
            throw DeadlineException.past(newLastDay);
        }
        store.update(id, newLastDay, deadline.skipped(), "OPEN");
        store.append(DeadlineChange.moved(deadline, Kind.EXTENDED, clock.instant(), newLastDay, who, why));
        return moved(deadline, why);
    }

    /**
     * Lets all its working days begin anew today, as after a correction of what was published; it ends no earlier than
     * before.
     *
     * @throws DeadlineException if it is not running
     * @throws CalendarHorizonException if it binds an outsider and would enter a year that is not loaded
     */
    @Transactional
    public Deadline restart(UUID id, String who, String why) {
        lock.share();
        Deadline deadline = store.lock(id);
        refuseUnless(deadline.open() && deadline.workdays() != null, deadline, "重新起算");
        DeadlineChange restart =
                DeadlineChange.moved(deadline, Kind.RESTARTED, clock.instant(), deadline.lastDay(), who, why);
        Optional<DeadlineRule.End> end = end(deadline, and(store.changes(id), restart));
        LocalDate lastDay = end.map(DeadlineRule.End::lastDay).orElse(null);
        store.update(id, lastDay, end.map(DeadlineRule.End::skipped).orElse(deadline.skipped()), "OPEN");
        store.append(restart.to(lastDay));
        return moved(deadline, why);
    }

    /** Ends it, because what it was for has happened; closing a closed one changes nothing. */
    @Transactional
    public void close(UUID id) {
        lock.share();
        Deadline deadline = store.lock(id);
        if (!deadline.state().equals("CLOSED")) {
            store.update(id, deadline.lastDay(), deadline.skipped(), "CLOSED");
            store.append(
                    DeadlineChange.moved(deadline, Kind.CLOSED, clock.instant(), deadline.lastDay(), null, "事项已办结"));
        }
    }

    /** Chinese sentences that say why it ends when it does: start, rule, days skipped, stops, moves, last day. */
    public List<String> explain(UUID id) {
        return DeadlineExplanation.of(get(id), store.changes(id), tables.get());
    }

    private Deadline openIfKnown(Deadline asked, String why) {
        return known(asked, List.of()).map(end -> ending(asked, end, why)).orElseGet(() -> open(asked, why));
    }

    private Deadline ending(Deadline asked, DeadlineRule.End end, String why) {
        return open(asked.ending(end.lastDay(), end.skipped()), why);
    }

    private Deadline open(Deadline deadline, String why) {
        store.insert(deadline);
        store.append(DeadlineChange.opened(deadline, clock.instant(), why));
        return deadline;
    }

    /** @throws CalendarHorizonException if somebody outside relies on it and a year is not loaded */
    private Optional<DeadlineRule.End> end(Deadline deadline, List<DeadlineChange> changes) {
        return deadline.reliedOn()
                ? Optional.of(DeadlineRule.end(tables.get(), deadline, changes))
                : known(deadline, changes);
    }

    private Optional<DeadlineRule.End> known(Deadline deadline, List<DeadlineChange> changes) {
        try {
            return Optional.of(DeadlineRule.end(tables.get(), deadline, changes));
        } catch (CalendarHorizonException beyond) {
            return Optional.empty();
        }
    }

    private Deadline moved(Deadline before, String why) {
        Deadline now = get(before.id());
        DeadlineMoved.between(before, now.closesAt(), why).ifPresent(events::publishEvent);
        return now;
    }

    private static List<DeadlineChange> and(List<DeadlineChange> changes, DeadlineChange one) {
        return Stream.concat(changes.stream(), Stream.of(one)).toList();
    }

    private static void refuseUnless(boolean allowed, Deadline deadline, String act) {
        if (!allowed) {
            throw DeadlineException.state(deadline, act);
        }
    }
}
