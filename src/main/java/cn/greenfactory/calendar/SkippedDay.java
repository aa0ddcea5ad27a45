package cn.greenfactory.calendar;

import java.time.LocalDate;

/**
 * A day that did not count towards a deadline.
 *
 * @param reason 周末, or the holiday's name, e.g. 春节
 */
public record SkippedDay(LocalDate date, String reason) {}
