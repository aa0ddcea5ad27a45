package cn.greenfactory.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that starts and stops with the service and keeps its data.
 *
 * <p>Durable: the test defaults of the library (no fsync) are switched back on. A server left behind by a killed
 * service is stopped before the new one starts. One service per folder: a second is refused. It listens on loopback
 * only and asks for a password that is kept beside the data, readable by the owner alone.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileChannel lock;
    private final EmbeddedPostgres server;
    private final String password;

    EmbeddedServer(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        Path data = root.resolve("data");
        try {
            Files.createDirectories(root);
            lock = lock(root.resolve("service.lock"));
            LeftBehind.stop(data);
            password = password(root.resolve("password"));
            server = start(data);
            if (trustsAnybody(data)) {
                demandPassword(data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL cannot start in " + root, e);
        }
        LOG.info("Embedded PostgreSQL on port {}, data in {}", server.getPort(), data);
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    String user() {
        return "postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
    }

    private EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setLocaleConfig("encoding", "UTF-8")
                .setConnectConfig("password", password)
                .setPGStartupWait(PATIENCE)
                .start();
    }

    /** As initdb leaves it; so it stays if the service is killed before it demanded a password. */
    private static boolean trustsAnybody(Path data) throws IOException {
        return Files.readAllLines(data.resolve("pg_hba.conf")).stream()
                .map(String::strip)
                .anyMatch(line -> !line.startsWith("#") && line.endsWith("trust"));
    }

    private void demandPassword(Path data) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER USER postgres PASSWORD '" + password + "'");
            Path rules = data.resolve("pg_hba.conf.new");
            Files.write(
                    rules,
                    List.of(
                            "local all all scram-sha-256",
                            "host all all 127.0.0.1/32 scram-sha-256",
                            "host all all ::1/128 scram-sha-256"));
            Files.move(rules, data.resolve("pg_hba.conf"), StandardCopyOption.ATOMIC_MOVE);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the embedded PostgreSQL did not take a password", e);
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IllegalStateException("另一个服务进程正在使用数据目录 " + file.getParent() + "，请先停止它");
        }
        return channel;
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            byte[] random = new byte[24];
            RANDOM.nextBytes(random);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** The server of a service that was killed: it lives on, holds the data folder, and has to go first. */
    private static final class LeftBehind {

        static void stop(Path data) throws IOException {
            Path pidFile = data.resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            var process = ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> handle.info().command().orElse("").contains("postgres"));
            if (process.isEmpty()) {
                return;
            }
            Optional<Boolean> serves = serves(process.get(), data);
            if (!serves.orElse(false)) {
                if (serves.isPresent()) {
                    Files.delete(pidFile); // the number has been given to another server since
                }
                return;
            }
            LOG.warn("Stopping the PostgreSQL (process {}) that an earlier service left behind", pid);
            interrupt(pid);
            try {
                process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IOException("the PostgreSQL left behind, process " + pid + ", does not stop", e);
            }
        }

        /** Whether the process works in this data folder; empty when the system does not tell, then PostgreSQL decides. */
        private static Optional<Boolean> serves(ProcessHandle process, Path data) {
            Path cwd = Path.of("/proc", Long.toString(process.pid()), "cwd");
            try {
                return Optional.of(cwd.toRealPath().equals(data.toRealPath()));
            } catch (IOException noProc) {
                return process.info().arguments().map(arguments -> Arrays.asList(arguments)
                        .contains(data.toString()));
            }
        }

        /** SIGINT is PostgreSQL's fast shutdown: open sessions are rolled back, everything committed is kept. */
        private static void interrupt(long pid) throws IOException {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).inheritIO().start();
        }
    }
}
