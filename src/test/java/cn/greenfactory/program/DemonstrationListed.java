package cn.greenfactory.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What became of the demonstration's listed factories, each once, and who has a task of it. */
final class DemonstrationListed {

    private final String base;
    private final Web officer;
    private final Web anybody;

    private DemonstrationListed(String base) {
        this.base = base;
        this.officer = Web.basic(base, "city-officer-1", "demo");
        this.anybody = new Web(base);
    }

    static void stands(String base) {
        DemonstrationListed listed = new DemonstrationListed(base);
        listed.reportsAreAtEveryStage();
        listed.oldAndNewNamesFindTheFactory();
        listed.aFireWasGradedUp();
        listed.removalsAreHeard();
        listed.guidanceIsUnderWay();
        listed.everyOfficialHasTasks();
    }

    private void reportsAreAtEveryStage() {
        assertThat(texts("/api/staff/report-years", row -> row.path("reportYear") + " " + code(row, "state")))
                .containsExactly("2025 OPEN");
        assertThat(texts("/api/staff/report-years/2025/reports", row -> code(row, "form") + " " + code(row, "state")))
                .containsExactlyInAnyOrder(
                        "CITY FILLING",
                        "CITY FILLING",
                        "CITY SUBMITTED",
                        "CITY SUBMITTED",
                        "CITY RETURNED",
                        "CITY ON_SITE",
                        "CITY CHANGING",
                        "CITY ARCHIVED",
                        "CITY ARCHIVED",
                        "CITY ARCHIVED",
                        "CITY DELISTED",
                        "PROVINCE SUBMITTED",
                        "NATION ARCHIVED");
        assertThat(draft("91130102MA0TEXT23U")).as("not begun").isEmpty();
        assertThat(draft("91130110MA0TEXT25L")).as("begun").isNotEmpty();
    }

    private void oldAndNewNamesFindTheFactory() {
        assertThat(found("正定示例板材")).isEqualTo(found("正定示例木业")).hasSize(1);
        assertThat(texts("/api/staff/changes", row -> code(row, "kind") + " " + code(row, "status")))
                .containsExactlyInAnyOrder(
                        "RENAMED REGISTERED", "MERGED_INTO REGISTERED", "SCOPE DECLARED", "MOVED VERIFIED");
        assertThat(texts("/api/staff/factories?all=true&q=" + encoded("新乐示例塑料"), row -> code(row, "standing")))
                .containsExactlyInAnyOrder("VALID", "SUCCEEDED");
        assertThat(found("新乐示例塑料")).isEqualTo(found("新乐示例橡胶")).hasSize(1);
    }

    private void aFireWasGradedUp() {
        assertThat(texts(
                        "/api/staff/incidents",
                        row -> row.path("version") + " " + code(row, "grade") + " " + code(row, "state")))
                .containsExactly("2 MAJOR OPEN");
    }

