package cn.greenfactory.certification;

import java.time.LocalDate;

/**
 * The last days of a round; null leaves a day as it is, but the departments keep their days after the reviews when
 * these move past {@code consultationCloseOn}.
 */
public record RoundDates(
        LocalDate applicationsCloseOn,
        LocalDate recommendationsCloseOn,
        LocalDate reviewsCloseOn,
        LocalDate consultationCloseOn) {

    /** Dates that leave the departments' day to follow the reviews'. */
    public RoundDates(LocalDate applicationsCloseOn, LocalDate recommendationsCloseOn, LocalDate reviewsCloseOn) {
        this(applicationsCloseOn, recommendationsCloseOn, reviewsCloseOn, null);
    }
}
