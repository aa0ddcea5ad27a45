package cn.greenfactory.calendar;

import static java.util.stream.Collectors.groupingBy;

import cn.greenfactory.calendar.DeadlineChange.Kind;
import cn.greenfactory.shared.China;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Computes every running deadline again with a new calendar.
 *
 * <p>Expired, closed and stopped ones are left alone (a stopped one is computed when it goes on), and so is a day that
 * a person set. One that an outsider relies on is never shortened.
 */
final class DeadlineRecalculation {

    private final DeadlineStore store;
    private final ApplicationEventPublisher events;

    DeadlineRecalculation(DeadlineStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /**
     * @return how many deadlines moved
     * @throws CalendarHorizonException if one that binds an outsider would now enter a year that is not loaded
     */
    int run(HolidayTable table, Instant now, String who, String why) {
        List<Deadline> running = store.lockRunning(now);
        Map<UUID, List<DeadlineChange>> changes =
                store.changesOfOpen().stream().collect(groupingBy(DeadlineChange::deadlineId));
        return (int) running.stream()
                .filter(deadline ->
                        move(table, deadline, changes.getOrDefault(deadline.id(), List.of()), now, who, why))
                .count();
    }

    private boolean move(
            HolidayTable table, Deadline deadline, List<DeadlineChange> changes, Instant now, String who, String why) {
        DeadlineRule.End end = end(table, deadline, changes);
        if (Objects.equals(end.lastDay(), deadline.lastDay())) {
            store.update(deadline.id(), end.lastDay(), end.skipped(), deadline.state());
            return false;
        }
        if (deadline.reliedOn() && end.lastDay().isBefore(deadline.lastDay())) {
            store.append(DeadlineChange.moved(
                    deadline, Kind.KEPT, now, deadline.lastDay(), who, why + "；重算为 " + end.lastDay() + "，已对外告知的期限不缩短"));
            return false;
        }
        store.update(deadline.id(), end.lastDay(), end.skipped(), deadline.state());
        store.append(DeadlineChange.moved(deadline, Kind.RECALCULATED, now, end.lastDay(), who, why));
        DeadlineMoved.between(deadline, closesAt(end.lastDay()), why).ifPresent(events::publishEvent);
        return true;
    }

    private static DeadlineRule.End end(HolidayTable table, Deadline deadline, List<DeadlineChange> changes) {
        try {
            return DeadlineRule.end(table, deadline, changes);
        } catch (CalendarHorizonException beyond) {
            if (deadline.reliedOn()) { // a pending one waits on
                throw beyond;
            }
            return new DeadlineRule.End(null, null, List.of(), List.of());
        }
    }

    private static Instant closesAt(LocalDate lastDay) {
        return lastDay == null ? null : China.endOf(lastDay);
    }
}
