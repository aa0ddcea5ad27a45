package cn.greenfactory.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * One enterprise's factory in one published version of a notice.
 *
 * @param ordinal place in the printed list, from 1
 * @param industry code and name of the industry, as on the day of publication
 * @param closesAt end of this row's own period, exclusive; later than the others' after a correction of the row
 */
public record NoticeRow(
        int ordinal,
        UUID caseId,
        String applicationNumber,
        UUID enterpriseId,
        String creditCode,
        String enterpriseName,
        String factoryName,
        String countyName,
        String industry,
        RowStanding standing,
        Instant closesAt) {

    NoticeRow withdrawn() {
        return with(RowStanding.WITHDRAWN, closesAt);
    }

    NoticeRow openUntil(Instant instant) {
        return with(standing, instant.isAfter(closesAt) ? instant : closesAt);
    }

    NoticeRow corrected(RowCorrection c) {
        return new NoticeRow(
                ordinal,
                caseId,
                applicationNumber,
                enterpriseId,
                creditCode,
                c.enterpriseName() == null ? enterpriseName : c.enterpriseName(),
                c.factoryName() == null ? factoryName : c.factoryName(),
                c.countyName() == null ? countyName : c.countyName(),
                industry,
                standing,
                closesAt);
    }

    private NoticeRow with(RowStanding newStanding, Instant newClosesAt) {
        return new NoticeRow(
                ordinal,
                caseId,
                applicationNumber,
                enterpriseId,
                creditCode,
                enterpriseName,
                factoryName,
                countyName,
                industry,
                newStanding,
                newClosesAt);
    }
}
