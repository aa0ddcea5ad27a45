package cn.greenfactory.certification;

import cn.greenfactory.shared.China;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Everything a round's start form fixes; frozen when the round opens. Days are in China Standard Time and last days
 * are included. Null where the officer left a field empty; {@link #completed()} fills what has a default and refuses
 * the rest. Where the guide is silent the value is the bureau's own (指南未规定).
 *
 * @param standardEdition edition of GB/T 36132, {@code 2018} or {@code 2025}
 * @param noticeWorkdays days on notice, at least the 5 of 第十条
 * @param countPublicationDay whether the day of publication is the first of them; default no
 * @param notApplicable what happens to weights of indicators that do not apply: REDISTRIBUTE, FULL or PEOPLE
 * @param lookbackEndsOn the three years of 第五条（四） end here; default {@code applicationsCloseOn}
 * @param panelSize seats per application
 * @param quorum scores needed, at most {@code panelSize}
 * @param maxSpread highest minus lowest score that still counts, 0 to 100
 * @param supportNumerator with {@code supportDenominator} the share of votes needed; default 2/3
 * @param maxAttempts reviews of one application before the city decides; default 2
 * @param passScore average needed, or null
 * @param quotaPerCounty recommendations one county may make, or null
 * @param vetoItemsOn veto items that count; default all but anyAccidentOrViolation and removedBefore
 */
public record RoundTerms(
        Integer roundYear,
        LocalDate applicationsCloseOn,
        LocalDate recommendationsCloseOn,
        LocalDate reviewsCloseOn,
        String standardEdition,
        Integer noticeWorkdays,
        Boolean countPublicationDay,
        String notApplicable,
        LocalDate lookbackEndsOn,
        Integer panelSize,
        Integer quorum,
        Double maxSpread,
        Integer supportNumerator,
        Integer supportDenominator,
        Integer maxAttempts,
        Double passScore,
        Integer quotaPerCounty,
        Boolean consultDepartments,
        LocalDate consultationCloseOn,
        List<String> vetoItemsOn) {

    static final List<String> DEFAULT_VETO_ITEMS =
            List.of("notOperating", "seriousInspectionFinding", "energySupervisionUnrectified", "dishonestDebtor");

    public RoundTerms {
        vetoItemsOn = vetoItemsOn == null ? null : List.copyOf(vetoItemsOn);
    }

    /**
     * The terms with every default filled in.
     *
     * @throws RoundTermsException naming each field that is missing or wrong
     */
    public RoundTerms completed() {
        RoundTerms filled = new RoundTerms(
                roundYear,
                applicationsCloseOn,
                recommendationsCloseOn,
                reviewsCloseOn,
                standardEdition,
                or(noticeWorkdays, 5),
                or(countPublicationDay, false),
                notApplicable,
                or(lookbackEndsOn, applicationsCloseOn),
                panelSize,
                quorum,
                maxSpread,
                or(supportNumerator, 2),
                or(supportDenominator, 3),
                or(maxAttempts, 2),
                passScore,
                quotaPerCounty,
                or(consultDepartments, false),
                consultationCloseOn,
                or(vetoItemsOn, DEFAULT_VETO_ITEMS));
        RoundTermsRules.check(filled);
        return filled;
    }

    /** The terms with the days of {@code dates} that are not null; see {@link RoundDates} for the departments' day. */
    RoundTerms moved(RoundDates dates) {
        return new RoundTerms(
                roundYear,
                or(dates.applicationsCloseOn(), applicationsCloseOn),
                or(dates.recommendationsCloseOn(), recommendationsCloseOn),
                or(dates.reviewsCloseOn(), reviewsCloseOn),
                standardEdition,
                noticeWorkdays,
                countPublicationDay,
                notApplicable,
                lookbackEndsOn,
                panelSize,
                quorum,
                maxSpread,
                supportNumerator,
                supportDenominator,
                maxAttempts,
                passScore,
                quotaPerCounty,
                consultDepartments,
                or(dates.consultationCloseOn(), consultationAfter(or(dates.reviewsCloseOn(), reviewsCloseOn))),
                vetoItemsOn);
    }

    /** When the reviews move to or past the departments' day, these keep the days they had after the reviews. */
    private LocalDate consultationAfter(LocalDate newReviewsCloseOn) {
        if (!consultDepartments || newReviewsCloseOn.isBefore(consultationCloseOn)) {
            return consultationCloseOn;
        }
        return newReviewsCloseOn.plusDays(ChronoUnit.DAYS.between(reviewsCloseOn, consultationCloseOn));
    }

    /** The instant from which no application is taken: 00:00 of the day after the last day. */
    public Instant applicationsCloseAt() {
        return China.endOf(applicationsCloseOn);
    }

    public Instant recommendationsCloseAt() {
        return China.endOf(recommendationsCloseOn);
    }

    public Instant reviewsCloseAt() {
        return China.endOf(reviewsCloseOn);
    }

    private static <T> T or(T value, T fallback) {
        return value == null ? fallback : value;
    }
}
