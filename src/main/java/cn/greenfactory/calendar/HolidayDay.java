package cn.greenfactory.calendar;

import java.time.LocalDate;

/**
 * One day a State Council notice speaks of.
 *
 * @param off true: a day off; false: a Saturday or Sunday that is worked (调休上班)
 */
public record HolidayDay(LocalDate date, String name, boolean off) {}
