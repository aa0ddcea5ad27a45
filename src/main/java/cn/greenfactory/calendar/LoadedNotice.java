package cn.greenfactory.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of a year's notice as it is loaded; the highest version of a year holds.
 *
 * @param title null when the source did not say, as {@code documentNo} and {@code issuedOn}
 * @param source FILE, HOLIDAY_CN or ICALENDAR
 */
public record LoadedNotice(
        int year,
        int version,
        String title,
        String documentNo,
        LocalDate issuedOn,
        String source,
        String who,
        String why,
        Instant loadedAt,
        List<HolidayDay> days) {}
