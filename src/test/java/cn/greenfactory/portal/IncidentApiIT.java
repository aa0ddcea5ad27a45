package cn.greenfactory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.portal.Caller.Answer;
import cn.greenfactory.process.RoundDriver;
import cn.greenfactory.process.RoundStages;
import cn.greenfactory.process.ServiceTest;
import cn.greenfactory.registry.NewEnterprise;
import cn.greenfactory.registry.NewFactory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.EnterpriseLogins;
import cn.greenfactory.shared.CreditCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Incidents over HTTP: reported by an enterprise, corrected and determined by its county, closed by the city. */
@ServiceTest
class IncidentApiIT {

    private static final AtomicInteger ENTERPRISES = new AtomicInteger(8_500_000);
    private static final String OWN = "/api/enterprise/incidents";
    private static final String STAFF = "/api/staff/incidents";

    @LocalServerPort
    private int port;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private Register register;

    @Autowired
    private EnterpriseLogins logins;

    private Caller enterprise;
    private Caller county;
    private Caller other;
    private Caller officer;

    @BeforeEach
    void callers() {
        stages.clear();
        Caller anybody = new Caller(port);
        enterprise = anybody.as(enrolled("130102"));
        county = anybody.as("county-reviewer-130102");
        other = anybody.as("county-reviewer-130104");
        officer = anybody.as("city-officer-1");
    }

