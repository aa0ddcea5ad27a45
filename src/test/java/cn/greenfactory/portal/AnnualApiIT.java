package cn.greenfactory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.portal.Caller.Answer;
import cn.greenfactory.process.OversightStages;
import cn.greenfactory.process.ReportDriver;
import cn.greenfactory.process.RoundDriver;
import cn.greenfactory.process.RoundStages;
import cn.greenfactory.process.ServiceTest;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.EnterpriseLogins;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reporting year over HTTP, by the enterprise, its county and the city on the whole service (第十二条). */
@ServiceTest
class AnnualApiIT {

    private static final String OWN = "/api/enterprise/reports";
    private static final String YEARS = "/api/staff/report-years";

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private OversightStages oversight;

    @Autowired
    private ReportDriver reports;

    @Autowired
    private Register register;

    @Autowired
    private EnterpriseLogins logins;

    private Caller officer;
    private Caller county;
    private Caller other;
    private Caller enterprise;
    private UUID factory;

    @BeforeEach
    void callers() {
        stages.clear();
        Caller anybody = new Caller(port);
        officer = anybody.as("city-officer-1");
        county = anybody.as(OversightStages.REVIEWER);
        other = anybody.as("county-reviewer-130104");
        factory = oversight.reportingFactory();
        enterprise = anybody.as(login(factory));
    }

