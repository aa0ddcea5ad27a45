package cn.greenfactory.oversight.annual;

import cn.greenfactory.registry.Level;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.EnterpriseUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One factory's 动态管理表 of one year.
 *
 * @param level highest list the factory was on when the year opened
 * @param form which form is filed, fixed when the report opens; null before
 * @param version what the next change of the draft rests on
 * @param extendedTo a later last day of this report alone, or null
 * @param timely whether the first submission came before the last day was over; null before it. Returns and the
 *     county's own time never change it
 * @param expired the days after a return passed without a new submission
 * @param checks what the figures were compared with at the last submission
 * @param suggestion what the checks suggest to the county, a {@link ReportOutcome}
 * @param cleared it was suspected to be false, and the removal's decision found that untrue
 * @param changesDeclared how many of the changes it declares have gone to the change desk
 * @param outstandingSince when the city was asked what to do because it was not filed; null if it was not, and again
 *     once it has given more time
 */
public record Report(
        UUID id,
        UUID yearId,
        int reportYear,
        UUID factoryId,
        UUID enterpriseId,
        String countyCode,
        String industryCode,
        Level level,
        ReportForm form,
        ReportState state,
        long version,
        LocalDate extendedTo,
        JsonNode draft,
        Instant firstSubmittedAt,
        Instant lastSubmittedAt,
        Boolean timely,
        int submissions,
        boolean expired,
        JsonNode checks,
        ReportOutcome suggestion,
        String suggestionReason,
        Instant outstandingSince,
        boolean lateAccepted,
        ReportOutcome outcome,
        boolean cleared,
        String siteFindings,
        int changesDeclared,
        UUID changeId,
        Instant endedAt,
        String endReason) {

    /** {@code DTGL-<reportYear>-<factoryId>}, the business key of its process. */
    public String number() {
        return number(reportYear, factoryId);
    }

    static String number(int reportYear, UUID factoryId) {
        return "DTGL-" + reportYear + "-" + factoryId;
    }

    /** The enterprise as the record of actors and files knows it. */
    public String enterpriseUser() {
        return EnterpriseUser.of(enterpriseId);
    }

    /** The last day of filing that holds for this report. */
    public LocalDate closesOn(ReportYear year) {
        return extended(year) ? extendedTo : year.reportsCloseOn();
    }

    /** Whether it has a later last day than the year. */
    boolean extended(ReportYear year) {
        return extendedTo != null && extendedTo.isAfter(year.reportsCloseOn());
    }

    boolean inTime(ReportYear year, Instant at) {
        return at.isBefore(China.endOf(closesOn(year)));
    }

    /** Suspected to be false, and nobody has found that untrue. */
    boolean suspected() {
        return outcome == ReportOutcome.SUSPECT_FALSIFICATION && !cleared;
    }

    /** Handed in at all, whether in time or not. */
    public boolean submitted() {
        return firstSubmittedAt != null;
    }

    /** Filed in the sense of 第十二条: first handed in before its last day was over. */
    public boolean filed() {
        return Boolean.TRUE.equals(timely);
    }
}
