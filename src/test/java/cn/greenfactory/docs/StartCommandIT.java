package cn.greenfactory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.database.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The start command of the image, run as a plain process in profile {@code prod} on the packaged program. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class StartCommandIT {

    private static final String ADMINISTRATORS = "Lsgc!2026-start";

    @TempDir
    Path files;

    private final String database = TestDatabase.url();

    @Test
    void theImagesCommandStartsTheServiceForRealWork() throws Exception {
        int port = freePort();
        Process service = start(port, Map.of("CAMUNDA_BPM_ADMINUSER_PASSWORD", ADMINISTRATORS));
        try {
            List<String> log = readUntil(service, "Started GreenFactoryApplication");

            assertThat(String.join("\n", log)).contains("Started");
            assertThat(get(port, "/actuator/health")).contains("\"status\":\"UP\"");
            assertThat(deployed()).isEqualTo(written());
            assertThat(asAdministrator(port, "/api/staff/settings")).isEqualTo(200);
            assertThat(asAdministrator(port, "/api/staff/clock")).isEqualTo(404);
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    @Test
    void itRefusesAPublishedPassword() throws Exception {
        Process service = start(freePort(), Map.of("CAMUNDA_BPM_ADMINUSER_PASSWORD", "demo"));
        try {
            List<String> log = readUntil(service, "管理员口令是公开的默认值");

            assertThat(String.join("\n", log)).contains("管理员口令是公开的默认值");
            service.getInputStream().transferTo(OutputStream.nullOutputStream());
            assertThat(service.waitFor()).isNotZero();
        } finally {
            service.destroyForcibly();
        }
    }

    @Test
    void itRefusesToLeaveTheSetUpPageToTheFirstWhoComes() throws Exception {
        Process service = start(freePort(), Map.of("CAMUNDA_BPM_ADMINUSER_ID", ""));
        try {
            List<String> log = readUntil(service, "没有管理员");

            assertThat(String.join("\n", log)).contains("没有管理员").contains("camunda.bpm.admin-user");
            service.getInputStream().transferTo(OutputStream.nullOutputStream());
            assertThat(service.waitFor()).isNotZero();
        } finally {
            service.destroyForcibly();
        }
    }

    private Process start(int port, Map<String, String> more) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        environment.put("SPRING_PROFILES_ACTIVE", "prod");
        environment.put("SPRING_DATASOURCE_URL", database);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("CAMUNDA_BPM_ADMINUSER_ID", "gf-admin");
        environment.put("GREEN_FACTORY_DOCUMENTS_DIRECTORY", files.toString());
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.putAll(more);
        environment.values().removeIf(String::isEmpty);
        return builder.start();
    }

    /** The Dockerfile's ENTRYPOINT, with the jar of this build. */
    private static List<String> command() throws IOException {
        String entry = Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(each -> each.startsWith("ENTRYPOINT "))
                .findFirst()
                .orElseThrow();
        List<String> command = new ArrayList<>(
                List.of(new ObjectMapper().readValue(entry.substring("ENTRYPOINT ".length()), String[].class)));
        try (var built = Files.list(Path.of("target"))) {
            String jar = built.map(Path::toString)
                    .filter(each -> each.matches(".*green-factory-[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            command.replaceAll(each -> each.endsWith(".jar") ? jar : each);
        }
        command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return command;
    }

    /** Lines up to the first that contains the text, or to the end of the process. */
    private static List<String> readUntil(Process process, String text) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.contains(text)) {
                break;
            }
        }
        return lines.stream().skip(Math.max(0, lines.size() - 60)).collect(Collectors.toList());
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Names of what the packaged program deployed. */
    private Set<String> deployed() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(database, "postgres", "");
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT r.name_ FROM camunda.act_ge_bytearray r JOIN camunda.act_re_deployment d"
                                + " ON d.id_ = r.deployment_id_ WHERE d.source_ = 'green-factory'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Names below {@code processes/} as an analyst edits them. */
    private static Set<String> written() throws IOException {
        Path processes = Path.of("processes");
        try (Stream<Path> all = Files.walk(processes)) {
            return all.map(each -> processes.relativize(each).toString())
                    .filter(each -> each.contains("/") && each.matches("[^.].*\\.(bpmn|dmn|form|html)"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static int asAdministrator(int port, String path) throws IOException, InterruptedException {
        String login =
                Base64.getEncoder().encodeToString(("gf-admin:" + ADMINISTRATORS).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + login)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
