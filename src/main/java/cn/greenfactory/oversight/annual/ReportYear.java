package cn.greenfactory.oversight.annual;

import cn.greenfactory.shared.China;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reporting year with the terms that were frozen when it opened (第十二条).
 *
 * @param reportYear the year the data are of
 * @param reportsCloseOn last day of filing, in China; only ever moved to a later day
 * @param extensionReason why it was moved last; null if it was not
 * @param remindWorkdays working days before the last day on which the unfiled are reminded
 * @param standardEdition edition of GB/T 36132 whose indicators are reported
 * @param strongMovePercent a figure that moved by more than this has to be explained
 * @param supplementWorkdays working days an enterprise has after a return
 */
public record ReportYear(
        UUID id,
        int reportYear,
        LocalDate reportsCloseOn,
        String extensionReason,
        int remindWorkdays,
        String standardEdition,
        int strongMovePercent,
        int supplementWorkdays,
        String undertakingText,
        String cityUnitName,
        YearState state,
        String openedBy,
        Instant openedAt,
        Instant closedAt,
        Instant settledAt,
        Instant endedAt) {

    /** The instant from which a report is late: 00:00 of the day after the last day. */
    public Instant reportsCloseAt() {
        return China.endOf(reportsCloseOn);
    }

    /** The last day of the year of data; who is on the list that day reports. */
    public LocalDate lastDayOfData() {
        return LocalDate.of(reportYear, 12, 31);
    }
}
