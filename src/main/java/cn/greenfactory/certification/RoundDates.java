package cn.greenfactory.certification;

import java.time.LocalDate;

/** The three last days of a round; null leaves a day as it is. */
public record RoundDates(LocalDate applicationsCloseOn, LocalDate recommendationsCloseOn, LocalDate reviewsCloseOn) {}
