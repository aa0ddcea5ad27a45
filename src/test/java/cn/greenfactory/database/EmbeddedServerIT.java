package cn.greenfactory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server beneath {@code mvn spring-boot:run}; what a kill -9 leaves of it is shown by the round program. */
class EmbeddedServerIT {

    @TempDir
    private Path folder;

    @Test
    void writesDurablyAsksForItsPasswordAndKeepsItsData() throws IOException, SQLException {
        try (EmbeddedServer server = new EmbeddedServer(folder);
                Connection connection = connect(server, server.password())) {
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

    private static Connection connect(EmbeddedServer server, String password) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), password);
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
