package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.annual.ReportLocks.Held;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What gateways and the sweeper ask, each under the lock that the writer takes too. */
@Service
public class ReportFacts {

    private static final Duration TIMER = Duration.ofHours(1);

    private final YearRows years;
    private final ReportReads reads;
    private final ReportLocks locks;
    private final Settlement settlement;
    private final Clock clock;

    ReportFacts(YearRows years, ReportReads reads, ReportLocks locks, Settlement settlement, Clock clock) {
        this.years = years;
        this.reads = reads;
        this.locks = locks;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** Whether the report may be filled in: its factory was still on the list when it was opened. */
    @Transactional
    public boolean reportOpen(UUID reportId) {
        return locks.report(reportId).report().state().open();
    }

    /** Whether what was handed in goes to the county: filed in time, or accepted late. */
    @Transactional
    public boolean reportTimely(UUID reportId) {
        Report report = locks.report(reportId).report();
        return report.filed() || report.lateAccepted();
    }

    /** Whether every report of the year has ended; zero reports pass at once. */
    @Transactional
    public boolean reportsSettled(UUID yearId) {
        years.lock(yearId);
        settlement.count(yearId);
        YearState state = years.get(yearId).state();
        return state == YearState.SETTLED || state == YearState.ENDED;
    }

    /** Whether the report has a later last day of its own, and it is not over. */
    @Transactional
    public boolean extensionRunning(UUID reportId) {
        Held held = locks.report(reportId);
        Report report = held.report();
        return report.extended(held.year()) && report.inTime(held.year(), clock.instant());
    }

    /**
     * Whether the last day is over and the city has not yet been asked what becomes of this report. One with a later
     * last day of its own waits for its end with a timer, which is given an hour.
     */
    @Transactional
    public boolean outstandingDue(UUID reportId) {
        Held held = locks.report(reportId);
        Report report = held.report();
        return years.get(report.yearId()).state() != YearState.OPEN
                && !(report.extended(held.year())
                        && report.inTime(held.year(), clock.instant().minus(TIMER)))
                && report.state().open()
                && !report.filed()
                && !report.lateAccepted()
                && report.outstandingSince() == null;
    }

    /** Whether the report ended because its factory left the list. */
    public boolean delisted(UUID reportId) {
        return reads.get(reportId).state() == ReportState.DELISTED;
    }
}
