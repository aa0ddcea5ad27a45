package cn.greenfactory.portal.staff;

import cn.greenfactory.portal.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A report in an official's list.
 *
 * @param form which form is owed, null until the report is opened
 * @param timely whether it was filed in time, null before it was handed in
 * @param outcome what the county made of it last, or null
 */
record ReportRowView(
        UUID id,
        String number,
        int reportYear,
        UUID factoryId,
        String factoryName,
        UUID enterpriseId,
        String enterpriseName,
        String creditCode,
        String countyCode,
        String countyName,
        Code level,
        Code form,
        Code state,
        LocalDate closesOn,
        Instant firstSubmittedAt,
        Boolean timely,
        boolean lateAccepted,
        int submissions,
        Code outcome,
        Instant endedAt,
        String endReason) {}
