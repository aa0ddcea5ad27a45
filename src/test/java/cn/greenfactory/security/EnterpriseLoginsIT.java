package cn.greenfactory.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

class EnterpriseLoginsIT {

    private static final DataSource DATABASE = TestDatabase.create();
    private static final String CODE = "91130102MA0TEXT04W";
    private static final String PASSWORD = "Correct-horse-1";

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(DATABASE);
    private final HandClock clock = new HandClock();
    private final CountingEncoder encoder = new CountingEncoder();
    private final EnterpriseLogins logins =
            new EnterpriseLogins(jdbc, clock, new StrictPasswordPolicy(), transactions, encoder);
    private final UUID enterpriseId = UUID.randomUUID();

    @BeforeEach
    void oneLogin() {
        jdbc.sql("DELETE FROM gf_enterprise_login").update();
        logins.create(enterpriseId, CODE, PASSWORD);
    }

    @Test
    void letsInWithTheRightPasswordOnly() {
        assertThat(logins.check(CODE, PASSWORD)).contains(enterpriseId);
        assertThat(logins.check(CODE, "wrong")).isEmpty();
        assertThat(logins.check("91130109MA0TEXT12W", PASSWORD)).isEmpty();
    }

    @Test
    void keepsNoPlainText() {
        String row = jdbc.sql("SELECT gf_enterprise_login::text FROM gf_enterprise_login")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(PASSWORD).contains("$2a$");
    }

    @Test
    void locksAfterFiveFailuresAndLongerEachTime() {
        fail(5);
        assertLockedFor(Duration.ofMinutes(1));
        assertThat(logins.check(CODE, PASSWORD)).as("even the right one waits").isEmpty();

        clock.pass(Duration.ofSeconds(60));
        fail(1);
        assertLockedFor(Duration.ofMinutes(2));

        for (int i = 0; i < 10; i++) {
            clock.pass(Duration.ofHours(1));
            fail(1);
        }
        assertLockedFor(Duration.ofHours(1));

        clock.pass(Duration.ofHours(1));
        assertThat(logins.check(CODE, PASSWORD)).contains(enterpriseId);
        fail(4);
        assertThat(logins.lockedUntil(CODE)).as("a success forgets").isEmpty();
    }

    @Test
    void attemptsWhileLockedDoNotProlongTheLock() {
        fail(5);
        fail(20);
        assertLockedFor(Duration.ofMinutes(1));
    }

    @Test
    void ofManyParallelGuessesOnlyFiveAreCompared() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        Callable<Object> guess = () -> logins.check(CODE, "wrong");
        for (var result : pool.invokeAll(Collections.nCopies(40, guess))) {
            result.get();
        }
        pool.shutdown();
        assertThat(encoder.compared.get()).isEqualTo(5);
    }

    @Test
    void aFailureCountsThoughTheCallerRollsBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            fail(5);
            status.setRollbackOnly();
        });
        assertLockedFor(Duration.ofMinutes(1));
    }

    @Test
    void aNewPasswordUnlocksAndASecondLoginIsRefused() {
        fail(5);
        logins.replacePassword(CODE, "Another-horse-2");
        assertThat(logins.check(CODE, "Another-horse-2")).contains(enterpriseId);
        assertThatThrownBy(() -> logins.create(UUID.randomUUID(), CODE, PASSWORD))
                .isInstanceOf(LoginRefusedException.class)
                .hasMessageContaining("已有登录账号");
        assertThatThrownBy(() -> logins.replacePassword(CODE, "weak")).isInstanceOf(LoginRefusedException.class);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(logins.check(CODE, "wrong")).isEmpty();
        }
    }

    private void assertLockedFor(Duration duration) {
        assertThat(logins.lockedUntil(CODE)).contains(clock.instant().plus(duration));
    }

    private static final class CountingEncoder extends BCryptPasswordEncoder {

        private final AtomicInteger compared = new AtomicInteger();

        CountingEncoder() {
            super(4);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            compared.incrementAndGet();
            return super.matches(password, hash);
        }
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
