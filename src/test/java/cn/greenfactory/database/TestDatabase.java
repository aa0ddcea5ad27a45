package cn.greenfactory.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * One real PostgreSQL for each test JVM, and a fresh migrated database in it for whoever asks.
 *
 * <p>A migrated template database is made once; every {@link #create()} copies it, which takes well under a second.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "gf_template";
    private static final List<String> MADE = new ArrayList<>();
    private static EmbeddedPostgres server;

    private TestDatabase() {}

    /** A new empty database with both schemas migrated; dropped with the JVM. */
    public static DataSource create() {
        return pool(url());
    }

    /** The JDBC address of a new empty database with both schemas migrated. */
    public static synchronized String url() {
        start();
        String name = "gf_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        MADE.add(name);
        return server.getJdbcUrl("postgres", name);
    }

    /** Drops what was made, which the server does in a moment; deleting its folder file by file takes a minute. */
    public static synchronized void drop() {
        MADE.forEach(name -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
        MADE.clear();
    }

    private static void start() {
        if (server != null) {
            return;
        }
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("autovacuum_naptime", "10min")
                    .setServerConfig("jit", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("CREATE DATABASE " + TEMPLATE + " ENCODING 'UTF8' TEMPLATE template0");
        try (HikariDataSource template = pool(server.getJdbcUrl("postgres", TEMPLATE))) {
            Schemas.migrate(template);
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        config.setConnectionInitSql(Schemas.SEARCH_PATH);
        return new HikariDataSource(config);
    }

    private static void execute(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
