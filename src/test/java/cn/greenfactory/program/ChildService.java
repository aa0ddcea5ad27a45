package cn.greenfactory.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service in a process of its own, with its embedded PostgreSQL and files in one folder; each time on a port that it
 * finds free itself.
 */
class ChildService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Path folder;
    private final List<String> more;
    private Process process;
    private int said;
    private String base;

    /** @param more further arguments of the service, e.g. an outside database */
    ChildService(Path folder, String... more) {
        this.folder = folder;
        this.more = List.of(more);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("service.log"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address since it came up last. */
    String base() {
        return base;
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
            return new String(Files.readAllBytes(folder.resolve("service.log")), StandardCharsets.UTF_8);
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
                "--server.port=0",
                "--green-factory.database.directory=" + folder.resolve("postgres"),
                "--green-factory.documents.directory=" + folder.resolve("files")));
        command.addAll(more);
        said = log().length();
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
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
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
        Matcher port = PORT.matcher(log().substring(said));
        if (!port.find()) {
            return false;
        }
        base = "http://localhost:" + port.group(1);
        try {
            return new Web(base).get("/actuator/health").ok();
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
