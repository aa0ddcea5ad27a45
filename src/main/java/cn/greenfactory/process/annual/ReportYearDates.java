package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportYears;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When a year's reminder is due, as its timer reads it; never once the day is over or while it cannot be told. */
@Component
class ReportYearDates {

    private final ReportYears years;
    private final Clock clock;

    ReportYearDates(ReportYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    Date remindAt(UUID yearId) {
        return years.remindAt(yearId)
                .filter(at -> at.isAfter(clock.instant()))
                .map(Date::from)
                .orElse(AnnualReportProcess.NEVER);
    }
}
