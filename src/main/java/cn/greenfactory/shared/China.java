package cn.greenfactory.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone of the service, and how its days and instants meet. */
public final class China {

    /** China Standard Time; every day the service speaks of is a day of this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private China() {}

    /** The day it is in China at {@code instant}. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant after {@code day}: 00:00 of the next day in China, the exclusive end of a period. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
