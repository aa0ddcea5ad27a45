package cn.greenfactory.oversight;

import java.util.UUID;

/** What has a process that an administrator may end in Cockpit: a subject still open must not stay so for ever. */
public interface EndsWithProcess {

    /** The kind of the subject, as with its deadlines: {@code REMOVAL} and the like. */
    String kind();

    /**
     * Its process has ended, whichever way; nothing changes where the subject is settled.
     *
     * @param reason why, in words an official can read
     */
    void processEnded(UUID subjectId, String reason);
}
