package cn.greenfactory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What differs between major versions of PostgreSQL, on the one this build brings: 17, or the one chosen by
 * {@code -P postgres-smoke -Dsmoke.postgres=14}. The profile also walks a whole round.
 */
class PostgresSmokeIT {

    private final DataSource database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void theServerIsTheVersionTheBuildSays() {
        String version = jdbc.sql("SHOW server_version").query(String.class).single();

        assertThat(version).startsWith(System.getProperty("smoke.postgres", "17") + ".");
    }

    @Test
    void bothSchemasAreMigratedAndMigratingAgainChangesNothing() {
        long before = steps();

        Schemas.migrate(database);

        assertThat(before).isGreaterThan(20);
        assertThat(steps()).isEqualTo(before);
    }

    @Test
    void appendOnlyTablesRefuseChange() {
        jdbc.sql("INSERT INTO gf_setting (key, value, valid_from, who, why, recorded_at)"
                        + " VALUES ('maxReturns', '3', '2026-01-01', 'smoke', '冒烟测试', '2026-01-01T00:00:00Z')")
                .update();

        assertThatThrownBy(() -> jdbc.sql("UPDATE gf_setting SET value = '4'").update())
                .hasMessageContaining("gf_setting");
    }

    private long steps() {
        return jdbc.sql("SELECT count(*) FROM gf.flyway_schema_history")
                .query(Long.class)
                .single();
    }
}
