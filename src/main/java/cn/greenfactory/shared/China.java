package cn.greenfactory.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The one time zone of the service, and how its days and instants meet. */
public final class China {

    /** China Standard Time; every day the service speaks of is a day of this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private China() {}

    /** The day as people and papers write it, {@code 2026年4月15日}. */
    public static String text(LocalDate day) {
        return DAY.format(day);
    }

    /** The day it is in China at {@code instant}. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant after {@code day}: 00:00 of the next day in China, the exclusive end of a period. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
