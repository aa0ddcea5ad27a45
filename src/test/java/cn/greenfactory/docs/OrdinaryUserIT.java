package cn.greenfactory.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged program with its embedded PostgreSQL, started by somebody who may nothing. EmbeddedServerIT is the same
 * for whoever runs the build, hence for root where root builds.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class OrdinaryUserIT {

    private static final String NOBODY = "65534";

    private Path home;

    @BeforeEach
    void aFolderOfTheirs() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root may start as another user")
                .isEqualTo("root");
        assumeThat(Path.of("/usr/bin/setpriv")).as("setpriv").exists();
        home = Files.createTempDirectory("gf-ordinary-user");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path jar;
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            jar = built.filter(each -> each.getFileName().toString().matches("green-factory-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.copy(jar, home.resolve("green-factory.jar"));
        Files.createDirectory(home.resolve("tmp"));
        run("chown", "-R", NOBODY + ":" + NOBODY, home.toString());
    }

    @AfterEach
    void tidy() throws IOException {
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void theEmbeddedServerRunsAsAnOrdinaryUser() throws Exception {
        Process service = new ProcessBuilder(
                        "setpriv",
                        "--reuid=" + NOBODY,
                        "--regid=" + NOBODY,
                        "--clear-groups",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + home.resolve("tmp"),
                        "-Duser.timezone=Asia/Shanghai",
                        "-jar",
                        "green-factory.jar",
                        "--spring.profiles.active=demo",
                        "--green-factory.demo.cases=false",
                        "--server.port=0",
                        "--green-factory.database.directory=" + home.resolve("postgres"))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(readUntil(service, "Embedded PostgreSQL on port"))
                    .last()
                    .asString()
                    .contains("Embedded PostgreSQL on port");
            assertThat(Files.getAttribute(Path.of("/proc/" + server().pid()), "unix:uid"))
                    .hasToString(NOBODY);
        } finally {
            service.destroyForcibly().waitFor();
            server().destroy();
            server().onExit().get();
        }
    }

    private ProcessHandle server() throws IOException {
        Path pid = home.resolve("postgres/data/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                .orElseThrow();
    }

    private static List<String> readUntil(Process process, String text) {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        reader.lines().peek(lines::add).filter(line -> line.contains(text)).findFirst();
        return lines;
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
