package cn.greenfactory.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.change.ChangeDetails;
import cn.greenfactory.oversight.change.ChangeKind;
import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.removal.BusinessStatuses;
import cn.greenfactory.oversight.removal.StatusEntry;
import cn.greenfactory.portal.Caller.Answer;
import cn.greenfactory.process.IncidentDriver;
import cn.greenfactory.process.OversightStages;
import cn.greenfactory.process.RemovalStages;
import cn.greenfactory.process.ReportDriver;
import cn.greenfactory.process.RoundDriver;
import cn.greenfactory.process.RoundStages;
import cn.greenfactory.process.ServiceTest;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.EnterpriseLogins;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All that happened to a factory, over HTTP: in order, with decision, number and person, and for whom it is. */
@ServiceTest
class TimelineApiIT {

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
    private IncidentDriver incidents;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private BusinessStatuses statuses;

    @Autowired
    private Register register;

    @Autowired
    private EnterpriseLogins logins;

    @Autowired
    private HistoryService history;

    private Caller anybody;

    @BeforeEach
    void clear() {
        stages.clear();
        anybody = new Caller(port);
    }

    @Test
    void everythingIsThereInOrderWithItsDecisionAndOutlivesTheEngine() {
        UUID factory = oversight.reportingFactory();
        String certificate = oversight.certificate(factory);
        everything(factory);
        history
                .createHistoricProcessInstanceQuery()
                .variableValueEquals("factoryId", factory.toString())
                .finished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .forEach(history::deleteHistoricProcessInstance);

        Answer answer = anybody.as("city-officer-1").get(timeline(factory));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(titles(answer.body()))
                .containsSubsequence(
                        "名单 认定",
                        "动态管理表 2024 年度提交动态管理表",
                        "动态管理表 2024 年度县级审核",
                        "动态管理表 2024 年度归档",
                        "变更 提交变更说明",
                        "变更 县级复核变更",
                        "变更 变更已登记",
                        "监督检查 立项",
                        "监督检查 记录检查情况",
                        "监督检查 要求整改",
                        "监督检查 企业报送整改情况",
                        "监督检查 复查",
                        "监督检查 办结",
                        "困难问题 提出困难问题",
                        "困难问题 作出答复",
                        "困难问题 答复企业",
                        "登记状态 核查登记状态",
                        "推荐上级 提出推荐",
                        "推荐上级 出具推荐文件",
                        "推荐上级 登记上级结果",
                        "事故（事件） 报告事故（事件）",
                        "事故（事件） 市局确认",
                        "事故（事件） 登记认定事故（事件）",
                        "移出 提出情形",
                        "移出 核实",
                        "移出 企业陈述",
                        "移出 提出移出建议",
                        "移出 作出决定",
                        "移出 送达决定书",
                        "移出 发布公告");
        says(answer, "2024 年度县级审核", "通过：数据可信", "DTGL-2024-" + factory, OversightStages.REVIEWER);
        says(answer, "变更已登记", "生产经营范围变更：登记", "BG-2026-", "city-officer-1");
        says(answer, "复查", "整改到位：现场复查", "JC-2026-130102-", OversightStages.REVIEWER);
        says(answer, "作出答复", "已协调电网扩容", "KN", OversightStages.REVIEWER);
        says(answer, "核查登记状态", "连续停产 3 个月。依据：用电台账", "", OversightStages.REVIEWER);
        says(answer, "出具推荐文件", "省级", "石工信绿荐〔2026〕", "system");
        says(answer, "登记上级结果", "已列入上级名单", "冀工信节〔2026〕88号", "city-officer-1");
        says(answer, "市局确认", "已知悉", "SGSB-2026-130102-", "city-officer-1");
        says(answer, "登记认定事故（事件）", "重大", "石市监〔2026〕7号", OversightStages.REVIEWER);
        says(answer, "核实", "第十四条（四），属实：经现场核实", "LSGC-YC-2026-", OversightStages.REVIEWER);
        says(answer, "作出决定", "移出名单：依据第十四条办理", "LSGC-YC-2026-", "city-head-1");
        says(answer, "送达决定书", "石工信", "石工信", "system");

        Answer open = anybody.get("/api/public/factories/" + certificate);
        assertThat(open.body().at("/standing/code").asText()).isEqualTo("REMOVED");
        assertThat(open.body().toString())
                .doesNotContain("DTGL-", "JC-2026", "SGSB-2026", "现场复查", "county-reviewer", "city-officer");
    }

