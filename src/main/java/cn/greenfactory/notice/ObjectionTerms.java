package cn.greenfactory.notice;

import java.time.LocalDate;

/** What the bureau decided about objections, as of a day; the guide is silent. Implemented over the settings. */
interface ObjectionTerms {

    /** Whether the enterprise is heard before the facts are verified. */
    boolean hearing(LocalDate asOf);

    /** Working days of the enterprise for its statement. */
    int responseWorkdays(LocalDate asOf);

    /** Working days until the written reply. */
    int replyWorkdays(LocalDate asOf);
}
