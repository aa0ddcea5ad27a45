package cn.greenfactory.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The service in a process of its own, on a free port, with its embedded PostgreSQL and files in one folder. */
class ChildService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final int port;
    private final List<String> more;
    private Process process;

    /** @param more further arguments of the service, e.g. an outside database */
    ChildService(Path folder, String... more) {
        this.folder = folder;
        this.more = List.of(more);
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String base() {
        return "http://localhost:" + port;
    }

    /** Starts it and returns when it says that it is up. */
    void start() {
        launch();
        awaitUp();
    }

    /** Starts it and kills it so long after its log says this, which it has not said before. */
    void startAndKillAfter(String said, Duration later) {
        launch();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!log().contains(said)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("the service does not say " + said);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        LockSupport.parkNanos(later.toNanos());
        kill();
    }

    /** What it has said in all its lives. */
    String log() {
        try {
            return Files.readString(folder.resolve("service.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx640m",
                "-cp",
                classPath(),
                "cn.greenfactory.GreenFactoryApplication",
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--green-factory.database.directory=" + folder.resolve("postgres"),
                "--green-factory.documents.directory=" + folder.resolve("files")));
        command.addAll(more);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("service.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}. */
    void kill() {
        try {
            process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitUp() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!up()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("the service does not come up, see " + folder.resolve("service.log"));
            }
            Bureau.pause();
        }
    }

    private boolean up() {
        try {
            return new Web(base()).get("/actuator/health").ok();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Everything but the tests' own classes. */
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        List<String> entries =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(separator)));
        entries.removeIf(entry -> entry.endsWith("test-classes"));
        return String.join(separator, entries);
    }
}