    @Test
    void onlyTheCountyWhereItStandsAndTheCityReadIt() {
        UUID factory = oversight.factory();
        UUID inspection = oversight.inspection(factory);
        Caller own = anybody.as("county-reviewer-130102");
        Caller other = anybody.as("county-head-130104");
        String code = register.enterprise(register.factory(factory).enterpriseId())
                .creditCode()
                .value();
        logins.create(register.factory(factory).enterpriseId(), code, "demo");

        assertThat(anybody.get(timeline(factory)).status()).isEqualTo(401);
        assertThat(anybody.as(code).get(timeline(factory)).status()).isIn(401, 403);
        assertThat(anybody.as("expert-1").get(timeline(factory)).status()).isEqualTo(403);
        assertThat(other.get(timeline(factory)).status()).isEqualTo(404);
        assertThat(own.get(timeline(factory)).body().toString()).contains(inspection.toString());

        UUID move = oversight.change(
                factory,
                ChangeKind.MOVED,
                new ChangeDetails(null, null, null, null, null, "130104", "桥西区新厂路9号", null, null, null));
        oversight.verify(move);
        oversight.register(move);
        assertThat(own.get(timeline(factory)).status()).isEqualTo(404);
        assertThat(other.get(timeline(factory)).body().toString()).contains(inspection.toString(), move.toString());
    }

    private void everything(UUID factory) {
        UUID report = oversight.report(factory);
        reports.file(report);
        reports.review(report, "ACCEPT", "数据可信");
        driver.at("2026-03-03T09:00");
        UUID change = oversight.change(factory);
        oversight.verify(change);
        oversight.register(change);
        driver.at("2026-03-04T09:00");
        UUID inspection = oversight.inspection(factory);
        oversight.demand(inspection);
        oversight.rectify(inspection);
        oversight.recheck(inspection, "RECTIFIED");
        UUID support = oversight.support(factory);
        driver.complete(
                OversightStages.REVIEWER,
                driver.task("Task_AnswerSupport", "supportId", support),
                Map.of("supportOutcome", "ANSWER", "supportAnswer", "已协调电网扩容"));
        driver.runJobs();
        driver.at("2026-03-04T10:00");
        StatusEntry stopped = new StatusEntry(LocalDate.parse("2026-03-04"), false, 3, false, null, "用电台账");
        statuses.record(factory, stopped, OversightStages.REVIEWER);
        driver.at("2026-03-05T09:00");
        UUID recommendation = oversight.recommendation(factory);
        driver.complete(
                "city-officer-1",
                driver.task("Task_RecordHigherResult", "recommendationId", recommendation),
                Map.of("higherIncluded", true, "higherDocumentNo", "冀工信节〔2026〕88号", "higherDocumentOn", "2026-03-05"));
        driver.at("2026-03-06T09:00");
        UUID incident = oversight.incident(factory);
        incidents.acknowledge(incident, "city-officer-1");
        driver.at("2026-03-06T10:00");
        incidents.determine(incident, Grade.MAJOR, "石市监〔2026〕7号");
        UUID removal = removals.openOf(factory);
        driver.at("2026-03-07T09:00");
        removals.verify(removal, OversightStages.REVIEWER, true, Ground.INCIDENT);
        removals.state(removal);
        removals.propose(removal);
        removals.decide(removal, "REMOVE");
    }

    private static void says(Answer timeline, String title, String decision, String document, String who) {
        List<JsonNode> found = StreamSupport.stream(timeline.body().spliterator(), false)
                .filter(entry -> entry.path("title").asText().equals(title))
                .toList();
        assertThat(found).as(title).singleElement().satisfies(entry -> {
            assertThat(entry.path("decision").asText()).contains(decision);
            assertThat(entry.path("document").asText()).startsWith(document);
            assertThat(entry.path("who").asText()).isEqualTo(who);
            assertThat(entry.path("at").asText()).startsWith("2026-03-0");
        });
    }

    private static List<String> titles(JsonNode timeline) {
        return StreamSupport.stream(timeline.spliterator(), false)
                .map(entry ->
                        entry.path("area").asText() + " " + entry.path("title").asText())
                .toList();
    }

    private static String timeline(UUID factory) {
        return "/api/staff/factories/" + factory + "/timeline";
    }
}
