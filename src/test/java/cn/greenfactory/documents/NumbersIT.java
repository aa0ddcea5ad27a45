package cn.greenfactory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.database.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NumbersIT {

    private static final int THREADS = 8;
    private static final int ROUNDS = 25;

    private final DataSource dataSource = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final Numbers numbers = new Numbers(jdbc);
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(dataSource));

    @Test
    void eightThreadsWithRollBacksLeaveNeitherGapNorDouble() throws Exception {
        Set<String> kept = Collections.synchronizedSet(new HashSet<>());
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> workers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            workers.add(pool.submit(() -> {
                start.await();
                for (int round = 0; round < ROUNDS; round++) {
                    draw(round % 3 == 0, kept);
                }
                return null;
            }));
        }
        start.countDown();
        for (Future<?> worker : workers) {
            worker.get();
        }
        pool.shutdown();

        int expected = THREADS * (ROUNDS - (ROUNDS + 2) / 3);
        List<String> all = new ArrayList<>();
        for (int n = 1; n <= expected; n++) {
            all.add("LSGC-2026-%04d".formatted(n));
        }
        assertThat(kept).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void everySeriesCountsForItself() {
        assertThat(next("a:2026", "{n}")).isEqualTo("1");
        assertThat(next("b:2026", "{n}")).isEqualTo("1");
        assertThat(next("a:2026", "{n}")).isEqualTo("2");
    }

    @Test
    void aNumberOutsideATransactionIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> numbers.next("a", "{n}", Map.of()));
    }

    @Test
    void aWrongFormatUsesNoNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> next("wrong", "{town}-{n}"));
        assertThat(next("wrong", "{n}")).isEqualTo("1");
    }

    @Test
    void nobodySetsACounterBackOrDeletesIt() {
        next("kept", "{n}");
        next("kept", "{n}");
        assertThatThrownBy(() -> jdbc.sql("UPDATE gf_counter SET value = 1 WHERE series = 'kept'")
                        .update())
                .hasMessageContaining("逐一递增");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM gf_counter").update()).hasMessageContaining("只增不改");
    }

    private void draw(boolean rollBack, Set<String> kept) {
        transaction.executeWithoutResult(status -> {
            String number = numbers.next("parallel:2026", "LSGC-{year}-{n:4}", Map.of("year", "2026"));
            if (rollBack) {
                status.setRollbackOnly();
            } else {
                assertThat(kept.add(number)).isTrue();
            }
        });
    }

    private String next(String series, String format) {
        return transaction.execute(status -> numbers.next(series, format, Map.of()));
    }
}
