package cn.greenfactory.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The deadlines of notices and replies. Implemented over the calendar module. */
interface Periods {

    /** Opens a notice's period from now; refuses, before anything is written, what the calendar does not reach. */
    Instant openNotice(UUID noticeId, int workdays, boolean countPublicationDay);

    /** Where a full period that starts on {@code day} would end, exclusive; refuses beyond the calendar. */
    Instant fullPeriod(LocalDate day, int workdays, boolean countPublicationDay);

    /** Moves the end of a notice's period to a later day. */
    void lengthenNotice(UUID noticeId, LocalDate newLastDay, String who, String why);

    /** When the notice's deadline ends, exclusive; empty when it has none. */
    Optional<Instant> noticeClosesAt(UUID noticeId);

    void closeNotice(UUID noticeId);

    /** Lets the whole period of a notice begin anew today; it ends no earlier than before. */
    void restartNotice(UUID noticeId, String who, String why);

    /** Opens the reply period of an objection that came in at {@code receivedAt}; pending beyond the calendar. */
    void openReply(UUID objectionId, Instant receivedAt, int workdays);

    /** Opens the days for the enterprise's statement, from now; pending beyond the calendar. */
    void openResponse(UUID objectionId, int workdays);

    void closeReply(UUID objectionId);

    /** How the notice's period came about, in Chinese sentences. */
    List<String> explainNotice(UUID noticeId);

    /** How the reply period came about, in Chinese sentences. */
    List<String> explainReply(UUID objectionId);
}
