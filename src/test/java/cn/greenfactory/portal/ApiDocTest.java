package cn.greenfactory.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code docs/api.md} lists exactly what {@code /v3/api-docs} describes; {@code -Dregenerate} writes the list anew. */
class ApiDocTest extends PortalSlice {

    private static final Path FILE = Path.of("docs/api.md");
    private static final String BEGIN = "<!-- endpoints: written by ApiDocTest -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void theDocumentListsWhatTheServiceOffers() throws Exception {
        String text = Files.readString(FILE);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        String list = list();
        if (System.getProperty("regenerate") != null) {
            Files.writeString(FILE, text.substring(0, from) + list + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to)).as("run with -Dregenerate").isEqualTo(list);
    }

    @Test
    void everyOperationHasASummary() throws Exception {
        description()
                .path("paths")
                .forEach(path -> path.forEach(
                        operation -> assertThat(operation.path("summary").asText())
                                .as(operation.path("operationId").asText())
                                .isNotBlank()));
    }

    private String list() throws Exception {
        var rows = new TreeMap<String, String>();
        description().path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(each -> rows.put(
                        path.getKey() + " " + each.getKey(), row(path.getKey(), each.getKey(), each.getValue()))));
        assertThat(rows).hasSizeGreaterThan(40);
        return "| 方法 | 路径 | 用途 | 谁 |\n|---|---|---|---|\n" + String.join("", rows.values());
    }

    private static String row(String path, String method, JsonNode operation) {
        String who =
                path.startsWith("/api/public") ? "任何人" : path.startsWith("/api/enterprise") ? "本企业" : roles(operation);
        return "| " + method.toUpperCase(Locale.ROOT) + " | `" + path + "` | "
                + operation.path("summary").asText() + " | " + who + " |\n";
    }

    private static String roles(JsonNode operation) {
        var roles = new java.util.ArrayList<String>();
        operation.path(PortalWeb.ROLES).forEach(role -> roles.add(role.asText()));
        return String.join(", ", roles);
    }

    private JsonNode description() throws Exception {
        byte[] body = web.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return new ObjectMapper().readTree(new String(body, StandardCharsets.UTF_8));
    }
}