    private void removalsAreHeard() {
        assertThat(texts("/api/staff/removals", row -> row.path("countyCode").asText() + " " + code(row, "state")))
                .containsExactlyInAnyOrder("130131 OPEN", "130110 OPEN", "130123 OPEN", "130102 OPEN");
        JsonNode heard = Web.basic(base, "91130110MA0TEXT25L", "demo")
                .get("/api/enterprise/removals")
                .orFail()
                .body();
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).path("lastDay").asText()).isEqualTo("2026-03-05");
    }

    private void guidanceIsUnderWay() {
        assertThat(texts("/api/staff/inspections", row -> code(row, "state")))
                .containsExactlyInAnyOrder("OPENED", "RECTIFYING", "RECHECKING");
        assertThat(texts("/api/staff/recommendations", row -> code(row, "state")))
                .containsExactlyInAnyOrder("SENT", "EXCEPTION");
        assertThat(texts("/api/staff/support", row -> code(row, "state")))
                .containsExactlyInAnyOrder("OPEN", "FORWARDED");
        assertThat(texts("/api/public/policies", row -> row.path("documentNo").asText()))
                .containsExactly("示例工信节〔2026〕1号");
        assertThat(texts("/api/public/trainings", row -> row.path("placesLeft").asText()))
                .containsExactly("54");
    }

    private void everyOfficialHasTasks() {
        Map<String, JsonNode> county = tasks(
                "county-reviewer-130102",
                "Task_ReviewAtCounty",
                "Task_ReviewReportAtCounty",
                "Task_AssessOnSite",
                "Task_VerifyChange",
                "Task_VerifyGrounds",
                "Task_RecordInspection",
                "Task_RecheckRectification",
                "Task_AnswerSupport");
        JsonNode report = county.get("Task_ReviewReportAtCounty");
        assertThat(report.path("certificateNo").asText()).isEqualTo("LSGC-Z-2024-0001");
        assertThat(report.at("/declarations/0/kindTitle").asText()).isEqualTo("组织边界变更");
        tasks("county-reviewer-130104", "Task_ReviewReportAtCounty");
        tasks("county-reviewer-130183", "Task_ReviewReportAtCounty");
        Map<String, JsonNode> city = tasks(
                "city-officer-1",
                "Task_AcknowledgeIncident",
                "Task_RegisterChange",
                "Task_ProposeRemoval",
                "Task_RecordHigherResult",
                "Task_AnswerSupportAtCity");
        assertThat(city.get("Task_AcknowledgeIncident").path("directLossYuan").asText())
                .isEqualTo("56,000,000");
        assertThat(city.get("Task_RecordHigherResult").path("suggestion").asText())
                .isEqualTo("已列入市级名单，可以推荐");
        tasks("city-head-1", "Task_DecideRemoval", "Task_DecideException");
    }

    /** What the official's group has in Tasklist, each with something to look at that shows nobody's id; by task. */
    private Map<String, JsonNode> tasks(String user, String... keys) {
        Tasklist tasklist = new Tasklist(base, user, "demo", asked -> {});
        String group = user.startsWith("city-") ? user.substring(0, user.lastIndexOf('-')) : user;
        List<String> open = new ArrayList<>();
        Map<String, JsonNode> views = new HashMap<>();
        tasklist.web()
                .get("/camunda/api/engine/engine/default/task?maxResults=200&candidateGroup=" + group)
                .orFail()
                .body()
                .forEach(task -> {
                    open.add(task.path("taskDefinitionKey").asText());
                    JsonNode view = tasklist.view(task.path("id").asText());
                    views.put(task.path("taskDefinitionKey").asText(), view);
                    assertThat(view.path("deadline"))
                            .as(task.path("name").asText())
                            .isNotEmpty();
                    assertThat(view.toString()).doesNotContain("\"enterprise-");
                });
        assertThat(open).as(user).containsExactlyInAnyOrder(keys);
        return views;
    }

    private JsonNode draft(String creditCode) {
        Web enterprise = Web.basic(base, creditCode, "demo");
        JsonNode reports = enterprise.get("/api/enterprise/reports").orFail().body();
        assertThat(reports).hasSize(1);
        return enterprise
                .get("/api/enterprise/reports/" + reports.get(0).path("id").asText())
                .orFail()
                .body()
                .at("/report/draft");
    }

    private List<String> found(String name) {
        List<String> numbers = new ArrayList<>();
        anybody.get("/api/public/factories?q=" + encoded(name))
                .orFail()
                .body()
                .forEach(row -> numbers.add(row.path("certificateNo").asText()));
        return numbers;
    }

    private List<String> texts(String path, Function<JsonNode, String> text) {
        List<String> texts = new ArrayList<>();
        officer.get(path).orFail().body().forEach(row -> texts.add(text.apply(row)));
        return texts;
    }

    private static String code(JsonNode row, String field) {
        return row.path(field).path("code").asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
