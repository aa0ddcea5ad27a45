package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.inspection.Inspection;
import cn.greenfactory.oversight.inspection.InspectionDesk;
import cn.greenfactory.oversight.inspection.InspectionFindings;
import cn.greenfactory.oversight.inspection.InspectionOutcome;
import cn.greenfactory.oversight.inspection.InspectionState;
import cn.greenfactory.oversight.inspection.NewInspection;
import cn.greenfactory.oversight.inspection.Rectification;
import cn.greenfactory.process.common.WaitSweeper;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guidance, supervision and inspection, from the start to guidance, a record or a named ground (第四条、第十三条). */
@ServiceTest
class InspectionProcessTest {

    private static final String COUNTY = "130102";
    private static final String REVIEWER = "county-reviewer-130102";

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private InspectionDesk desk;

    @Autowired
    private InspectionFindings findings;

    @Autowired
    private GroundDesk grounds;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private Register register;

    @Autowired
    private WaitSweeper sweeper;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private UUID factory;
    private UUID enterprise;

    @BeforeEach
    void clear() {
        stages.clear();
        factory = driver.listed(COUNTY, "2025-12-01");
        enterprise = register.factory(factory).enterpriseId();
    }

    @Test
    void guidanceAndARecordCloseItAtOnce() {
        Inspection guided = open("开展指导");
        assertThat(guided.number()).matches("JC-2026-130102-\\d{4}");
        record(guided, "GUIDANCE", Map.of("inspectionMeasures", "建议更换电机"));
        assertThat(desk.get(guided.id()).closedAs()).isEqualTo(InspectionOutcome.GUIDANCE);
        assertThat(path(guided)).endsWith("Gateway_InspectionOutcome", "EndEvent_GuidanceGiven");
        assertThat(inbox()).anyMatch(each -> each.contains(guided.number()) && each.contains("建议更换电机"));

        Inspection recorded = open("例行检查");
        record(recorded, "RECORD", Map.of());
        assertThat(path(recorded)).endsWith("EndEvent_InspectionRecorded");
    }

