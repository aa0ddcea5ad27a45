package cn.greenfactory.calendar;

import java.time.Instant;

/** The clock of the service was moved; what is due up to {@code now} may run. */
public record ClockMoved(Instant now) {}
