package cn.greenfactory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.jdbc.PgConnection;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The server beneath {@code mvn spring-boot:run}; what a kill -9 leaves of it is shown by the round program. */
class EmbeddedServerIT {

    @TempDir
    private Path folder;

    @Test
    void writesDurablyAsksForItsPasswordAndKeepsItsData() throws IOException, SQLException {
        try (EmbeddedServer server = new EmbeddedServer(folder);
                Connection connection = connect(server, server.password())) {
            assertThat(rewrites(server)).isTrue();
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "full_page_writes")).isEqualTo("on");
            assertThat(show(connection, "server_encoding")).isEqualTo("UTF8");
            connection.createStatement().execute("CREATE TABLE kept AS SELECT '绿色工厂' AS name");
            assertThatThrownBy(() -> connect(server, "postgres")).hasMessageContaining("password");
        }

        try (EmbeddedServer again = new EmbeddedServer(folder);
                Connection connection = connect(again, again.password());
                ResultSet kept = connection.createStatement().executeQuery("SELECT name FROM kept")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getString(1)).isEqualTo("绿色工厂");
        }
    }

    @Test
    void leavesAnotherServerAloneWhosePidAStaleFileNames(@TempDir Path other) throws IOException, SQLException {
        new EmbeddedServer(folder).close();
        try (EmbeddedServer running = new EmbeddedServer(other);
                Connection connection = connect(running, running.password())) {
            Files.copy(other.resolve("data/postmaster.pid"), folder.resolve("data/postmaster.pid"));

            try (EmbeddedServer started = new EmbeddedServer(folder)) {
                connect(started, started.password()).close();
            }

            assertThat(show(connection, "server_encoding")).isEqualTo("UTF8");
        }
    }

    /** As after a kill between the creation of the folder and the demand for a password. */
    @Test
    void demandsAPasswordWhereverAnybodyWouldBeTrusted() throws IOException {
        new EmbeddedServer(folder).close();
        Path rules = folder.resolve("data/pg_hba.conf");
        Files.writeString(rules, "# local all all scram-sha-256\nhost all all 127.0.0.1/32  trust\n");

        try (EmbeddedServer server = new EmbeddedServer(folder)) {
            assertThatThrownBy(() -> connect(server, "wrong")).hasMessageContaining("password");
            assertThat(rules).content().doesNotContain("trust");
        }
    }

    private static Connection connect(EmbeddedServer server, String password) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), password);
    }

    /** As the service connects. */
    private static boolean rewrites(EmbeddedServer server) throws SQLException {
        JdbcConnectionDetails details = new DatabaseConfiguration.Embedded().embeddedConnection(server);
        try (Connection connection =
                DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
            return connection.unwrap(PgConnection.class).getQueryExecutor().isReWriteBatchedInsertsEnabled();
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
