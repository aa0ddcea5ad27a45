package cn.greenfactory.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Numbers, papers and files. Implemented over the documents module. */
interface Stationery {

    /** The next notice number of the day's year, taken in the caller's transaction. */
    String noticeNumber(LocalDate day);

    /** The next objection number of the day's year, taken in the caller's transaction. */
    String objectionNumber(LocalDate day);

    /** Issues the paper of one version of a notice; repeating it changes nothing. */
    void issueNotice(Notice notice, NoticeVersion version, List<NoticeRow> rows);

    /** Issues the written reply to an objection, decided or inadmissible; repeating it changes nothing. */
    void issueReply(Notice notice, Objection objection, Objector objector);

    /** Keeps a file of evidence with its objection. */
    void keepEvidence(UUID objectionId, Evidence evidence, String who);
}