    @Test
    void whatIsDemandedIsSubmittedRecheckedDemandedAgainAndRectified() {
        Inspection inspection = demanded("2026-03-20");
        Rectification first = desk.rectifications(inspection.id()).get(0);
        assertThat(first.lastDay()).isEqualTo(LocalDate.parse("2026-03-20"));
        assertThat(inbox())
                .filteredOn(each -> each.contains("请整改"))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("2026年3月20日（含当日）", "现场查看生产线与台账", "补装计量表", "申请复核"));
        assertThatThrownBy(() -> findings.submit(inspection.id(), UUID.randomUUID(), "已整改"))
                .hasMessageContaining("找不到");
        findings.submit(inspection.id(), enterprise, "已补装一半");
        Rectification answered = desk.rectifications(inspection.id()).get(0);
        driver.at("2026-03-03T09:00");
        findings.submit(inspection.id(), enterprise, " 已补装一半");
        assertThat(desk.rectifications(inspection.id())).as("the same again").containsExactly(answered);
        assertThatThrownBy(() -> findings.submit(inspection.id(), enterprise, "再报一次"))
                .hasMessageContaining("不能报送整改情况");
        recheck(inspection, Map.of("recheckOutcome", "RECTIFY_AGAIN", "recheckFindings", "还差三块表"));
        assertThat(desk.rectifications(inspection.id())).hasSize(2);
        findings.submit(inspection.id(), enterprise, "已全部补装");
        recheck(inspection, Map.of("recheckOutcome", "RECTIFIED", "recheckFindings", "已到位"));
        assertThat(desk.get(inspection.id()).closedAs()).isEqualTo(InspectionOutcome.RECORD);
        findings.submit(inspection.id(), enterprise, "已全部补装");
        assertThatThrownBy(() -> findings.submit(inspection.id(), enterprise, "已补装一半"))
                .hasMessageContaining("不能报送整改情况");
        assertThat(path(inspection))
                .containsSubsequence(
                        "Task_Rectify",
                        "Boundary_RectificationSubmitted",
                        "Task_RecheckRectification",
                        "Task_Rectify",
                        "Task_RecheckRectification",
                        "EndEvent_InspectionRecorded");
    }

    @Test
    void whoDoesNotRectifyInTimeDoesNotHoldUpTheOfficial() {
        Inspection inspection = demanded("2026-03-20");
        driver.at("2026-03-20T23:59:59");
        driver.runJobs();
        assertThat(desk.get(inspection.id()).state()).isEqualTo(InspectionState.RECTIFYING);
        driver.at("2026-03-21T00:00");
        driver.runJobs();
        assertThat(desk.get(inspection.id()).state()).isEqualTo(InspectionState.RECHECKING);
        assertThat(desk.rectifications(inspection.id()).get(0).expiredAt()).isNotNull();
        Task seen = task(inspection, "Task_RecheckRectification");
        findings.submit(inspection.id(), enterprise, "迟报的整改情况");
        assertThatThrownBy(() -> driver.complete(
                        REVIEWER,
                        seen,
                        Map.of("recheckOutcome", "RECTIFIED", "recheckFindings", "可", "viewVersion", "1")))
                .hasMessageContaining("案件已变化");
        recheck(inspection, Map.of("recheckOutcome", "RECTIFIED", "recheckFindings", "迟报，已到位"));
        assertThat(path(inspection))
                .containsSubsequence(
                        "Boundary_RectificationExpired", "Task_RecheckRectification", "EndEvent_InspectionRecorded");
    }

    @Test
    void whoInspectsSeesTheNameTheFactoryHasNow() {
        Inspection inspection = open("例行检查");
        Task task = task(inspection, "Task_RecordInspection");
        String version = driver.viewVersion(task);
        register.rename(enterprise, "新名称有限公司", LocalDate.parse("2026-03-01"), "市监变更〔2026〕1号");
        assertThat(driver.view(task)).contains("新名称有限公司");
        assertThatThrownBy(() -> record(inspection, "RECORD", Map.of("viewVersion", version)))
                .hasMessageContaining("案件已变化");
    }

    /** The service may have stood still over midnight. */
    @Test
    void whatComesAfterTheLastDayIsLateAlsoBeforeTheTimerHasRun() {
        Inspection inspection = demanded("2026-03-20");
        driver.at("2026-03-21T08:00");
        findings.submit(inspection.id(), enterprise, "迟报的整改情况");
        assertThat(desk.rectifications(inspection.id()).get(0).expiredAt())
                .isEqualTo(java.time.Instant.parse("2026-03-20T16:00:00Z"));
        assertThat(task(inspection, "Task_RecheckRectification")).isNotNull();
    }

    @Test
    void withoutADayOfItsOwnTheBureausDaysCount() {
        Inspection inspection = demanded(null);
        assertThat(desk.rectifications(inspection.id()).get(0).lastDay()).isEqualTo(LocalDate.parse("2026-03-30"));
        assertThat(task(inspection, "Task_Rectify").getDueDate())
                .isEqualTo(java.util.Date.from(java.time.Instant.parse("2026-03-30T15:59:59Z")));
    }

    @Test
    void aGroundIsNamedWithEvidenceAndOpensTheRemoval() {
        Inspection inspection = open("核查数据");
        Map<String, Object> named = Map.of("inspectionGround", "14(2)", "groundReason", "能耗台账与电费单不符");
        assertThatThrownBy(() -> record(inspection, "GROUND", Map.of("groundReason", "不符")))
                .hasMessageContaining("第十四条（二）或者（三）");
        assertThatThrownBy(
                        () -> record(inspection, "GROUND", Map.of("inspectionGround", "14(1)", "groundReason", "不符")))
                .hasMessageContaining("第十四条（二）或者（三）");
        assertThatThrownBy(() -> record(inspection, "GROUND", named)).hasMessageContaining("须先上传证据");
        evidence(inspection);
        record(inspection, "GROUND", named);
        assertThat(grounds.removalOpen(factory)).isTrue();
        UUID removal = removals.openOf(factory);
        assertThat(driver.view(removals.task(removal, "Task_VerifyGrounds")))
                .contains("监督检查 " + inspection.number(), "证据.pdf");
        assertThat(desk.get(inspection.id()).closedAs()).isEqualTo(InspectionOutcome.GROUND);
        assertThat(path(inspection)).endsWith("EndEvent_GroundNamed");
    }

    @Test
    void aGroundMayAlsoBeNamedAtTheRecheckButNotForAFactoryOffTheList() {
        Inspection inspection = demanded("2026-03-20");
        evidence(inspection);
        findings.submit(inspection.id(), enterprise, "已停产");
        Map<String, Object> named = Map.of(
                "recheckOutcome",
                "GROUND",
                "recheckFindings",
                "厂房已空",
                "inspectionGround",
                "14(3)",
                "groundReason",
                "连续停产十三个月");
        recheck(inspection, named);
        assertThat(grounds.removalOpen(factory)).isTrue();

        factory = driver.enterprise(COUNTY);
        enterprise = register.factory(factory).enterpriseId();
        Inspection unlisted = open("培育指导");
        evidence(unlisted);
        assertThatThrownBy(() -> record(unlisted, "GROUND", Map.of("inspectionGround", "14(3)", "groundReason", "停产")))
                .hasMessageContaining("不在名单");
    }

    @Test
    void everyWrongFieldIsRefused() {
        Inspection inspection = open("例行检查");
        assertThatThrownBy(() -> record(inspection, "RECTIFY", Map.of("inspectionMeasures", " ")))
                .hasMessageContaining("整改事项");
        assertThatThrownBy(() -> record(inspection, "RECORD", Map.of("inspectedOn", "2026-03-03")))
                .hasMessageContaining("不得晚于今天");
        assertThatThrownBy(() -> record(inspection, "RECTIFY", Map.of("rectifyBy", "2026-03-02")))
                .hasMessageContaining("须晚于今天");
        assertThatThrownBy(() -> record(inspection, "PRAISE", Map.of())).hasMessageContaining("须为以下之一");
        assertThatThrownBy(() -> open("例行检查")).hasMessageContaining("已立项");
        assertThat(desk.get(inspection.id()).state()).isEqualTo(InspectionState.OPENED);
    }

    @Test
    void aCountyStartsForItsOwnFactoriesOnly() {
        UUID other = driver.listed("130104", "2025-12-01");
        String code = register.enterprise(register.factory(other).enterpriseId())
                .creditCode()
                .value();
        assertThatThrownBy(() -> start(REVIEWER, code, "越权")).hasMessageContaining("管辖范围");
        assertThatThrownBy(() -> start("city-officer-1", code, "越权")).isInstanceOf(RuntimeException.class);
        start("county-reviewer-130104", code, "本县");
        assertThat(desk.ofFactory(other)).extracting(Inspection::countyCode).containsExactly("130104");
    }

    @Test
    void theApiOpensTheSameOnceAndKnowsTheLeadMustFit() {
        NewInspection asked = asked("接口立项", null);
        Inspection first = desk.call(asked, REVIEWER, Set.of(COUNTY));
        assertThat(desk.call(asked, REVIEWER, Set.of(COUNTY)).id()).isEqualTo(first.id());
        assertThat(task(first, "Task_RecordInspection")).isNotNull();
        assertThatThrownBy(() -> desk.call(asked("线索", UUID.randomUUID()), REVIEWER, Set.of(COUNTY)))
                .hasMessageContaining("线索");
        assertThatThrownBy(() -> desk.call(asked("外县", null), "county-reviewer-130104", Set.of("130104")))
                .hasMessageContaining("管辖范围");
    }

    @Test
    void anotherCountySeesNeitherTaskNorInstance() {
        Inspection inspection = open("隔离");
        Task task = task(inspection, "Task_RecordInspection");
        TasklistClient other = TasklistClient.tasklist(port, "county-reviewer-130104");
        assertThat(other.get("/task").body()).doesNotContain(task.getId());
        assertThat(other.get("/task/" + task.getId()).statusCode()).isEqualTo(404);
        assertThat(other.get("/process-instance/" + task.getProcessInstanceId() + "/variables")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(other.post("/task/" + task.getId() + "/complete", "{}").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(TasklistClient.tasklist(port, REVIEWER).get("/task").body()).contains(task.getId());
    }

    @Test
    void aLostMessageIsRepaired() {
        Inspection inspection = demanded("2026-03-20");
        jdbc.sql("UPDATE gf_rectification SET statement = '已整改', submitted_at = demanded_at WHERE inspection_id = :id")
                .param("id", inspection.id())
                .update();
        jdbc.sql("UPDATE gf_inspection SET state = 'RECHECKING' WHERE id = :id")
                .param("id", inspection.id())
                .update();
        assertThat(sweeper.sweep()).isEqualTo(1);
        assertThat(task(inspection, "Task_RecheckRectification")).isNotNull();
    }

    /** Whether the sweep leaves alone who has not submitted is seen in {@link #whoDoesNotRectifyInTimeDoesNotHoldUpTheOfficial}. */
    @Test
    void oneWhoseProcessAnAdministratorEndedDemandsNothingAnyMore() {
        Inspection demanded = demanded(null);
        Inspection unseen = open("尚未检查");
        for (Inspection each : List.of(demanded, unseen)) {
            driver.runtime().deleteProcessInstance(instance(each), "立项有误", true);
            assertThat(desk.get(each.id()).state()).isEqualTo(InspectionState.ENDED);
        }
        assertThat(inbox())
                .filteredOn(each -> each.contains("终止办理"))
                .singleElement()
                .satisfies(told -> assertThat(told).contains(demanded.number(), "立项有误"));
        assertThat(desk.ofEnterprise(enterprise, Page.FIRST))
                .extracting(Inspection::id)
                .contains(demanded.id())
                .doesNotContain(unseen.id());
        assertThatThrownBy(() -> evidence(demanded)).hasMessageContaining("不能补充附件");
    }

    private String instance(Inspection inspection) {
        return stages.instance("InspectionProcess", "inspectionId", inspection.id());
    }

    private Inspection demanded(String until) {
        Inspection inspection = open("专项检查");
        Map<String, Object> demand = new HashMap<>(Map.of("inspectionMeasures", "补装计量表"));
        if (until != null) {
            demand.put("rectifyBy", until);
        }
        record(inspection, "RECTIFY", demand);
        assertThat(sweeper.sweep()).isZero();
        return inspection;
    }

    private Inspection open(String reason) {
        start(REVIEWER, register.enterprise(enterprise).creditCode().value(), reason);
        Inspection opened = desk.ofFactory(factory).stream()
                .filter(each -> each.reason().equals(reason))
                .findFirst()
                .orElseThrow();
        assertThat(desk.ofEnterprise(enterprise, Page.FIRST))
                .as("one to come is not put to it")
                .doesNotContain(opened);
        return opened;
    }

    private void start(String user, String factory, String reason) {
        driver.signedIn(user, () -> driver.runtime()
                .startProcessInstanceByKey(
                        "InspectionProcess", Map.of("factory", factory, "plannedOn", "2026-03-05", "reason", reason)));
    }

    private NewInspection asked(String reason, UUID lead) {
        return new NewInspection(
                register.enterprise(enterprise).creditCode().value(), LocalDate.parse("2026-03-05"), reason, lead);
    }

    private void record(Inspection inspection, String outcome, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "inspectionKind",
                "INSPECTION",
                "inspectedOn",
                "2026-03-02",
                "inspectionFindings",
                "现场查看生产线与台账",
                "inspectionOutcome",
                outcome));
        if (outcome.equals("RECTIFY")) {
            variables.put("inspectionMeasures", "补装计量表");
        }
        variables.putAll(more);
        driver.complete(REVIEWER, task(inspection, "Task_RecordInspection"), variables);
        driver.runJobs();
    }

    private void recheck(Inspection inspection, Map<String, Object> variables) {
        driver.complete(REVIEWER, task(inspection, "Task_RecheckRectification"), variables);
        driver.runJobs();
    }

    private void evidence(Inspection inspection) {
        byte[] pdf = ("%PDF-1.4\n% 证据 " + inspection.id() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        desk.attach(inspection.id(), "EVIDENCE", "证据.pdf", new ByteArrayInputStream(pdf), REVIEWER);
    }

    private Task task(Inspection inspection, String key) {
        return driver.task(key, "inspectionId", inspection.id());
    }

    private List<String> path(Inspection inspection) {
        return stages.path("InspectionProcess", "inspectionId", inspection.id());
    }

    private List<String> inbox() {
        return jdbc.sql("SELECT subject || body FROM gf_inbox WHERE recipient = :recipient")
                .param("recipient", EnterpriseUser.of(enterprise))
                .query(String.class)
                .list();
    }
}
