package cn.greenfactory.oversight.annual;

import java.time.Clock;
import java.util.UUID;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/**
 * Takes row locks in the one order that everybody keeps: (factory), year, report. A factory is locked first, because
 * what takes it off the list holds it and ends its reports; only acts that can end a report lock its year.
 */
@Component
class ReportLocks {

    private final YearRows years;
    private final ReportReads reports;
    private final Clock clock;

    /** A report and its year. */
    record Held(ReportYear year, Report report) {}

    ReportLocks(YearRows years, ReportReads reports, Clock clock) {
        this.years = years;
        this.reports = reports;
        this.clock = clock;
    }

    /** The report locked, its year kept as it is. */
    Held report(UUID reportId) {
        ReportYear year = years.share(reports.get(reportId).yearId());
        return new Held(year, reports.lock(reportId));
    }

    /**
     * For an act that may end the report: once the last day is over the year is locked, so that only one finds itself
     * the last. Before, keeping it is enough: whoever closes the year counts.
     *
     * @throws CannotAcquireLockException if the year was closed in this very moment; it is to be tried again
     */
    Held ending(UUID reportId) {
        UUID yearId = reports.get(reportId).yearId();
        ReportYear seen = years.get(yearId);
        if (seen.state() != YearState.OPEN || !clock.instant().isBefore(seen.reportsCloseAt())) {
            return new Held(years.lock(yearId), reports.lock(reportId));
        }
        ReportYear year = years.share(yearId);
        if (year.state() != YearState.OPEN) {
            throw new CannotAcquireLockException("the year of report " + reportId + " was closed meanwhile");
        }
        return new Held(year, reports.lock(reportId));
    }
}
