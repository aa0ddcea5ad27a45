package cn.greenfactory.oversight.removal;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.shared.Rows;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of removals. Rows are only added; the database refuses to change or remove one. */
@Repository
class RemovalHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    RemovalHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID removalId, RemovalStep step, String text, String who) {
        add(removalId, new RemovalEntry(step, null, null, null, null, null, text, who, clock.instant()));
    }

    void add(UUID removalId, RemovalStep step, RemovalOutcome outcome, String text, String who) {
        add(removalId, new RemovalEntry(step, null, null, null, null, outcome, text, who, clock.instant()));
    }

    void add(RemovalStep step, RemovalGround ground, Boolean upheld, String text, String who) {
        add(
                ground.removalId(),
                new RemovalEntry(
                        step,
                        ground.ground(),
                        ground.origin(),
                        ground.originId(),
                        upheld,
                        null,
                        text,
                        who,
                        clock.instant()));
    }

    void add(UUID removalId, RemovalEntry entry) {
        jdbc.sql(
                        """
                        INSERT INTO gf_removal_history (removal_id, step, ground, origin, origin_id, upheld, outcome, text,
                            who, at)
                        VALUES (:removal, :step, :ground, :origin, :originId, :upheld, :outcome, :text, :who, :at)""")
                .param("removal", removalId)
                .param("step", entry.step().name())
                .param("ground", name(entry.ground()))
                .param("origin", name(entry.origin()))
                .param("originId", entry.originId())
                .param("upheld", entry.upheld())
                .param("outcome", name(entry.outcome()))
                .param("text", entry.text())
                .param("who", entry.who())
                .param("at", Rows.utc(entry.at()))
                .update();
    }

    /** Whether the enterprise stated this. */
    boolean stated(UUID removalId, String text) {
        return of(removalId).stream()
                .anyMatch(
                        each -> each.step() == RemovalStep.STATED && each.text().equals(text));
    }

    /** Whether a check of a factory, or a later one, has raised a ground. */
    boolean raised(BusinessStatus status) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM gf_removal r JOIN gf_removal_history h ON h.removal_id = r.id
                            WHERE r.factory_id = :factory AND h.origin = 'BUSINESS_STATUS' AND h.step IN ('RAISED', 'REPLACED')
                              AND h.at > :since)""")
                .param("factory", status.factoryId())
                .param("since", Rows.utc(status.recordedAt()))
                .query(Boolean.class)
                .single();
    }

    /** Oldest first. */
    List<RemovalEntry> of(UUID removalId) {
        return jdbc.sql("SELECT * FROM gf_removal_history WHERE removal_id = :removal ORDER BY id")
                .param("removal", removalId)
                .query((row, n) -> new RemovalEntry(
                        Rows.word(row, "step", RemovalStep.class),
                        Rows.word(row, "ground", Ground.class),
                        Rows.word(row, "origin", Origin.class),
                        Rows.uuid(row, "origin_id"),
                        Rows.flag(row, "upheld"),
                        Rows.word(row, "outcome", RemovalOutcome.class),
                        row.getString("text"),
                        row.getString("who"),
                        Rows.instant(row, "at")))
                .list();
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }
}
