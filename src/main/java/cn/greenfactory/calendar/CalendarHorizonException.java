package cn.greenfactory.calendar;

import cn.greenfactory.shared.RefusalException;

/** A computation reaches a year whose State Council notice is not loaded; nobody may guess what days it works. */
public class CalendarHorizonException extends RefusalException {

    private final int year;

    /** @param year the first year that is missing */
    public CalendarHorizonException(int year) {
        super(
                Kind.CONFLICT,
                "calendar-horizon",
                "缺少放假安排",
                year + " 年的国务院放假安排尚未导入，期限进入该年度，无法确定最后一日；请先导入 " + year + " 年通知",
                null);
        this.year = year;
    }

    /** The first year that is missing. */
    public int year() {
        return year;
    }
}
