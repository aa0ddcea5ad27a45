package cn.greenfactory.portal.enterprise;

import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportYear;
import cn.greenfactory.portal.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of an enterprise's reports.
 *
 * @param form which form is owed, null until the report is opened
 * @param version what the next change rests on, as {@code If-Match}
 * @param timely whether it was filed in time, null before it was handed in
 */
record ReportLine(
        UUID id,
        String number,
        int reportYear,
        UUID factoryId,
        Code form,
        Code state,
        boolean fillable,
        LocalDate closesOn,
        long version,
        Instant firstSubmittedAt,
        Instant lastSubmittedAt,
        Boolean timely,
        String endReason) {

    static ReportLine of(Report report, ReportYear year) {
        return new ReportLine(
                report.id(),
                report.number(),
                report.reportYear(),
                report.factoryId(),
                report.form() == null
                        ? null
                        : Code.of(report.form(), report.form().title()),
                Code.of(report.state(), report.state().title()),
                report.state().fillable(),
                report.closesOn(year),
                report.version(),
                report.firstSubmittedAt(),
                report.lastSubmittedAt(),
                report.timely(),
                report.endReason());
    }
}
