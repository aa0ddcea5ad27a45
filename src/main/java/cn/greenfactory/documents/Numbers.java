package cn.greenfactory.documents;

import cn.greenfactory.documents.word.NumberFormat;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives running numbers without gaps or doubles.
 *
 * <p>A series is one locked row. The number is taken in the caller's transaction, which holds the row until it ends:
 * a roll-back gives the number back, and nobody else can have taken the next one meanwhile. So draw a number late in
 * the transaction, and never a second one for an effect that already has its own.
 */
@Service
public class Numbers {

    private static final String NEXT =
            """
            INSERT INTO gf_counter (series, value) VALUES (:series, 1)
            ON CONFLICT (series) DO UPDATE SET value = gf_counter.value + 1
            RETURNING value""";

    private final JdbcClient jdbc;

    public Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of a series, written in a format.
     *
     * @param series what is counted, with everything that starts a new count, e.g. {@code application:2026:130102}
     * @param format text with {@code {n}} (or {@code {n:4}}: at least four digits) and names in braces,
     *     e.g. {@code LSGC-{year}-{county}-{n:4}}
     * @param values a value for every name in the format other than {@code n}
     * @throws IllegalArgumentException if the format has no {@code {n}}, or a name without a value; no number is used
     * @throws IllegalStateException outside a transaction, where a number could be lost
     */
    public String next(String series, String format, Map<String, String> values) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a number must be drawn in the transaction that uses it: " + series);
        }
        NumberFormat checked = NumberFormat.of(format, values);
        long value = jdbc.sql(NEXT).param("series", series).query(Long.class).single();
        return checked.write(value);
    }
}
