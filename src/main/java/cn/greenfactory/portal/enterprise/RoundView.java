package cn.greenfactory.portal.enterprise;

import cn.greenfactory.certification.Round;
import cn.greenfactory.portal.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A round as an enterprise sees it.
 *
 * @param applicationsCloseOn the last day of applying, in China
 * @param applicationsCloseAt the instant from which no application is taken
 * @param notApplicable what happens to weights of indicators that do not apply
 * @param vetoItemsBasis why these veto items count
 * @param truthUndertakingText what is undertaken with a submission
 */
record RoundView(
        String code,
        Code status,
        boolean takesApplications,
        LocalDate applicationsCloseOn,
        Instant applicationsCloseAt,
        LocalDate recommendationsCloseOn,
        LocalDate reviewsCloseOn,
        String standardEdition,
        String notApplicable,
        LocalDate lookbackEndsOn,
        int noticeWorkdays,
        List<String> vetoItemsOn,
        String vetoItemsBasis,
        String truthUndertakingText) {

    static RoundView of(Round round, Instant now) {
        return new RoundView(
                round.code(),
                Code.of(round.status(), round.status().title()),
                round.takesApplications(now),
                round.terms().applicationsCloseOn(),
                round.terms().applicationsCloseAt(),
                round.terms().recommendationsCloseOn(),
                round.terms().reviewsCloseOn(),
                round.terms().standardEdition(),
                round.terms().notApplicable(),
                round.terms().lookbackEndsOn(),
                round.terms().noticeWorkdays(),
                round.terms().vetoItemsOn(),
                round.settings().vetoItemsBasis(),
                round.settings().truthUndertakingText());
    }
}
