package cn.greenfactory.notification;

import cn.greenfactory.shared.InboxEntry;
import cn.greenfactory.shared.InboxMessage;
import cn.greenfactory.shared.Inboxes;
import cn.greenfactory.shared.Page;
import cn.greenfactory.shared.Rows;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One row for each thing somebody is to be told, written in the transaction in which it happens. */
@Component
class Inbox implements Inboxes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(InboxEntry entry) {
        jdbc.sql(
                        """
                        INSERT INTO gf_inbox (recipient, subject, body, about, written_at)
                        VALUES (:recipient, :subject, :body, :about, :at)""")
                .param("recipient", entry.recipient())
                .param("subject", entry.subject())
                .param("body", entry.body())
                .param("about", entry.about())
                .param("at", now())
                .update();
    }

    @Override
    @Transactional
    public List<InboxMessage> read(String recipient, Page page) {
        Set<String> self = Set.of(recipient);
        jdbc.sql("UPDATE gf_inbox SET read_at = :at WHERE read_at IS NULL AND id = ANY (:ids)")
                .param("at", now())
                .param("ids", look(self, page).stream().map(InboxMessage::id).toArray(Long[]::new))
                .update();
        return look(self, page);
    }

    @Override
    public List<InboxMessage> look(Collection<String> recipients, Page page) {
        return jdbc.sql("SELECT * FROM gf_inbox WHERE recipient = ANY (:recipients) ORDER BY id DESC" + page.limit())
                .param("recipients", recipients.toArray(String[]::new))
                .query((row, n) -> new InboxMessage(
                        row.getLong("id"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("about", UUID.class),
                        Rows.instant(row, "written_at"),
                        Rows.instant(row, "read_at")))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
