package cn.greenfactory.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The one order in which this module locks: round, then notice, then case.
 *
 * <p>The calendar may lengthen a notice's deadline without taking these locks; whoever locks an open notice next
 * publishes the extension before doing anything else.
 */
@Component
class NoticeLocks {

    private final RoundLists rounds;
    private final NoticeStore store;
    private final NoticeExtensions extensions;
    private final Periods periods;

    NoticeLocks(RoundLists rounds, NoticeStore store, NoticeExtensions extensions, Periods periods) {
        this.rounds = rounds;
        this.store = store;
        this.extensions = extensions;
        this.periods = periods;
    }

    /** Locks the notice's round and the notice, and returns it as it is under the lock. */
    Notice lock(UUID noticeId) {
        rounds.lock(store.get(noticeId).roundId());
        Notice notice = store.lock(noticeId);
        if (notice.state() != NoticeState.OPEN) {
            return notice;
        }
        Optional<Instant> moved = periods.noticeClosesAt(noticeId).filter(at -> at.isAfter(notice.closesAt()));
        return moved.map(at -> extensions.upTo(notice, at, "节假日安排调整，公示期相应延长", "system"))
                .orElse(notice);
    }
}
