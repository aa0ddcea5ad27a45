package cn.greenfactory.oversight.annual;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Counts a year's open reports under the year's lock, after every act that may have been the last: who finds none left
 * says so, once. Whoever calls holds the lock.
 */
@Component
class Settlement {

    private final YearRows years;
    private final ReportReads reports;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlement(YearRows years, ReportReads reports, ApplicationEventPublisher events, Clock clock) {
        this.years = years;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /** Reads the year again, because the caller may have changed it. */
    void count(UUID yearId) {
        if (years.get(yearId).state() == YearState.CLOSED && !reports.anyOpen(yearId)) {
            years.reached(yearId, YearState.SETTLED, clock.instant());
            events.publishEvent(new ReportsSettled(yearId));
        }
    }
}
