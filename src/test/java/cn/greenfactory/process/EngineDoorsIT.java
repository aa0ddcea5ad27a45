package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's own doors are shut to the anonymous but for a written-out list: web applications and both REST roots. */
@ServiceTest
class EngineDoorsIT {

    /** What the web applications let anybody in to: what a login page needs, and the making of a first administrator. */
    private static final Set<String> OPEN = Set.of(
            "GET /api/engine/engine/",
            "GET /api/engine/engine/{engine}/identity/password-policy",
            "POST /api/engine/engine/{engine}/identity/password-policy",
            "GET /api/admin/auth/user/{engine}",
            "POST /api/admin/auth/user/{engine}/logout",
            "POST /api/admin/auth/user/{engine}/login/{app}",
            "POST /api/admin/setup/{engine}/user/create",
            "GET /api/{app:admin}/plugin/license/{engine}/check-key",
            "GET /api/{app:admin}/plugin/{plugin}/static/.*",
            "GET /api/{app:cockpit}/plugin/{plugin}/static/.*",
            "GET /api/{app:tasklist}/plugin/{plugin}/static/.*");

    /** Everything about a person or a process lies below these. */
    private static final List<String> DENIED =
            List.of("/api/engine/.*", "/api/cockpit/.*", "/api/tasklist/.*", "/api/admin/.*");

    @LocalServerPort
    private int port;

    @Test
    void theWebApplicationsLetNobodyInWithoutALoginExceptAWrittenOutList() throws IOException {
        Set<String> open = new TreeSet<>();
        Set<String> denied = new TreeSet<>();
        TasklistClient anybody = TasklistClient.webApplications(port);
        for (JsonNode rule : rules().path("allowedPaths")) {
            String path = rule.path("path").asText();
            if (!rule.has("authorizer")) {
                open.add(rule.path("methods").asText() + " " + path);
            } else if (path.startsWith("/api")) {
                assertThat(anybody.get(filledIn(path)).statusCode()).as(path).isIn(401, 403);
            }
        }
        rules().path("deniedPaths").forEach(rule -> denied.add(rule.path("path").asText()));
        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
        assertThat(denied).containsAll(DENIED);
    }

    @Test
    void nobodyMakesAFirstAdministratorAnyMore() {
        String first = "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}";
        assertThat(TasklistClient.webApplications(port)
                        .post("/api/admin/setup/default/user/create", first)
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void everyResourceOfTheEnginesRestAsksForALogin() {
        Set<String> resources = resources();
        assertThat(resources)
                .hasSizeGreaterThan(20)
                .contains("/task", "/deployment", "/history", "/decision-definition");
        TasklistClient anybody = TasklistClient.engineRest(port, null);
        TasklistClient webapps = TasklistClient.webApplications(port);
        for (String resource : resources) {
            assertThat(anybody.get(resource).statusCode()).as(resource).isEqualTo(401);
            assertThat(webapps.get("/api/engine/engine/default" + resource).statusCode())
                    .as(resource)
                    .isEqualTo(401);
        }
    }

    private static JsonNode rules() throws IOException {
        try (InputStream rules = EngineDoorsIT.class.getResourceAsStream(
                "/META-INF/resources/webjars/camunda/securityFilterRules.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(rules)).path("pathFilter");
        }
    }

    private static String filledIn(String path) {
        return path.replaceAll("\\{app:(\\w+)}", "$1")
                .replace("{engine}", "default")
                .replaceAll("\\{\\w+}", "base")
                .replace(".*", "nothing");
    }

    /** The roots of the engine's REST, as its own class of them says. */
    private static Set<String> resources() {
        return java.util.Arrays.stream(DefaultProcessEngineRestServiceImpl.class.getMethods())
                .map(method -> method.getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .map(Path::value)
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
