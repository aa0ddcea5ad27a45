package cn.greenfactory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.certification.RoundTerms;
import cn.greenfactory.portal.Caller.Answer;
import cn.greenfactory.process.RoundDriver;
import cn.greenfactory.process.ServiceTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The API over HTTP on the whole service: logins, processes and database included. */
@ServiceTest
class ApiIT {

    private static final AtomicInteger ENTERPRISES = new AtomicInteger(9_000_000);

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    private Caller anybody;
    private Caller officer;

    @BeforeEach
    void callers() {
        driver.at("2026-03-02T09:00");
        anybody = new Caller(port);
        officer = anybody.as("city-officer-1");
    }

    @Test
    void everyEndpointRefusesTheAnonymousExceptAWrittenOutList() {
        var open = new TreeSet<>(AccessTest.OPEN);
        open.addAll(List.of("GET /error", "POST /error", "GET /actuator/health", "GET /actuator/health/**"));
        var entered = new TreeSet<String>();
        for (Endpoint each : mappings.stream()
                .flatMap(mapping -> Endpoint.of(mapping).stream())
                .toList()) {
            int status = anybody.call(each.method().name(), each.path().replace("**", "liveness"), "", Map.of())
                    .status();
            if (status != 401 && !(status == 404 && !open.contains(each.name()))) {
                entered.add(each.name());
            }
        }
        assertThat(entered).isNotEmpty().isSubsetOf(open);
        assertThat(anybody.get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(anybody.get("/camunda/api/engine/engine/default/task").status())
                .isIn(401, 403);
    }

    @Test
    void aRoundIsCalledOnceMovedToLaterDaysAndCancelled() throws Exception {
        RoundTerms terms = driver.terms();
        String code = terms.roundYear().toString();
        Answer called = officer.post("/api/staff/rounds", json.writeValueAsString(terms));
        assertThat(called.status()).as("%s", called.body()).isEqualTo(201);
        driver.runJobs();
        Answer again = officer.post("/api/staff/rounds", json.writeValueAsString(terms));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("type")).isEqualTo("urn:green-factory:problem:round-exists");
        assertThat(again.text("article")).isEqualTo("第三条");
        Answer earlier = officer.put(
                "/api/staff/rounds/" + code + "/dates", "{\"applicationsCloseOn\":\"2026-03-10\",\"reason\":\"提前\"}");
        assertThat(earlier.status()).isEqualTo(422);
        Answer later = officer.put(
                "/api/staff/rounds/" + code + "/dates", "{\"applicationsCloseOn\":\"2026-03-25\",\"reason\":\"假期\"}");
        assertThat(later.body().at("/terms/applicationsCloseOn").asText()).isEqualTo("2026-03-25");
        Answer cancelled = officer.post("/api/staff/rounds/" + code + "/cancellation", "{\"reason\":\"政策调整\"}");
        assertThat(cancelled.body().at("/status/code").asText()).isEqualTo("CANCELLED");
        assertThat(officer.get("/api/staff/rounds/" + code)
                        .body()
                        .at("/status/code")
                        .asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void whatTheStartFormRefusesTheApiRefusesFieldByField() {
        Answer refused = officer.post("/api/staff/rounds", "{\"roundYear\":2026}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("type")).isEqualTo("urn:green-factory:problem:round-terms");
        assertThat(refused.body().path("fields").findValuesAsText("field"))
                .contains("applicationsCloseOn", "notApplicable", "panelSize");
    }

    @Test
    void anEnterpriseAppliesIsAskedToSupplementAndAnswers() throws Exception {
        String code = driver.terms().roundYear().toString();
        round(code);
        Caller enterprise = enrolled("130102");
        String id = application(enterprise, code);
        String one = "/api/enterprise/applications/" + id;
        Answer unsaved = enterprise.put(one + "/draft", dossier());
        assertThat(unsaved.status()).isEqualTo(428);
        String tag = enterprise.get(one).header("ETag");
        Answer saved = enterprise.call("PUT", one + "/draft", dossier(), Map.of("If-Match", tag));
        assertThat(saved.status()).as("%s", saved.body()).isEqualTo(200);
        Answer stale = enterprise.call("PUT", one + "/draft", dossier(), Map.of("If-Match", tag));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("type")).isEqualTo("urn:green-factory:problem:draft-stale");
        assertThat(enterprise.get(one + "/missing").body().toString()).contains("自评价报告");
        Answer file = upload(enterprise, one);
        assertThat(file.status()).as("%s", file.body()).isEqualTo(201);
        assertThat(enterprise.get(one + "/missing").body()).isEmpty();
        assertThat(enterprise
                        .get(one + "/score")
                        .body()
                        .path("conditionsAnswered")
                        .asBoolean())
                .isTrue();

        Answer untrue = enterprise.post(one + "/submission", "{\"truthUndertaken\":false}");
        assertThat(untrue.status()).isEqualTo(422);
        Answer first = enterprise.post(one + "/submission", "{\"truthUndertaken\":true}");
        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        Answer second = enterprise.post(one + "/submission", "{\"truthUndertaken\":true}");
        assertThat(second.body()).isEqualTo(first.body());
        driver.runJobs();
        Answer handedIn = enterprise.get(one);
        assertThat(handedIn.text("number")).isEqualTo("LSGC-" + code + "-130102-0001");
        assertThat(handedIn.body().at("/status/code").asText()).isEqualTo("COUNTY_REVIEW");

        isolated(id, file.text("sha256"));
        returned(UUID.fromString(id));
        Answer asked = enterprise.get(one);
        assertThat(asked.body().at("/supplement/items/0").asText()).isEqualTo("补充能源审计报告");
        assertThat(asked.body().at("/supplement/lastDay").asText()).isEqualTo("2026-03-09");
        Answer answered = enterprise.post(one + "/supplement", "{\"statement\":\"已补充\"}");
        assertThat(answered.body().at("/status/code").asText()).isEqualTo("COUNTY_REVIEW");
        Answer withdrawn = enterprise.post(one + "/withdrawal", "{\"reason\":\"停产检修\"}");
        assertThat(withdrawn.body().at("/status/code").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void theClockOnlyGoesForwardAndOnlyByTheAdministrator() {
        Caller admin = anybody.as("admin");
        assertThat(officer.put("/api/staff/clock", "{\"at\":\"2026-03-20T00:00:00+08:00\"}")
                        .status())
                .isEqualTo(403);
        Answer back = admin.put("/api/staff/clock", "{\"at\":\"2020-01-01T00:00:00+08:00\"}");
        assertThat(back.status()).isEqualTo(409);
        Answer moved = admin.put("/api/staff/clock", "{\"at\":\"2026-03-02T10:00:00+08:00\"}");
        assertThat(moved.text("at")).isEqualTo("2026-03-02T10:00:00+08:00");
    }

    @Test
    void settingsCalendarsAndValuesAreReadAndRefusedWithTheirFields() {
        assertThat(officer.get("/api/staff/settings").body().findValuesAsText("key"))
                .contains("maxReturns");
        Answer setting =
                officer.put("/api/staff/settings", "{\"key\":\"maxReturns\",\"value\":\"many\",\"why\":\"x\"}");
        assertThat(setting.status()).isEqualTo(422);
        assertThat(officer.get("/api/staff/calendars").body().findValuesAsText("year"))
                .contains("2024", "2025", "2026");
        assertThat(officer.post("/api/staff/calendars?why=x", "{\"year\":2027,\"days\":3}")
                        .status())
                .isEqualTo(422);
        assertThat(officer.post("/api/staff/values", "{\"edition\":\"1999\"}").status())
                .isEqualTo(422);
    }

    @Test
    void thePublicReadsTheListTheNoticesAndTheFirstPage() {
        assertThat(anybody.get("/api/public/factories").body().isArray()).isTrue();
        assertThat(anybody.get("/api/public/notices").body().isArray()).isTrue();
        assertThat(anybody.get("/api/public/standards/2018").body().path("rows"))
                .isNotEmpty();
        assertThat(anybody.get("/api/public/objections/nothing").status()).isEqualTo(404);
        Answer notice = anybody.upload(
                "/api/public/notices/" + UUID.randomUUID() + "/objections", null, null, Map.of("target", "LIST"));
        assertThat(notice.status()).isIn(404, 422);
        Answer page = anybody.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(new String(page.raw().body(), StandardCharsets.UTF_8)).contains("绿色工厂名单", "/camunda/app/tasklist/");
    }

    private void isolated(String caseId, String sha256) {
        Caller own = anybody.as("county-reviewer-130102");
        Caller other = anybody.as("county-reviewer-130104");
        assertThat(own.get("/api/staff/files/" + sha256).status()).isEqualTo(200);
        assertThat(own.get("/api/staff/cases/" + caseId)
                        .body()
                        .at("/summary/caseId")
                        .asText())
                .isEqualTo(caseId);
        for (String path : List.of("/files/" + sha256, "/cases/" + caseId, "/cases/" + caseId + "/attachments")) {
            assertThat(other.get("/api/staff" + path).status()).as(path).isEqualTo(404);
        }
        assertThat(anybody.as("expert-1").get("/api/staff/files/" + sha256).status())
                .isEqualTo(404);
        Caller stranger = enrolled("130102");
        assertThat(stranger.get("/api/enterprise/applications/" + caseId).status())
                .isEqualTo(404);
    }

    private void returned(UUID caseId) {
        driver.complete(
                "county-reviewer-130102",
                driver.task("Task_ReviewAtCounty", "caseId", caseId),
                Map.of(
                        "countyOutcome",
                        "RETURN",
                        "countyOpinion",
                        "请补正",
                        "supplementItems",
                        org.camunda.spin.Spin.JSON("[\"补充能源审计报告\"]")));
        driver.runJobs();
    }

    private void round(String code) throws JsonProcessingException {
        RoundTerms terms = driver.terms();
        var asked = json.valueToTree(terms);
        ((com.fasterxml.jackson.databind.node.ObjectNode) asked).put("roundYear", Integer.parseInt(code));
        ((com.fasterxml.jackson.databind.node.ObjectNode) asked).put("lookbackEndsOn", code + "-03-20");
        Answer called = officer.post("/api/staff/rounds", json.writeValueAsString(asked));
        assertThat(called.status()).as("%s", called.body()).isEqualTo(201);
        driver.runJobs();
    }

    private Caller enrolled(String county) {
        String code = RoundDriver.creditCode(ENTERPRISES.incrementAndGet());
        Answer enrolled = officer.post(
                "/api/staff/enterprises",
                """
                {"enterprise": {"creditCode": "%s", "name": "示例%s有限公司", "address": "示范路1号",
                  "legalRepresentative": "测试人", "industryCode": "3812", "contact": "联系人", "phone": "0311-0000000"},
                 "factory": {"name": "一厂", "countyCode": "%s", "address": "示范路1号", "industryCode": "3812"},
                 "password": "demo"}"""
                        .formatted(code, code, county));
        assertThat(enrolled.status()).as("%s", enrolled.body()).isEqualTo(201);
        return anybody.as(code);
    }

    private static String application(Caller enterprise, String roundCode) {
        Answer started = enterprise.post(
                "/api/enterprise/applications", "{\"roundCode\":\"" + roundCode + "\",\"countyCode\":\"130102\"}");
        assertThat(started.status()).as("%s", started.body()).isEqualTo(201);
        assertThat(started.header("ETag")).isNotNull();
        return started.text("id");
    }

    private static Answer upload(Caller enterprise, String one) {
        byte[] report = ("%PDF-1.4\n% 报告 " + one + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return enterprise.upload(one + "/attachments", "自评价报告.pdf", report, Map.of("kind", "SELF_EVALUATION_REPORT"));
    }

    private static String dossier() throws IOException {
        return new ClassPathResource("demo/sample-dossier.json").getContentAsString(StandardCharsets.UTF_8);
    }
}
