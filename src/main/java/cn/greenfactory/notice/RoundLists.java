package cn.greenfactory.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this module asks of rounds, lists and cases, and tells them. Implemented over the certification module. */
interface RoundLists {

    /** A round's own rules about notices, frozen when it started. */
    record Terms(int year, int noticeWorkdays, boolean countPublicationDay) {}

    /** One case as the approved list names it. */
    record ListedCase(
            UUID caseId,
            String applicationNumber,
            UUID enterpriseId,
            String creditCode,
            String enterpriseName,
            String factoryName,
            String countyName,
            String industry) {}

    /** The list the city head approved; {@code rows} are those that go on notice, in order. */
    record Approved(UUID listId, String sha256, String approvedBy, List<ListedCase> rows) {}

    /** Locks the round's row until the transaction ends and returns its rules. */
    Terms lock(UUID roundId);

    /** Locks the case's row until the transaction ends; after round and notice. */
    void lockCase(UUID caseId);

    /** The round's newest approved list; empty when there is none, or it went back to the city. */
    Optional<Approved> approved(UUID roundId);

    /** What has changed since the approval, in Chinese sentences; read again under the round's lock. */
    List<String> differences(Approved list);

    /** Cases the list decided not to propose and that stand as not proposed now. */
    List<ListedCase> notProposed(UUID listId);

    /** Whether the case was certified; empty while that is undecided. */
    Optional<Boolean> certified(UUID caseId);

    void noticeOpened(UUID listId, UUID noticeId);

    /** The list's notice ran its full period; returns the open cases the list decided on, proposed or not. */
    List<UUID> noticeEnded(UUID listId);

    /** The list goes back to the comprehensive review: its notice was revoked, or it was found changed. */
    void returned(UUID listId, String why);

    /** An omission was upheld: the case goes to a supplementary list, if it still stands as not proposed. */
    void reopen(UUID caseId, String why);

    /** One objection less holds the case. */
    void objectionClosed(UUID caseId);
}
