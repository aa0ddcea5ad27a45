package cn.greenfactory.shared;

import java.util.Collection;
import java.util.List;

/** What somebody has been told; kept by module notification. */
public interface Inboxes {

    /**
     * What was written to the recipient, newest first; what had not been read has been served now.
     *
     * @param recipient an engine group, a user id, or {@code enterprise-<id>}
     */
    List<InboxMessage> read(String recipient, Page page);

    /** What was written to any of these recipients, newest first; nothing is served by looking. */
    List<InboxMessage> look(Collection<String> recipients, Page page);
}