    @Test
    void anApplicantReportsOnceHoweverOftenItSends() {
        Answer first = enterprise.post(OWN, report("SAFETY", 10));
        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo(OWN + "/" + first.text("id"));
        assertThat(first.body().at("/grade/code").asText()).isEqualTo("MAJOR");
        assertThat(first.body().path("provisional").asBoolean()).isTrue();
        assertThat(first.text("countyCode")).isEqualTo("130102");
        assertThat(first.text("reportedAt")).isEqualTo("2026-03-02T01:00:00Z");
        Answer detail = officer.get(STAFF + "/" + first.text("id"));
        assertThat(detail.body().at("/versions/0/conclusion/reportToCity").asBoolean())
                .as("it is not on the list")
                .isFalse();
        assertThat(detail.body().path("acknowledgements")).isEmpty();
        driver.at("2026-03-02T10:00");
        Answer again = enterprise.post(OWN, report("SAFETY", 10));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(enterprise.get(OWN).body()).hasSize(1);

        Caller stranger = new Caller(port).as(enrolled("130102"));
        assertThat(stranger.get(OWN).body()).isEmpty();
        assertThat(stranger.get(OWN + "/" + first.text("id")).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsNamedFieldByField() {
        Answer empty = enterprise.post(OWN, "{}");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text("type")).isEqualTo("urn:green-factory:problem:incident-invalid");
        assertThat(empty.text("article")).isEqualTo("第十三条");
        assertThat(empty.body().path("fields").findValuesAsText("field"))
                .contains("kind", "occurredAt", "knownAt", "deaths", "directLossYuan", "trafficOrFire", "description");
        assertThat(enterprise
                        .post(OWN, "{\"reportedAt\":\"2026-03-01T09:00:00Z\"}")
                        .status())
                .isEqualTo(400);
        assertThat(enterprise.post(OWN, "{\"kind\":\"TRAFFIC\"}").status()).isEqualTo(400);
        String future = report("SAFETY", 1).replace("2026-03-01T10:00", "2026-03-03T10:00");
        assertThat(enterprise.post(OWN, future).body().path("fields").findValuesAsText("field"))
                .containsExactly("knownAt");
        String elsewhere = report("SAFETY", 1).replace("{", "{\"countyCode\":\"130104\",");
        assertThat(enterprise.post(OWN, elsewhere).status()).isEqualTo(422);
        String anothers = report("SAFETY", 1).replace("{", "{\"factoryId\":\"" + UUID.randomUUID() + "\",");
        assertThat(enterprise.post(OWN, anothers).status()).isEqualTo(422);
    }

    @Test
    void theCountyCorrectsAndDeterminesAndAnotherCountyDoesNotKnowOfIt() {
        enterprise = new Caller(port).as(listed("130102"));
        String id = enterprise.post(OWN, report("SAFETY", 2)).text("id");
        String one = STAFF + "/" + id;
        assertThat(other.get(one).status()).isEqualTo(404);
        assertThat(other.get(STAFF).body().toString()).doesNotContain(id);
        assertThat(other.post(one + "/corrections", "{\"deaths\":3,\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(other.post(one + "/determination", "{}").status()).isEqualTo(404);
        assertThat(county.get(STAFF).body().toString()).contains(id);
        assertThat(officer.post(one + "/corrections", "{\"deaths\":3,\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);

        Answer corrected = county.post(one + "/corrections", "{\"deaths\":10,\"reason\":\"一人抢救无效\"}");
        assertThat(corrected.body().at("/grade/code").asText()).isEqualTo("MAJOR");
        assertThat(county.post(one + "/corrections", "{\"deaths\":11}").status())
                .isEqualTo(422);
        Answer determined = county.post(
                one + "/determination",
                "{\"grade\":\"LARGER\",\"authority\":\"市应急管理局\",\"documentNo\":\"石应急〔2026〕9号\",\"determinedOn\":\"2026-03-02\"}");
        assertThat(determined.body().at("/state/code").asText()).isEqualTo("DETERMINED");
        assertThat(determined.body().at("/grade/code").asText()).isEqualTo("LARGER");

        Answer detail = officer.get(one);
        assertThat(detail.body().path("versions")).hasSize(3);
        assertThat(detail.body().at("/versions/1/conclusion/removalGround").asBoolean())
                .isTrue();
        assertThat(detail.body().at("/latency/occurredToKnown").asText()).isEqualTo("PT1H");
        assertThat(detail.body().at("/latency/knownToReported").asText()).isEqualTo("PT23H");
        assertThat(detail.body().at("/acknowledgements/0/askedVersion").asInt()).isEqualTo(2);
        assertThat(detail.body().at("/acknowledgements/0/latency").isNull()).isTrue();
        driver.complete(
                "city-officer-1",
                driver.task("Task_AcknowledgeIncident", "incidentId", UUID.fromString(id)),
                Map.of("acknowledgementNote", "已知悉"));
        assertThat(officer.get(one)
                        .body()
                        .at("/acknowledgements/0/latency/occurredToAcknowledged")
                        .asText())
                .isEqualTo("PT24H");
        assertThat(enterprise
                        .get(OWN + "/" + id)
                        .body()
                        .at("/determination/documentNo")
                        .asText())
                .isEqualTo("石应急〔2026〕9号");
    }

    @Test
    void aCountyWritesDownWhatHappenedAtAnEnterpriseOfItsOwn() {
        String code = listed("130102");
        String body = report("SAFETY", 10).replace("{", "{\"creditCode\":\"" + code + "\",");
        Answer first = county.post(STAFF, body);
        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo(STAFF + "/" + first.text("id"));
        assertThat(first.body().at("/grade/code").asText()).isEqualTo("MAJOR");
        Answer detail = officer.get(STAFF + "/" + first.text("id"));
        assertThat(detail.body().at("/versions/0/recordedBy").asText()).isEqualTo("county-reviewer-130102");
        assertThat(detail.body().at("/acknowledgements/0/askedVersion").asInt()).isEqualTo(1);
        Answer again = county.post(STAFF, body);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(first.text("id"));

        assertThat(other.post(STAFF, body).status()).isIn(403, 409, 422);
        assertThat(other.post(STAFF, body).body().toString()).doesNotContain(first.text("number"));
        assertThat(officer.post(STAFF, body).status()).isEqualTo(403);
        assertThat(new Caller(port).as("county-head-130102").post(STAFF, body).status())
                .isEqualTo(403);
        assertThat(county.post(STAFF, body.replace(code, "91130102MA0TEXT04X"))
                        .body()
                        .path("fields")
                        .findValuesAsText("field"))
                .containsExactly("creditCode");
        String nowhere = body.replace("{", "{\"factoryName\":\"没有的工厂\",");
        assertThat(county.post(STAFF, nowhere).body().path("fields").findValuesAsText("field"))
                .containsExactly("factoryName");
    }

    @Test
    void anIncidentOfAnEnterpriseThatNeverEnrolledIsWrittenDownAndTheEnterpriseIsEnrolledLater() {
        String code = RoundDriver.creditCode(ENTERPRISES.incrementAndGet());
        String unnamed = report("SAFETY", 3).replace("{", "{\"creditCode\":\"" + code + "\",");
        Answer asked = county.post(STAFF, unnamed);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body().path("fields").findValuesAsText("field")).containsExactly("enterpriseName");
        String named = unnamed.replace("{", "{\"enterpriseName\":\"未登记的公司\",");
        String wrong = named.replace("\"deaths\":3", "\"deaths\":-3");
        assertThat(county.post(STAFF, wrong).status()).isEqualTo(422);
        assertThat(register.find(new CreditCode(code)))
                .as("with the incident or not at all")
                .isEmpty();

        Answer first = county.post(STAFF, named);
        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(county.post(STAFF, named).text("id")).isEqualTo(first.text("id"));
        assertThat(officer.put("/api/staff/enterprises/" + code + "/password", "{\"password\":\"demo\"}")
                        .status())
                .as("nobody logs in for it before it is enrolled")
                .isEqualTo(422);

        Answer enrolled = officer.post(
                "/api/staff/enterprises",
                """
                {"enterprise": {"creditCode": "%s", "name": "已登记的公司", "address": "示范路1号",
                  "legalRepresentative": "测试人", "industryCode": "3812", "contact": "联系人", "phone": "0311-0000000"},
                 "factory": {"name": "一厂", "countyCode": "130102", "address": "示范路1号", "industryCode": "3812"},
                 "password": "demo"}"""
                        .formatted(code));
        assertThat(enrolled.status()).as("%s", enrolled.body()).isEqualTo(201);
        assertThat(new Caller(port).as(code).get(OWN).body().findValuesAsText("id"))
                .contains(first.text("id"));
    }

    @Test
    void theCityClosesAndTheCountyReopens() {
        String id = enterprise.post(OWN, report("CYBER", 0)).text("id");
        String one = STAFF + "/" + id;
        assertThat(county.post(one + "/closure", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        assertThat(officer.post(one + "/closure", "{}").status()).isEqualTo(422);
        Answer closed = officer.post(one + "/closure", "{\"reason\":\"网信部门不予认定\"}");
        assertThat(closed.body().at("/state/code").asText()).isEqualTo("CLOSED");
        assertThat(officer.post(one + "/closure", "{\"reason\":\"再次\"}").status())
                .isEqualTo(409);
        Answer reopened = county.post(one + "/corrections", "{\"directLossYuan\":9.5,\"reason\":\"核定损失\"}");
        assertThat(reopened.body().at("/state/code").asText()).isEqualTo("OPEN");
        assertThat(reopened.text("number")).isEqualTo(closed.text("number"));
    }

    @Test
    void filesOfAnIncidentStayWithWhoMayReadThem() {
        String id = enterprise.post(OWN, report("SAFETY", 2)).text("id");
        byte[] pdf = ("%PDF-1.4\n% " + id + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        String files = OWN + "/" + id + "/attachments";
        Answer kept = enterprise.upload(files, "事故报告.pdf", pdf, Map.of("kind", "INCIDENT_REPORT"));
        assertThat(kept.status()).as("%s", kept.body()).isEqualTo(201);
        assertThat(kept.body().path("sealed").asBoolean()).isTrue();
        assertThat(enterprise.get(files + "/" + kept.text("id")).status()).isEqualTo(200);
        byte[] paper = ("%PDF-1.4\n% 认定 " + id + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        String staffFiles = STAFF + "/" + id + "/attachments";
        Answer official = county.upload(staffFiles, "认定.pdf", paper, Map.of("kind", "DETERMINATION"));
        assertThat(official.status()).as("%s", official.body()).isEqualTo(201);
        assertThat(other.upload(staffFiles, "认定.pdf", paper, Map.of("kind", "DETERMINATION"))
                        .status())
                .isEqualTo(404);
        assertThat(enterprise.get(files).body()).hasSize(1);
        assertThat(county.get("/api/staff/files/" + kept.text("sha256")).status())
                .isEqualTo(200);
        assertThat(other.get("/api/staff/files/" + kept.text("sha256")).status())
                .isEqualTo(404);
        assertThat(county.get(STAFF + "/" + id).body().path("attachments")).hasSize(2);
    }

    private static String report(String kind, int deaths) {
        return "{\"kind\":\"" + kind + "\",\"occurredAt\":\"2026-03-01T09:00+08:00\","
                + "\"knownAt\":\"2026-03-01T10:00+08:00\",\"deaths\":" + deaths
                + ",\"seriousInjuries\":0,\"directLossYuan\":0,\"evacuated\":0,\"trafficOrFire\":false,"
                + "\"description\":\"车间发生事故\"}";
    }

    /** A new enterprise with a factory in the county and the login demo; its credit code. */
    private String enrolled(String countyCode) {
        int n = ENTERPRISES.incrementAndGet();
        String code = RoundDriver.creditCode(n);
        UUID id = register.enrol(
                new NewEnterprise(code, "石家庄事故示例" + n + "有限公司", "示范路1号", "测试人", "3812", "联系人", "0311-0000000"));
        register.addFactory(new NewFactory(id, "第" + n + "工厂", countyCode, "示范路1号", "3812"));
        logins.create(id, code, "demo");
        return code;
    }

    /** As {@link #enrolled}, the factory on the list. */
    private String listed(String countyCode) {
        String code = enrolled(countyCode);
        UUID enterpriseId = register.find(new CreditCode(code)).orElseThrow().id();
        UUID factory = register.factoriesOf(enterpriseId).get(0).id();
        register.certify(factory, UUID.randomUUID(), LocalDate.parse("2025-11-01"));
        return code;
    }
}