    @Test
    void aYearIsOpenedOnceAndByTheCityOnly() {
        int year = reports.again(2024);
        String terms = "{\"reportYear\":" + year + ",\"reportsCloseOn\":\"2026-04-15\"}";
        assertThat(county.post(YEARS, terms).status()).isEqualTo(403);
        Answer opened = officer.post(YEARS, terms);
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
        assertThat(officer.post(YEARS, terms).status()).isEqualTo(409);
        assertThat(officer.post(YEARS, "{}").status()).isEqualTo(422);
        driver.runJobs();

        String one = enterprise.get(OWN).body().get(0).path("id").asText();
        assertThat(ids(county.get(YEARS + "/2024/reports?size=500"))).contains(one);
        assertThat(ids(other.get(YEARS + "/2024/reports"))).doesNotContain(one);
        assertThat(county.get(YEARS + "/2024/summary").status()).isEqualTo(403);
        Answer summary = officer.get(YEARS + "/2024/summary");
        assertThat(summary.body().path("issued").asBoolean()).isFalse();
        assertThat(summary.body().at("/summary/all/owed").asInt()).isPositive();
        String later = "{\"reportsCloseOn\":\"2026-04-30\",\"reason\":\"系统维护\"}";
        assertThat(county.call("PUT", YEARS + "/2024/extension", later, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(officer.call("PUT", YEARS + "/2024/extension", later, Map.of())
                        .text("reportsCloseOn"))
                .isEqualTo("2026-04-30");
    }

    @Test
    void aReportIsEditedAgainstItsVersionAndHandedInOnce() {
        UUID report = oversight.report(factory);
        String one = OWN + "/" + report;
        Answer begun = enterprise.get(one);
        assertThat(begun.body().path("missing")).isNotEmpty();
        assertThat(begun.text("undertakingText")).contains("承诺");
        String tag = begun.header("ETag");
        String content = reports.content(2024).toString();
        assertThat(enterprise.put(one + "/draft", content).status()).isEqualTo(428);
        Answer wrong = save(one, tag, content.replace("\"outputValue\":61000", "\"outputValue\":-1"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("fields").findValuesAsText("field"))
                .anyMatch(each -> each.contains("outputValue"));
        Answer saved = save(one, tag, content);
        assertThat(saved.status()).as("%s", saved.body()).isEqualTo(200);
        assertThat(save(one, tag, content).status()).isEqualTo(409);
        assertThat(county.get("/api/staff/reports/" + report).body().toString())
                .as("a draft is the enterprise's own")
                .doesNotContain("61000", "61 000");

        assertThat(submit(one, "{}").status()).isGreaterThanOrEqualTo(400);
        assertThat(submit(one, "{\"truthUndertaken\":false}").status()).isEqualTo(422);
        Answer receipt = submit(one, "{\"truthUndertaken\":true}");
        assertThat(receipt.status()).as("%s", receipt.body()).isEqualTo(200);
        assertThat(receipt.body().path("timely").asBoolean()).isTrue();
        driver.at("2026-03-03T09:00");
        assertThat(submit(one, "{\"truthUndertaken\":true}").body()).isEqualTo(receipt.body());
        assertThat(save(one, saved.header("ETag"), content).status()).isEqualTo(409);
        driver.runJobs();
        Answer seen = county.get("/api/staff/reports/" + report);
        assertThat(seen.body().at("/summary/timely").asText()).isEqualTo("按期");
        assertThat(seen.body().at("/summary/suggestion").asText()).isEqualTo("ACCEPT");
    }

    @Test
    void lastYearIsShownAndAStrongMoveIsToBeExplained() {
        UUID last = oversight.report(factory);
        reports.file(last);
        reports.review(last, "ACCEPT", "同意");
        UUID report = reports.report(reports.open(reports.again(2025)), factory);
        String one = OWN + "/" + report;
        Answer begun = enterprise.get(one);
        assertThat(begun.body().at("/report/prefill/inputs/outputValue").asInt())
                .isEqualTo(61_000);
        ObjectNode content = reports.content(2025);
        ((ObjectNode) content.get("inputs")).put("outputValue", 20_000);
        Answer saved = save(one, begun.header("ETag"), content.toString());
        Answer refused = submit(one, "{\"truthUndertaken\":true}");
        assertThat(refused.status()).isEqualTo(422);
        List<String> fields = refused.body().path("fields").findValuesAsText("field");
        assertThat(fields).contains("/explanations/outputValue", "/explanations/energyPerOutput");
        assertThat(refused.body().toString()).contains("上年值");
        fields.forEach(
                field -> content.withObject("/explanations").put(field.substring("/explanations/".length()), "市场下行"));
        save(one, saved.header("ETag"), content.toString());
        assertThat(submit(one, "{\"truthUndertaken\":true}").status()).isEqualTo(200);
        driver.runJobs();
        JsonNode moves = county.get("/api/staff/reports/" + report).body().at("/summary/moves");
        assertThat(moves.findValuesAsText("explanation")).isNotEmpty().containsOnly("市场下行");
        assertThat(moves.findValuesAsText("against")).containsOnly("上年值");
    }

    @Test
    void aReportIsForItsEnterpriseItsCountyAndTheCityAlone() {
        UUID report = oversight.report(factory);
        byte[] pdf = ("%PDF-1.4\n% " + report + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        Answer file = enterprise.upload(
                OWN + "/" + report + "/attachments", "水平衡报告.pdf", pdf, Map.of("kind", "REPORT_EVIDENCE"));
        assertThat(file.status()).as("%s", file.body()).isEqualTo(201);
        reports.file(report);
        Caller stranger = new Caller(port).as(login(oversight.factory()));
        String content = "{\"truthUndertaken\":true}";
        for (String path : List.of("", "/attachments", "/attachments/" + file.text("id"))) {
            assertThat(enterprise.get(OWN + "/" + report + path).status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(stranger.get(OWN + "/" + report + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.post(OWN + "/" + report + "/submission", content).status())
                .isEqualTo(404);
        assertThat(ids(stranger.get(OWN))).doesNotContain(report.toString());
        String staff = "/api/staff/reports/" + report;
        for (String path : List.of("", "/attachments")) {
            assertThat(county.get(staff + path).status()).as(path).isEqualTo(200);
            assertThat(officer.get(staff + path).status()).as(path).isEqualTo(200);
            assertThat(other.get(staff + path).status()).as(path).isEqualTo(404);
            assertThat(enterprise.get(staff + path).status()).as(path).isIn(401, 403);
            assertThat(new Caller(port).get(staff + path).status()).as(path).isEqualTo(401);
        }
        assertThat(other.post(staff + "/urging", "{\"text\":\"请填报\"}").status()).isEqualTo(404);
        assertThat(county.call(
                                "PUT",
                                staff + "/extension",
                                "{\"extendedTo\":\"2026-05-01\",\"reason\":\"x\"}",
                                Map.of())
                        .status())
                .isEqualTo(403);
        String sha256 = file.text("sha256");
        assertThat(county.get("/api/staff/files/" + sha256).status()).isEqualTo(200);
        assertThat(other.get("/api/staff/files/" + sha256).status()).isEqualTo(404);
    }

    private Answer save(String report, String tag, String content) {
        return enterprise.call("PUT", report + "/draft", content, Map.of("If-Match", tag));
    }

    private Answer submit(String report, String body) {
        return enterprise.post(report + "/submission", body);
    }

    private static List<String> ids(Answer list) {
        return list.body().findValuesAsText("id");
    }

    private String login(UUID of) {
        UUID id = register.factory(of).enterpriseId();
        String code = register.enterprise(id).creditCode().value();
        logins.create(id, code, "demo");
        return code;
    }
}
