package cn.greenfactory.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a new notice and the opening of a deadline apart: whoever computes a deadline holds the lock with others until
 * the transaction ends, an import holds it alone. So no deadline is computed from a calendar that is being replaced.
 */
final class CalendarLock {

    /** Any number nobody else uses: "GF" and the migration that made the calendar. */
    private static final long KEY = 0x47460011L;

    private final JdbcClient jdbc;

    CalendarLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void share() {
        take("SELECT 1 FROM pg_advisory_xact_lock_shared(:key)");
    }

    void alone() {
        take("SELECT 1 FROM pg_advisory_xact_lock(:key)");
    }

    private void take(String sql) {
        jdbc.sql(sql).param("key", KEY).query(Integer.class).single();
    }
}
