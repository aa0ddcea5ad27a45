package cn.greenfactory.shared;

import java.util.List;

/** What somebody has been told; kept by module notification. */
public interface Inboxes {

    /**
     * Everything ever written to the recipient, newest first; what had not been read has been served now.
     *
     * @param recipient an engine group, a user id, or {@code enterprise-<id>}
     */
    List<InboxMessage> read(String recipient);
}
