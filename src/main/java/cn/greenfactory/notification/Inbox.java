package cn.greenfactory.notification;

import cn.greenfactory.shared.InboxEntry;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each thing somebody is to be told, written in the transaction in which it happens. */
@Component
class Inbox {

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
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
