package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.shared.China;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** A report read again as the year's edition declares it: its draft, or what was handed in last. */
@Component
class ReportContents {

    private final ReportVersions versions;
    private final Editions editions;
    private final Clock clock;

    ReportContents(ReportVersions versions, Editions editions, Clock clock) {
        this.versions = versions;
        this.editions = editions;
        this.clock = clock;
    }

    /** The draft as it stands; after a submission that is what was handed in, until it is returned. */
    ReportContent of(Report report, ReportYear year) {
        return read(report, year, report.draft());
    }

    /** What was handed in last, whatever the enterprise has drafted since. */
    ReportContent submitted(Report report, ReportYear year) {
        return read(report, year, versions.last(report.id()).orElseThrow().content());
    }

    private ReportContent read(Report report, ReportYear year, JsonNode content) {
        return ReportReader.read(
                editions.get(year.standardEdition()),
                report.reportYear(),
                report.form() == null ? ReportForm.CITY : report.form(),
                content,
                China.dayOf(clock.instant()));
    }
}
