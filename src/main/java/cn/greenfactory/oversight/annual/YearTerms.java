package cn.greenfactory.oversight.annual;

import java.time.LocalDate;

/**
 * The start form of a reporting year; null where the officer left a field empty and its default holds.
 *
 * @param reportYear the year the data are of, which is over
 * @param reportsCloseOn last day of filing; default 15 April of the next year or the day the setting names, moved to a
 *     working day
 * @param remindWorkdays working days before it on which who has not filed is reminded
 * @param standardEdition edition of GB/T 36132 whose indicators are reported, {@code 2018} or {@code 2025}; default by
 *     the day of opening
 */
public record YearTerms(Integer reportYear, LocalDate reportsCloseOn, Integer remindWorkdays, String standardEdition) {}
