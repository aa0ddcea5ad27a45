package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.notice.NewObjection;
import cn.greenfactory.notice.ObjectionHandling;
import cn.greenfactory.notice.ObjectionState;
import cn.greenfactory.notice.ObjectionTarget;
import cn.greenfactory.notice.Objections;
import cn.greenfactory.notice.ObjectorKind;
import cn.greenfactory.process.RoundStages.Stage;
import cn.greenfactory.registry.Timelines;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An objection from receipt to reply, and what it does to its case and round (第十条). */
@ServiceTest
class ObjectionProcessTest {

    private static final String[] TWO = {"130102", "130104"};

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private Objections objections;

    @Autowired
    private ObjectionHandling handling;

    @Autowired
    private Timelines timelines;

    @Autowired
    private ManagementService management;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @Test
    void oneUpheldAndOneDismissedHoldOnlyTheirOwnCasesUntilTheyAreAnswered() {
        Stage stage = stages.onNotice(3, "130102", "130104", "130105");
        UUID third = stage.cases().get(2);
        UUID against = file(stage, ObjectionTarget.LISTED, stage.one(), "能耗数据不实");
        UUID weak = file(stage, ObjectionTarget.LISTED, stage.two(), "某某听说有问题");
        driver.at("2026-03-24T09:00");
        handling.respond(against, enterprise(stage.one()), "数据属实");
        driver.runJobs();
        at(against, "Task_VerifyObjection", "city-officer-2", Map.of("objectionFindings", "抽查确有不符"));
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of(third, true));
        assertThat(driver.application(third).status()).isEqualTo(CaseStatus.CERTIFIED);
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.PROPOSED);

        decide(against, "city-head-2", "UPHELD");
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.OBJECTION_UPHELD);
        at(weak, "Task_VerifyObjection", "city-officer-2", Map.of("objectionFindings", "未发现问题"));
        decide(weak, "city-head-2", "DISMISSED");
        stages.certify(stage.round(), Map.of(stage.two(), true));

        assertThat(driver.application(stage.two()).status()).isEqualTo(CaseStatus.CERTIFIED);
        assertThat(stages.path(stage.one()))
                .containsSubsequence(
                        "Wait_NoticeEnded",
                        "Gateway_ObjectionsClosed",
                        "Wait_ObjectionClosed",
                        "Gateway_CaseResult",
                        "Service_NotifyObjectionUpheld",
                        "EndEvent_ObjectionUpheld");
        assertThat(path(weak))
                .containsSubsequence(
                        "Task_RespondToObjection",
                        "Boundary_ResponseExpired",
                        "Task_VerifyObjection",
                        "Task_DecideObjection",
                        "Service_ReplyToObjection",
                        "EndEvent_ObjectionClosed");
        assertThat(stages.path(stage))
                .containsSubsequence("Wait_CaseReady", "Task_ConfirmNoticeResult", "EndEvent_RoundClosed");
        assertThat(objections.get(against).state()).isEqualTo(ObjectionState.CLOSED);
        assertThat(timeline(stage.two()))
                .containsSubsequence("认定 综合审查", "认定 批准拟认定名单", "公示 拟认定名单公示", "异议 收到异议", "认定 决定认定")
                .containsSubsequence("异议 收到异议", "异议 作出处理决定", "异议 书面答复", "名单 认定");
        assertThat(timelines.of(driver.application(stage.two()).factoryId()).toString())
                .contains("公示至2026年3月30日（含当日）", "异议不成立", "未发现问题")
                .doesNotContain("王小明", "某某");
    }

    @Test
    void whoCertifiesWhileAnObjectionClosesIsAskedToLookAgain() {
        Stage stage = stages.onNotice(2, "130102", "130104");
        UUID weak = file(stage, ObjectionTarget.LISTED, stage.two(), "某某听说有问题");
        handling.respond(weak, enterprise(stage.two()), "数据属实");
        driver.runJobs();
        at(weak, "Task_VerifyObjection", "city-officer-2", Map.of("objectionFindings", "未发现问题"));
        stages.endNotice(stage.round());
        stages.atRound("city-officer-1", "Task_ConfirmNoticeResult", stage.round(), Map.of("noticeConfirmed", true));
        Task decide = task(weak, "Task_DecideObjection");
        driver.complete("city-head-2", decide, Map.of("objectionOutcome", "DISMISSED", "objectionReply", "答复如下"));
        String reply = management
                .createJobQuery()
                .processInstanceId(decide.getProcessInstanceId())
                .activityId("Service_ReplyToObjection")
                .singleResult()
                .getId();

        Task certify = driver.task("Task_DecideCertification", "roundId", stage.round());
        String decisions = stages.decisions("certified", Map.of(stage.one(), true));
        Map<String, Object> shown =
                Map.of("certificationDecisions", decisions, "viewVersion", driver.viewVersion(certify));
        ExecutorService head = Executors.newSingleThreadExecutor();
        Future<?> click = transaction.execute(status -> {
            management.executeJob(reply);
            Future<?> clicked = head.submit(() -> driver.complete("city-head-1", certify, shown));
            untilSomebodyWaits();
            return clicked;
        });
        head.shutdown();
        assertThatThrownBy(click::get).hasMessageContaining("案件已变化");

        Map<UUID, Boolean> both = Map.of(stage.one(), true, stage.two(), true);
        driver.complete(
                "city-head-1",
                certify,
                Map.of(
                        "certificationDecisions",
                        stages.decisions("certified", both),
                        "viewVersion",
                        driver.viewVersion(certify)));
        driver.runJobs();
        assertThat(driver.application(stage.two()).status()).isEqualTo(CaseStatus.CERTIFIED);
    }

    private void untilSomebodyWaits() {
        boolean waits = false;
        for (int i = 0; i < 600 && !waits; i++) {
            LockSupport.parkNanos(50_000_000);
            waits = jdbc.sql("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)")
                    .query(Boolean.class)
                    .single();
        }
        assertThat(waits).as("the click waits for the round").isTrue();
    }

    @Test
    void anObjectionDecidedBeforeTheNoticeEndsIsNotMissed() {
        Stage stage = stages.onNotice(1, "130102");
        UUID id = file(stage, ObjectionTarget.LISTED, stage.one(), "能耗数据不实");
        handling.respond(id, enterprise(stage.one()), "数据属实");
        at(id, "Task_VerifyObjection", "city-officer-2", Map.of("objectionFindings", "不符"));
        decide(id, "city-head-2", "UPHELD");
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.PROPOSED);
        stages.endNotice(stage.round());
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.OBJECTION_UPHELD);
        assertThat(stages.path(stage.one())).doesNotContain("Wait_ObjectionClosed");
    }

    @Test
    void anInadmissibleOneIsConfirmedByAnOfficerAndAnswered() {
        Stage stage = stages.onNotice(1, "130102");
        UUID anonymous = file(stage, stage.one(), null, "能耗数据不实");
        Task confirm = task(anonymous, "Task_ConfirmInadmissible");
        assertThatThrownBy(() -> driver.complete("city-officer-1", confirm, Map.of("inadmissibleConfirmed", true)))
                .hasMessageContaining("理由");
        driver.complete("city-officer-1", confirm, Map.of("inadmissibleConfirmed", true, "inadmissibleReason", "未署实名"));
        driver.runJobs();
        assertThat(objections.get(anonymous).state()).isEqualTo(ObjectionState.INADMISSIBLE);
        assertThat(path(anonymous)).endsWith("Service_ReplyInadmissible", "EndEvent_ObjectionInadmissible");

        UUID admitted = file(stage, stage.one(), null, "弄虚作假");
        at(
                admitted,
                "Task_ConfirmInadmissible",
                "city-officer-1",
                Map.of("inadmissibleConfirmed", false, "inadmissibleReason", "线索具体，予以受理"));
        assertThat(task(admitted, "Task_RespondToObjection")).isNotNull();
    }

    @Test
    void aLateOneIsInadmissibleAndAPaperStampedInTimeIsNot() {
        Stage stage = stages.onNotice(1, "130102");
        driver.at("2026-03-30T23:59:59");
        UUID lastSecond = file(stage, ObjectionTarget.LISTED, stage.one(), "能耗数据不实");
        assertThat(task(lastSecond, "Task_RespondToObjection")).isNotNull();
        driver.at("2026-03-31T00:00");
        UUID late = file(stage, ObjectionTarget.LISTED, stage.one(), "迟到的异议");
        assertThat(task(late, "Task_ConfirmInadmissible")).isNotNull();
        driver.at("2026-03-31T09:00");
        UUID paper = objections
                .record(
                        stages.notice(stage.round()).id(),
                        objection(ObjectionTarget.LISTED, stage.one(), "某某", "纸质异议"),
                        Instant.parse("2026-03-30T08:00:00Z"),
                        "city-officer-1")
                .objectionId();
        driver.runJobs();
        assertThat(task(paper, "Task_RespondToObjection")).isNotNull();
    }

    @Test
    void whoTookPartOrApprovedTheListMayNeitherVerifyNorDecide() {
        Stage stage = stages.onNotice(1, "130102");
        UUID id = file(stage, ObjectionTarget.LISTED, stage.one(), "能耗数据不实");
        handling.respond(id, enterprise(stage.one()), "数据属实");
        Task verify = task(id, "Task_VerifyObjection");
        Map<String, Object> findings = Map.of("objectionFindings", "不符");
        assertThatThrownBy(() -> driver.complete("city-officer-1", verify, findings))
                .isInstanceOf(RuntimeException.class);
        driver.complete("city-officer-2", verify, findings);
        Task decide = task(id, "Task_DecideObjection");
        assertThatThrownBy(() -> driver.complete(
                        "city-head-1", decide, Map.of("objectionOutcome", "UPHELD", "objectionReply", "成立")))
                .hasMessageContaining("其他负责人");
        decide(id, "city-head-2", "DISMISSED");
    }

    @Test
    void anObjectionAgainstTheListHoldsNobodyUnlessTheHeadOrdersIt() {
        Stage stage = stages.onNotice(2, TWO);
        UUID id = file(stage, ObjectionTarget.LIST, null, "程序有问题");
        assertThat(task(id, "Task_VerifyObjection")).isNotNull();
        handling.orderHold(id, "暂缓", "city-head-2");
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of());
        at(id, "Task_VerifyObjection", "city-officer-2", Map.of("objectionFindings", "程序合规"));
        decide(id, "city-head-2", "DISMISSED");
        stages.certify(stage.round(), Map.of(stage.one(), true, stage.two(), false));
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.CERTIFIED);
        assertThat(driver.application(stage.two()).status()).isEqualTo(CaseStatus.NOT_CERTIFIED);
        assertThat(stages.path(stage.two())).endsWith("Service_NotifyNotCertified", "EndEvent_NotCertified");
    }

    private UUID enterprise(UUID caseId) {
        return driver.application(caseId).enterpriseId();
    }

    private void decide(UUID id, String head, String outcome) {
        at(id, "Task_DecideObjection", head, Map.of("objectionOutcome", outcome, "objectionReply", "答复如下"));
    }

    private void at(UUID objection, String task, String user, Map<String, Object> variables) {
        driver.complete(user, task(objection, task), variables);
        driver.runJobs();
    }

    private Task task(UUID objection, String key) {
        return driver.task(key, "objectionId", objection);
    }

    private List<String> path(UUID objection) {
        return stages.path("ObjectionProcess", "objectionId", objection);
    }

    private UUID file(Stage stage, ObjectionTarget target, UUID caseId, String facts) {
        return file(stage, objection(target, caseId, "某某", facts));
    }

    private UUID file(Stage stage, UUID caseId, String name, String facts) {
        return file(stage, objection(ObjectionTarget.LISTED, caseId, name, facts));
    }

    private UUID file(Stage stage, NewObjection objection) {
        UUID id = objections
                .file(
                        stages.notice(stage.round()).id(),
                        objection,
                        UUID.randomUUID().toString())
                .objectionId();
        driver.runJobs();
        return id;
    }

    private static NewObjection objection(ObjectionTarget target, UUID caseId, String name, String facts) {
        return new NewObjection(
                target, caseId, null, ObjectorKind.PERSON, name, "13800000000", false, facts, "见附件说明", List.of());
    }

    private List<String> timeline(UUID caseId) {
        return timelines.of(driver.application(caseId).factoryId()).stream()
                .map(each -> each.area() + " " + each.title())
                .toList();
    }
}
