package cn.greenfactory.notice;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Locks what an objection touches, in the one order: round, notice, case, then the objection. */
@Component
class ObjectionLocks {

    private final ObjectionStore store;
    private final NoticeLocks locks;
    private final RoundLists rounds;

    ObjectionLocks(ObjectionStore store, NoticeLocks locks, RoundLists rounds) {
        this.store = store;
        this.locks = locks;
        this.rounds = rounds;
    }

    /** The objection as it is under the locks. */
    Objection lock(UUID objectionId) {
        Objection seen = store.get(objectionId);
        locks.lock(seen.noticeId());
        if (seen.caseId() != null) {
            rounds.lockCase(seen.caseId());
        }
        return store.lock(objectionId);
    }
}
