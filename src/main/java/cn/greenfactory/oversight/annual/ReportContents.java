package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.shared.China;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What was handed in last, read again as the year's edition declares it. */
@Component
class ReportContents {

    private final Editions editions;
    private final Clock clock;

    ReportContents(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** The draft as it stands; after a submission that is what was handed in, until it is returned. */
    ReportContent of(Report report, ReportYear year) {
        return ReportReader.read(
                editions.get(year.standardEdition()),
                report.reportYear(),
                report.form() == null ? ReportForm.CITY : report.form(),
                report.draft(),
                China.dayOf(clock.instant()));
    }
}
