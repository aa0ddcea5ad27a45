package cn.greenfactory.certification;

import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.security.Capacity;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one way out of a round, whatever the cause: recorded, its deadlines closed, counted. The caller holds both locks. */
@Component
class Exits {

    private final CaseRows cases;
    private final Trail trail;
    private final Deadlines deadlines;
    private final FanIn fanIn;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Who ends a case, by which act, in which capacity (null for the system), and why. */
    record Cause(String act, String who, Capacity as, String reason) {

        static Cause system(String act, String reason) {
            return new Cause(act, Trail.SYSTEM, null, reason);
        }
    }

    Exits(
            CaseRows cases,
            Trail trail,
            Deadlines deadlines,
            FanIn fanIn,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.trail = trail;
        this.deadlines = deadlines;
        this.fanIn = fanIn;
        this.events = events;
        this.clock = clock;
    }

    /** Ends the case; {@code ended} is the transition, {@code before} the case as it stood. */
    void end(Application before, Application ended, Cause cause, Object detail) {
        cases.end(ended, cause.reason(), clock.instant());
        trail.onCase(
                before, cause.act(), cause.who(), cause.as(), ended.status().name(), cause.reason(), detail);
        deadlines.of("CASE", before.id()).stream()
                .filter(each -> !each.state().equals("CLOSED"))
                .forEach(each -> deadlines.close(each.id()));
        events.publishEvent(new CaseChanged(before.id()));
        fanIn.count(before.roundId());
    }
}
