package cn.greenfactory.process;

import static cn.greenfactory.oversight.Ground.FALSIFIED;
import static cn.greenfactory.oversight.Ground.HIGHER_REMOVED;
import static cn.greenfactory.oversight.Ground.INCIDENT;
import static cn.greenfactory.oversight.Ground.NOT_FILED;
import static cn.greenfactory.oversight.Ground.NOT_OPERATING;
import static cn.greenfactory.process.RemovalStages.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.greenfactory.documents.Attachment;
import cn.greenfactory.documents.Paper;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.FactoryReassigned;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.removal.HigherRemovals;
import cn.greenfactory.oversight.removal.Removal;
import cn.greenfactory.oversight.removal.RemovalDecisions;
import cn.greenfactory.oversight.removal.RemovalEntry;
import cn.greenfactory.oversight.removal.RemovalFiles;
import cn.greenfactory.oversight.removal.RemovalGround;
import cn.greenfactory.oversight.removal.RemovalHearing;
import cn.greenfactory.oversight.removal.RemovalOutcome;
import cn.greenfactory.oversight.removal.RemovalReopening;
import cn.greenfactory.oversight.removal.RemovalState;
import cn.greenfactory.oversight.removal.RemovalStep;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.process.common.WaitSweeper;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.security.Actor;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A removal from its first named ground to removed, kept or ended (第十四条). */
@ServiceTest
class RemovalProcessTest {

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages rounds;

    @Autowired
    private RemovalStages stages;

    @Autowired
    private GroundDesk desk;

    @Autowired
    private RemovalHearing hearing;

    @Autowired
    private RemovalDecisions decisions;

    @Autowired
    private RemovalReopening reopening;

    @Autowired
    private RemovalFiles files;

    @Autowired
    private HigherRemovals higher;

    @Autowired
    private Removals removals;

    @Autowired
    private Register register;

    @Autowired
    private Papers papers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Autowired
    private WaitSweeper sweeper;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void clear() {
        rounds.clear();
    }

    @Test
    void aFactoryIsRemovedAfterItWasHeard() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, NOT_FILED, Origin.REPORT);
        stages.verify(id, REVIEWER, true, NOT_FILED);
        assertThat(stages.task(id, "Task_StateDefence").getDueDate()).isEqualTo("2026-03-09T23:59:59");
        stages.state(id);
        stages.propose(id);
        driver.at("2026-03-03T09:00");
        stages.decide(id, "REMOVE");

        assertThat(stages.path(id))
                .containsSubsequence(
                        "StartEvent_RemovalOpened",
                        "Rule_RemovalGrounds",
                        "Task_VerifyGrounds",
                        "Task_StateDefence",
                        "Task_ProposeRemoval",
                        "Task_DecideRemoval",
                        "Service_RegisterRemoval",
                        "Service_IssueRemovalDecision",
                        "Service_AnnounceRemoval",
                        "EndEvent_Removed")
                .doesNotContain("Service_ReportRemovalUpward");
        assertThat(stages.listed(factory, "2026-03-02")).isTrue();
        assertThat(stages.listed(factory, "2026-03-03")).isFalse();
        assertThat(stages.get(id).state()).isEqualTo(RemovalState.REMOVED);
        assertThat(papers.of(id))
                .extracting(each -> each.kind().name())
                .containsExactlyInAnyOrder("REMOVAL_DECISION", "REMOVAL_ANNOUNCEMENT");
        assertThat(papers.of(id)).extracting(Paper::number).allMatch(number -> number.contains("〔2026〕"));
        assertThat(inbox(EnterpriseUser.of(stages.get(id).enterpriseId()), id))
                .hasSize(2)
                .anySatisfy(body -> assertThat(body).contains("2026年3月9日", "陈述"))
                .anySatisfy(body -> assertThat(body).contains("第十四条（一）", "申请行政复议", "送达日期 2026-03-03"));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FILED, REPORT", "FALSIFIED, REPORT", "FALSIFIED, INSPECTION", "NOT_OPERATING, INSPECTION",
        "NOT_OPERATING, BUSINESS_STATUS", "INCIDENT, INCIDENT", "FALSIFIED, OBJECTION_LEAD",
                "HIGHER_REMOVED, HIGHER_LIST"
    })
    void everyGroundFromEveryOriginRemovesAlsoWithoutAStatement(Ground ground, Origin origin) {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, ground, origin);
        stages.verify(id, ground == HIGHER_REMOVED ? "city-officer-2" : REVIEWER, true, ground);
        driver.at("2026-03-09T23:59:59");
        driver.runJobs();
        assertThat(stages.task(id, "Task_ProposeRemoval")).isNull();
        driver.at("2026-03-10T00:00");
        driver.runJobs();
        stages.propose(id);
        stages.decide(id, "REMOVE");

        assertThat(stages.path(id)).contains("Boundary_DefenceExpired").endsWith("EndEvent_Removed");
        assertThat(stages.listed(factory, "2026-03-10")).isFalse();
        assertThat(stages.get(id).suggestion()).contains(ground.clause());
    }

    @Test
    void severalGroundsAreVerifiedByCountyAndCityEachItsOwn() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, FALSIFIED, Origin.INSPECTION);
        assertThat(stages.raise(factory, INCIDENT, Origin.INCIDENT)).isEqualTo(id);
        assertThat(stages.raise(factory, HIGHER_REMOVED, Origin.HIGHER_LIST)).isEqualTo(id);
        Task verify = stages.task(id, "Task_VerifyGrounds");
        assertThatThrownBy(() -> driver.complete("county-reviewer-130104", verify, findings(FALSIFIED)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> driver.complete("city-officer-1", verify, findings(FALSIFIED)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> driver.complete(REVIEWER, verify, findings(FALSIFIED)))
                .hasMessageContaining("请逐项核实");
        assertThatThrownBy(() -> driver.complete(REVIEWER, verify, findings(FALSIFIED, INCIDENT, HIGHER_REMOVED)))
                .hasMessageContaining("不在本次核实之列");
        stages.verify(id, REVIEWER, true, FALSIFIED, INCIDENT);
        assertThat(stages.task(id, "Task_StateDefence")).isNull();
        stages.verify(id, "city-officer-2", false, HIGHER_REMOVED);
        stages.state(id);
        stages.propose(id);
        stages.decide(id, "REMOVE");
        assertThat(stages.path(id)).contains("EndEvent_Removed");
        assertThat(inbox(EnterpriseUser.of(stages.get(id).enterpriseId()), id))
                .allSatisfy(
                        body -> assertThat(body).contains("第十四条（二）", "第十四条（四）").doesNotContain("第十四条（五）"));
    }

    @Test
    void ofTwoClaimsOfOneGroundEachHasAFindingOfItsOwn() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, FALSIFIED, Origin.INSPECTION, UUID.randomUUID(), "台账与电费单不符");
        stages.raise(factory, FALSIFIED, Origin.REPORT, UUID.randomUUID(), "发票存疑");
        Task verify = stages.task(id, "Task_VerifyGrounds");
        UUID ledger = claim(id, "台账与电费单不符");
        UUID invoice = claim(id, "发票存疑");
        assertThat(driver.view(verify)).contains(ledger.toString(), invoice.toString());
        String upheld = finding(ledger, true, "经核查属实");
        assertThatThrownBy(() -> driver.complete(REVIEWER, verify, Map.of("groundFindings", "[" + upheld + "]")))
                .hasMessageContaining("请逐项核实")
                .hasMessageContaining("发票存疑");
        String all = "{\"ground\":\"14(2)\",\"upheld\":true,\"reason\":\"均属实\"}";
        assertThatThrownBy(() ->
                        driver.complete(REVIEWER, verify, Map.of("groundFindings", "[" + upheld + "," + all + "]")))
                .hasMessageContaining("写了两次");
        String other = finding(UUID.randomUUID(), true, "另一件");
        assertThatThrownBy(() -> driver.complete(REVIEWER, verify, Map.of("groundFindings", "[" + other + "]")))
                .hasMessageContaining("不在本次核实之列");

        String struck = finding(invoice, false, "发票真实");
        stages.complete(
                id, "Task_VerifyGrounds", REVIEWER, Map.of("groundFindings", "[" + upheld + "," + struck + "]"));
        assertThat(removals.dossier(id).standingGrounds()).singleElement().satisfies(each -> assertThat(each.reason())
                .isEqualTo("台账与电费单不符"));
        stages.state(id);
        stages.propose(id);
        stages.decide(id, "REMOVE");
        assertThat(stages.path(id)).endsWith("EndEvent_Removed");
        assertThat(inbox(EnterpriseUser.of(stages.get(id).enterpriseId()), id))
                .allSatisfy(body -> assertThat(body).contains("台账与电费单不符").doesNotContain("发票存疑"));
    }

    @Test
    void aNewGroundDuringTheDefenceIsVerifiedAndHeardForTheFullTime() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, NOT_FILED, Origin.REPORT);
        stages.verify(id, REVIEWER, true, NOT_FILED);
        driver.at("2026-03-04T09:00");
        stages.raise(factory, INCIDENT, Origin.INCIDENT);
        assertThat(stages.task(id, "Task_StateDefence")).isNull();
        assertThatThrownBy(() -> stages.state(id)).hasMessageContaining("不能提交陈述");
        stages.verify(id, REVIEWER, true, INCIDENT);

        assertThat(stages.task(id, "Task_StateDefence").getDueDate()).isEqualTo("2026-03-11T23:59:59");
        assertThat(stages.path(id)).contains("Boundary_GroundsChanged");
        stages.state(id);
        assertThat(stages.task(id, "Task_ProposeRemoval")).isNotNull();
    }

    @Test
    void theSameStatementAgainReturnsTheFirstResult() {
        UUID id = stages.raise(stages.factory(), NOT_FILED, Origin.REPORT);
        stages.verify(id, REVIEWER, true, NOT_FILED);
        UUID enterprise = stages.get(id).enterpriseId();
        Removal first = hearing.state(id, enterprise, "系统故障未能填报");
        assertThat(hearing.state(id, enterprise, " 系统故障未能填报 ")).isEqualTo(first);
        assertThatThrownBy(() -> hearing.state(id, enterprise, "另有补充")).hasMessageContaining("不能提交陈述");
        assertThat(removals.history(id))
                .filteredOn(each -> each.step() == RemovalStep.STATED)
                .hasSize(1);
    }

    @Test
    void aGroundStruckDuringTheDefenceLeavesTheRestOfTheTime() {
        UUID factory = stages.factory();
        UUID origin = UUID.randomUUID();
        UUID id = stages.raise(factory, NOT_FILED, Origin.REPORT);
        stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "重大事故");
        stages.verify(id, REVIEWER, true, NOT_FILED, INCIDENT);
        Date due = stages.task(id, "Task_StateDefence").getDueDate();
        driver.at("2026-03-04T09:00");
        desk.strike(Origin.INCIDENT, origin, "核定为较大事故", "city-officer-1");

        assertThat(stages.task(id, "Task_StateDefence").getDueDate()).isEqualTo(due);
        assertThat(stages.task(id, "Task_VerifyGrounds")).isNull();
        driver.at("2026-03-10T00:00");
        driver.runJobs();
        assertThat(stages.task(id, "Task_ProposeRemoval")).isNotNull();
    }

    @Test
    void whatWasProposedOnOldFactsFallsWhenTheyChange() {
        UUID factory = stages.factory();
        UUID origin = UUID.randomUUID();
        UUID id = stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "死亡10人");
        stages.verify(id, REVIEWER, true, INCIDENT);
        stages.state(id);
        stages.propose(id);
        Task decide = stages.task(id, "Task_DecideRemoval");
        stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "死亡10人");
        assertThat(stages.task(id, "Task_DecideRemoval").getId())
                .as("the same facts again")
                .isEqualTo(decide.getId());
        stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "死亡12人");

        assertThat(stages.task(id, "Task_DecideRemoval")).isNull();
        assertThat(stages.get(id).proposal()).isNull();
        stages.verify(id, REVIEWER, true, INCIDENT);
        assertThat(stages.task(id, "Task_StateDefence"))
                .as("heard on the new facts")
                .isNotNull();
    }

    @Test
    void itIsKeptWhenEveryGroundWasStruckWhereItCameFrom() {
        UUID factory = stages.factory();
        UUID origin = UUID.randomUUID();
        UUID id = stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "重大事故");
        stages.verify(id, REVIEWER, true, INCIDENT);
        desk.strike(Origin.INCIDENT, origin, "核定为较大事故", "city-officer-1");
        Task decide = stages.task(id, "Task_DecideRemoval");
        assertThatThrownBy(() -> driver.complete("city-head-1", decide, outcome("REMOVE")))
                .hasMessageContaining("没有成立的情形");
        assertThatThrownBy(() -> driver.complete("city-head-1", decide, outcome("SEND_BACK")))
                .hasMessageContaining("都已撤回");
        stages.decide(id, "KEEP");

        assertThat(stages.path(id))
                .containsSubsequence("Boundary_GroundsChanged", "Service_NotifyKept", "EndEvent_Kept");
        assertThat(stages.get(id).state()).isEqualTo(RemovalState.KEPT);
        assertThat(stages.listed(factory, "2026-12-31")).isTrue();
        assertThat(desk.removalOpen(factory)).isFalse();
        assertThat(stages.raise(factory, NOT_FILED, Origin.REPORT))
                .as("another removal")
                .isNotEqualTo(id);
    }

    @Test
    void theHeadMaySendBackAndKeepsOnlyWhatNoFindingHolds() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, FALSIFIED, Origin.INSPECTION);
        stages.verify(id, REVIEWER, true, FALSIFIED);
        stages.state(id);
        stages.propose(id);
        Task decide = stages.task(id, "Task_DecideRemoval");
        assertThatThrownBy(() -> driver.complete("city-head-1", decide, outcome("KEEP")))
                .hasMessageContaining("予以移出");
        assertThatThrownBy(() -> driver.complete("city-head-1", decide, Map.of("removalOutcome", "REMOVE")))
                .hasMessageContaining("决定意见");
        stages.decide(id, "SEND_BACK");
        assertThat(stages.get(id).proposal()).isNull();
        stages.verify(id, REVIEWER, false, FALSIFIED);
        assertThat(stages.task(id, "Task_StateDefence")).isNull();
        stages.decide(id, "KEEP");
        assertThat(stages.path(id))
                .containsSubsequence("Task_DecideRemoval", "Task_VerifyGrounds", "Task_DecideRemoval", "EndEvent_Kept");
    }

    @Test
    void aCaseSentBackIsNotHeardTwiceOnTheSameFacts() {
        UUID id = stages.raise(stages.factory(), FALSIFIED, Origin.INSPECTION);
        stages.verify(id, REVIEWER, true, FALSIFIED);
        stages.state(id);
        stages.propose(id);
        stages.decide(id, "SEND_BACK");
        stages.verify(id, REVIEWER, true, FALSIFIED);
        assertThat(stages.task(id, "Task_ProposeRemoval")).isNotNull();
    }

    @Test
    void nobodyIsHeardOnlyForTheHeadsWrittenReason() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, INCIDENT, Origin.INCIDENT);
        assertThat(inbox("city-head", id)).singleElement().satisfies(body -> assertThat(body)
                .contains(stages.get(id).number(), "核实完成之前", "/api/staff/removals/" + id + "/defence-waiver"));
        assertThatThrownBy(() -> hearing.waive(id, " ", "city-head-1")).hasMessageContaining("理由");
        hearing.waive(id, "企业已注销，无人可以陈述", "city-head-1");
        assertThat(stages.get(id).defenceWorkdays()).isZero();
        stages.verify(id, REVIEWER, true, INCIDENT);
        stages.propose(id);
        stages.decide(id, "REMOVE");
        assertThat(stages.path(id)).doesNotContain("Task_StateDefence").contains("EndEvent_Removed");

        UUID asked = stages.raise(stages.factory(), INCIDENT, Origin.INCIDENT);
        stages.verify(asked, REVIEWER, true, INCIDENT);
        assertThatThrownBy(() -> hearing.waive(asked, "来不及", "city-head-1")).hasMessageContaining("不能再决定");
    }

    @Test
    void aWaiverDoesNotCoverAGroundTheHeadHasNotSeen() {
        UUID factory = stages.factory();
        UUID origin = UUID.randomUUID();
        UUID id = stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为重大");
        hearing.waive(id, "企业已停产，无人可以陈述", "city-head-1");
        stages.verify(id, REVIEWER, true, INCIDENT);
        stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为重大");
        assertThat(stages.get(id).defenceWaiver()).as("the same facts again").isNotNull();

        stages.raise(factory, FALSIFIED, Origin.INSPECTION);
        assertThat(stages.get(id).defenceWaiver()).isNull();
        assertThat(stages.get(id).defenceWorkdays()).isEqualTo(5);
        assertThat(inbox("city-head", id)).hasSize(2).anySatisfy(body -> assertThat(body)
                .contains("第十四条（二）", "不再适用", "/api/staff/removals/" + id + "/defence-waiver")
                .doesNotContain("已开始"));
        assertThat(removals.history(id))
                .filteredOn(each -> each.step().name().equals("WAIVER_LAPSED"))
                .singleElement()
                .satisfies(each -> assertThat(each.text()).contains("第十四条（二）", "无人可以陈述"));
        assertThat(jdbc.sql("SELECT before_act::text FROM gf_audit WHERE act = 'WAIVER_LAPSED' AND subject_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .contains("city-head-1", "无人可以陈述");
        assertThat(removals.history(id)).extracting(RemovalEntry::step).contains(RemovalStep.WAIVED);
        stages.verify(id, REVIEWER, true, FALSIFIED);
        assertThat(stages.task(id, "Task_StateDefence").getDueDate()).isEqualTo("2026-03-09T23:59:59");
    }

    @Test
    void theHeadMaySpareTheHearingAgainWhenAGroundIsReplaced() {
        UUID factory = stages.factory();
        UUID origin = UUID.randomUUID();
        UUID id = stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为重大");
        hearing.waive(id, "企业已停产，无人可以陈述", "city-head-1");
        stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为特别重大");
        hearing.waive(id, "仍无人可以陈述", "city-head-1");
        stages.verify(id, REVIEWER, true, INCIDENT);
        assertThat(stages.task(id, "Task_ProposeRemoval")).isNotNull();
    }

    @Test
    void whatWasFoundUntrueStandsUntilTheFactChanges() {
        UUID factory = stages.factory();
        UUID origin = UUID.randomUUID();
        UUID id = stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为重大");
        stages.verify(id, REVIEWER, false, INCIDENT);
        stages.decide(id, "KEEP");
        assertThat(stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为重大"))
                .isEqualTo(id);
        assertThat(desk.removalOpen(factory)).isFalse();

        UUID other = stages.raise(factory, NOT_FILED, Origin.REPORT);
        assertThat(stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为重大"))
                .as("another removal is open")
                .isEqualTo(id);
        assertThat(removals.dossier(other).grounds()).hasSize(1);
        assertThat(stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为特别重大"))
                .isEqualTo(other);
        assertThat(removals.dossier(other).grounds()).hasSize(2);
    }

    @Test
    void theDaysForTheStatementAreThoseOfTheDayItWasOpened() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, NOT_FILED, Origin.REPORT);
        jdbc.sql("UPDATE gf_removal SET defence_workdays = 3 WHERE id = :id")
                .param("id", id)
                .update();
        stages.verify(id, REVIEWER, true, NOT_FILED);
        assertThat(stages.task(id, "Task_StateDefence").getDueDate()).isEqualTo("2026-03-05T23:59:59");
    }

    @Test
    void whoProposedDoesNotDecideAndNobodyActsForCountyAndCity() {
        UUID id = stages.raise(stages.factory(), NOT_FILED, Origin.REPORT);
        stages.verify(id, REVIEWER, true, NOT_FILED);
        stages.state(id);
        assertThatThrownBy(() -> decisions.propose(id, "建议移出", REVIEWER)).hasMessageContaining("县、市两级");
        stages.propose(id);
        assertThatThrownBy(() -> decisions.decide(id, RemovalOutcome.REMOVE, "移出", "city-officer-1"))
                .hasMessageContaining("由您提出");
    }

    @Test
    void aHigherRemovalLowersTheLevelAndIsVerifiedByTheCity() {
        UUID factory = stages.factory();
        register.record(RegisterEvent.levelChanged(factory, LocalDate.parse("2025-09-01"), Level.NATION, "工信部公告"));
        LocalDate on = LocalDate.parse("2026-02-20");
        var first = higher.record(factory, "工信部节函〔2026〕97号", Level.PROVINCE, on, "city-officer-1");
        assertThat(higher.record(factory, "工信部节函〔2026〕97号", Level.PROVINCE, on, "city-officer-1"))
                .isEqualTo(first);
        UUID id = jdbc.sql("SELECT id FROM gf_removal WHERE factory_id = :factory")
                .param("factory", factory)
                .query(UUID.class)
                .single();
        stages.verify(id, "city-officer-1", true, HIGHER_REMOVED);
        stages.state(id);
        stages.propose(id);
        stages.decide(id, "REMOVE");

        assertThat(first.fromLevel()).isEqualTo(Level.NATION);
        assertThat(stages.get(id).level()).isEqualTo(Level.PROVINCE);
        assertThat(stages.path(id))
                .startsWith("StartEvent_HigherRemovalRecorded")
                .containsSubsequence("Service_AnnounceRemoval", "Service_ReportRemovalUpward", "EndEvent_Removed");
        assertThat(stages.get(id).reportedUpwardAt()).isNotNull();
        assertThat(inbox("city-officer", id)).anyMatch(body -> body.contains("上报上级主管部门"));
    }

    @Test
    void aPaperOfTheHigherLevelThatComesAfterTheFactoryLeftTheListIsKept() {
        UUID factory = driver.listed("130102", "2025-06-30");
        LocalDate raised = LocalDate.parse("2025-09-01");
        register.record(RegisterEvent.levelChanged(factory, raised, Level.PROVINCE, "冀工信绿〔2025〕9号"));
        register.record(RegisterEvent.removed(factory, LocalDate.parse("2026-02-25"), "石工信〔2026〕1号"));
        LocalDate on = LocalDate.parse("2026-02-20");
        var late = higher.record(factory, "冀工信绿〔2026〕4号", Level.CITY, on, "city-officer-1");

        assertThat(late.fromLevel()).isEqualTo(Level.PROVINCE);
        assertThat(register.level(factory, on)).contains(Level.CITY);
        assertThat(desk.removalOpen(factory)).isFalse();
    }

    @Test
    void aPaperOlderThanThePlaceOnTheCitysListCountsFromTheDayOfThatPlace() {
        UUID factory = driver.enterprise("130102");
        register.listedHigher(factory, LocalDate.parse("2025-09-01"), Level.PROVINCE, "冀工信绿〔2025〕9号");
        LocalDate listed = LocalDate.parse("2026-02-01");
        register.certify(factory, UUID.randomUUID(), listed);
        LocalDate on = LocalDate.parse("2026-01-20");
        var late = higher.record(factory, "冀工信绿〔2026〕5号", Level.CITY, on, "city-officer-1");

        assertThat(late.fromLevel()).isEqualTo(Level.PROVINCE);
        assertThat(late.removedOn()).isEqualTo(on);
        assertThat(register.level(factory, on)).contains(Level.PROVINCE);
        assertThat(register.level(factory, listed)).contains(Level.CITY);
        assertThat(stages.get(stages.openOf(factory)).factoryId()).isEqualTo(factory);
    }

    @Test
    void oneThatCameToTheHigherListByExceptionIsTakenOffItAndNotRemovedFromTheCitys() {
        UUID factory = driver.enterprise("130102");
        register.listedHigher(factory, LocalDate.parse("2025-09-01"), Level.PROVINCE, "冀工信绿〔2025〕9号");
        LocalDate on = LocalDate.parse("2026-02-20");
        var first = higher.record(factory, "冀工信绿〔2026〕3号", Level.CITY, on, "city-officer-1");

        assertThat(first.fromLevel()).isEqualTo(Level.PROVINCE);
        assertThat(register.level(factory, on)).contains(Level.CITY);
        assertThat(desk.removalOpen(factory)).isFalse();
        assertThat(higher.record(factory, "冀工信绿〔2026〕3号", Level.CITY, on, "city-officer-1"))
                .isEqualTo(first);
        assertThatThrownBy(() -> higher.record(factory, "另一文号", Level.CITY, on, "city-officer-1"))
                .hasMessageContaining("不在上级名单");
    }

    @Test
    void oneWhoseProcessAnAdministratorEndedIsClosedAndBarsNoOther() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, NOT_FILED, Origin.REPORT);
        stages.verify(id, REVIEWER, true, NOT_FILED);
        String instance = stages.task(id, "Task_StateDefence").getProcessInstanceId();
        driver.runtime().deleteProcessInstance(instance, "立案有误", true);

        assertThat(stages.get(id).state().name()).isEqualTo("CANCELLED");
        assertThat(stages.get(id).endReason()).isEqualTo("立案有误");
        assertThat(inbox(EnterpriseUser.of(stages.get(id).enterpriseId()), id))
                .anySatisfy(body -> assertThat(body).contains("取消", "立案有误"));
        assertThat(jdbc.sql("SELECT count(*) FROM gf_audit WHERE subject_id = :id AND act = 'CANCELLED'")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(stages.raise(factory, INCIDENT, Origin.INCIDENT)).isNotEqualTo(id);
    }

    @Test
    void whatAnAdministratorEndedTheCityOpensAgainWithTheSameClaimsAndEvidence() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, NOT_FILED, Origin.REPORT);
        stages.raise(factory, HIGHER_REMOVED, Origin.HIGHER_LIST);
        UUID struck = UUID.randomUUID();
        stages.raise(factory, INCIDENT, Origin.INCIDENT, struck, "等级为重大");
        desk.strike(Origin.INCIDENT, struck, "认定为较大事故", "city-officer-1");
        Attachment evidence = files.attach(id, "台账.pdf", ChangeScenario.pdf(), REVIEWER);
        assertThatThrownBy(() -> reopening.reopen(id, "情形仍在", "city-officer-1")).hasMessageContaining("只有已取消的可以");
        cancel(id);
        assertThat(inbox("city-officer", id)).anySatisfy(body -> assertThat(body)
                .contains("取消不等于保留", "POST /api/staff/removals/" + id + "/reopening"));
        assertThatThrownBy(() -> reopening.reopen(id, " ", "city-officer-1")).hasMessageContaining("理由");

        Removal again = reopening.reopen(id, "情形仍在", "city-officer-1");
        driver.runJobs();
        assertThat(again.id()).isNotEqualTo(id);
        assertThat(reopening.reopen(id, "情形仍在", "city-officer-1").id()).isEqualTo(again.id());
        assertThat(removals.dossier(again.id()).grounds())
                .extracting(RemovalGround::ground, RemovalGround::originId, RemovalGround::raisedBy)
                .containsExactlyElementsOf(removals.dossier(id).grounds().stream()
                        .filter(RemovalGround::live)
                        .map(each -> tuple(each.ground(), each.originId(), each.raisedBy()))
                        .toList());
        assertThat(files.of(again.id())).extracting(Attachment::sha256).containsExactly(evidence.sha256());
        assertThat(removals.history(id)).last().satisfies(each -> assertThat(each.text())
                .contains(again.number(), "情形仍在"));
        assertThat(driver.view(stages.task(again.id(), "Task_VerifyGrounds")))
                .contains(stages.get(id).number());
        assertThat(jdbc.sql("SELECT count(*) FROM gf_audit WHERE act = 'ReopenRemoval' AND subject_id IN (:ids)")
                        .param("ids", List.of(id, again.id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        stages.verify(again.id(), REVIEWER, true, NOT_FILED);
        stages.verify(again.id(), "city-officer-2", true, HIGHER_REMOVED);
        assertThat(stages.task(again.id(), "Task_StateDefence")).isNotNull();
    }

    @Test
    void whatWasTakenBackAfterItWasCancelledIsNotClaimedAgain() {
        UUID factory = stages.factory();
        UUID origin = UUID.randomUUID();
        UUID id = stages.raise(factory, NOT_FILED, Origin.REPORT);
        stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为重大");
        cancel(id);
        int told = inbox("city-officer", id).size();
        desk.strike(Origin.INCIDENT, origin, "认定为较大事故", "city-officer-1");
        driver.runJobs();
        assertThat(inbox("city-officer", id)).hasSize(told);
        assertThat(removals.openOf(factory)).isEmpty();
        assertThat(removals.history(id)).last().extracting(RemovalEntry::step).isEqualTo(RemovalStep.STRUCK);

        Removal again = reopening.reopen(id, "情形仍在", "city-officer-1");
        driver.runJobs();
        assertThat(removals.dossier(again.id()).grounds())
                .extracting(RemovalGround::ground)
                .containsExactly(NOT_FILED);
    }

    @Test
    void whatWasCancelledJoinsTheOneThatIsOpenMeanwhile() {
        UUID factory = stages.factory();
        UUID origin = UUID.randomUUID();
        UUID first = stages.raise(factory, FALSIFIED, Origin.INSPECTION);
        cancel(first);
        UUID id = stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为重大");
        stages.raise(factory, NOT_FILED, Origin.REPORT);
        Attachment evidence = files.attach(id, "台账.pdf", ChangeScenario.pdf(), REVIEWER);
        cancel(id);
        UUID open = stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为特别重大");

        assertThat(reopening.reopen(id, "情形仍在", "city-officer-1").id()).isEqualTo(open);
        assertThat(reopening.reopen(first, "情形仍在", "city-officer-1").id()).isEqualTo(open);
        driver.runJobs();
        assertThat(removals.dossier(open).grounds())
                .extracting(RemovalGround::ground, RemovalGround::reason)
                .containsExactly(
                        tuple(NOT_FILED, NOT_FILED.text()),
                        tuple(FALSIFIED, FALSIFIED.text()),
                        tuple(INCIDENT, "等级为特别重大"));
        assertThat(files.of(open)).extracting(Attachment::sha256).containsExactly(evidence.sha256());
        assertThat(removals.history(id)).last().satisfies(each -> assertThat(each.text())
                .contains(stages.get(open).number(), "情形仍在"));
        stages.verify(open, REVIEWER, true, NOT_FILED, FALSIFIED, INCIDENT);
        assertThat(stages.task(open, "Task_StateDefence")).isNotNull();
    }

    @Test
    void oneIsNotOpenedAgainForAFactoryThatLeftTheListNorOnNothing() {
        UUID factory = stages.factory();
        UUID origin = UUID.randomUUID();
        UUID id = stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为重大");
        cancel(id);
        UUID other = stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "等级为重大");
        stages.verify(other, REVIEWER, false, INCIDENT);
        stages.decide(other, "KEEP");
        assertThatThrownBy(() -> reopening.reopen(id, "情形仍在", "city-officer-1")).hasMessageContaining("已核实不成立");

        UUID later = UUID.randomUUID();
        UUID struck = stages.raise(factory, INCIDENT, Origin.INCIDENT, later, "等级为特别重大");
        desk.strike(Origin.INCIDENT, later, "认定为较大事故", "city-officer-1");
        cancel(struck);
        assertThatThrownBy(() -> reopening.reopen(struck, "情形仍在", "city-officer-1"))
                .hasMessageContaining("都已撤回");
        register.record(RegisterEvent.removed(factory, LocalDate.parse("2026-03-02"), "石工信〔2026〕1号"));
        assertThatThrownBy(() -> reopening.reopen(id, "情形仍在", "city-officer-1")).hasMessageContaining("不在绿色工厂名单");
    }

    @Test
    void aListIsReadPageByPageByThoseWhoSeeIt() {
        jdbc.sql(
                        """
                        INSERT INTO gf_removal (id, number, factory_id, enterprise_id, county_code, opened_at,
                            defence_workdays, state, closed_at, end_reason)
                        SELECT gen_random_uuid(), 'PAGE-' || n, gen_random_uuid(), gen_random_uuid(), '1301ZB',
                            timestamptz '2026-03-02 09:00+08' + n * interval '1 minute', 5, 'ENDED', now(), '由他厂承继'
                          FROM generate_series(1, 60) n""")
                .update();
        Actor zone = IncidentDriver.reviewer("1301ZB");
        assertThat(removals.seenBy(zone, Page.FIRST))
                .extracting(Removal::number)
                .hasSize(Page.SIZE)
                .startsWith("PAGE-60", "PAGE-59");
        assertThat(removals.seenBy(zone, new Page(1)))
                .extracting(Removal::number)
                .hasSize(10)
                .endsWith("PAGE-1");
        assertThat(removals.seenBy(IncidentDriver.REVIEWER, Page.FIRST))
                .extracting(Removal::countyCode)
                .containsOnly("130102");
        assertThat(removals.seenBy(IncidentDriver.OFFICER, Page.FIRST)).hasSize(Page.SIZE);
    }

    @Test
    void aFactoryAbsorbedByAnotherIsNotRemovedAnyMore() {
        UUID open = stages.factory();
        UUID id = stages.raise(open, NOT_OPERATING, Origin.INSPECTION);
        stages.verify(id, REVIEWER, true, NOT_OPERATING);
        absorb(open);
        assertThat(stages.path(id)).endsWith("Boundary_FactoryDelisted", "EndEvent_FactoryDelisted");
        assertThat(stages.get(id).state()).isEqualTo(RemovalState.ENDED);
        assertThat(inbox(EnterpriseUser.of(stages.get(id).enterpriseId()), id))
                .as("it was being heard")
                .anySatisfy(body -> assertThat(body).contains("随之终止"));

        UUID decided = stages.factory();
        UUID late = stages.raise(decided, NOT_OPERATING, Origin.INSPECTION);
        stages.verify(late, REVIEWER, true, NOT_OPERATING);
        stages.state(late);
        stages.propose(late);
        driver.complete("city-head-1", stages.task(late, "Task_DecideRemoval"), outcome("REMOVE"));
        absorb(decided);
        driver.runJobs();
        assertThat(stages.path(late)).endsWith("Gateway_RemovalRegistered", "EndEvent_FactoryDelisted");
        assertThat(papers.of(late)).isEmpty();
    }

    @Test
    void aFactoryThatMovedTakesItsRemovalToTheNewCountyAndEnterprise() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, NOT_OPERATING, Origin.INSPECTION);
        UUID enterprise = register.factory(stages.factory()).enterpriseId();
        UUID before = stages.get(id).enterpriseId();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new FactoryReassigned(factory, before, enterprise, "130102", "130104")));
        Task verify = stages.task(id, "Task_VerifyGrounds");
        assertThatThrownBy(() -> driver.complete(REVIEWER, verify, findings(NOT_OPERATING)))
                .isInstanceOf(RuntimeException.class);
        stages.verify(id, "county-reviewer-130104", true, NOT_OPERATING);

        assertThat(stages.task(id, "Task_StateDefence").getAssignee()).isEqualTo(EnterpriseUser.of(enterprise));
        assertThatThrownBy(() -> hearing.state(id, before, "不再是我厂")).hasMessageContaining("不涉及贵企业");
        stages.state(id);
        assertThat(stages.task(id, "Task_ProposeRemoval")).isNotNull();
    }

    @Test
    void aClaimAfterTheDecisionIsWrittenDownAndChangesNothing() {
        UUID factory = stages.factory();
        UUID id = stages.raise(factory, NOT_FILED, Origin.REPORT);
        stages.verify(id, REVIEWER, true, NOT_FILED);
        stages.state(id);
        stages.propose(id);
        driver.complete("city-head-1", stages.task(id, "Task_DecideRemoval"), outcome("REMOVE"));
        assertThat(desk.raise(new GroundClaim(factory, INCIDENT, "重大事故", Origin.INCIDENT, UUID.randomUUID(), REVIEWER)))
                .isEqualTo(id);
        driver.runJobs();
        assertThat(stages.path(id)).endsWith("EndEvent_Removed");
        assertThatThrownBy(() -> stages.raise(factory, INCIDENT, Origin.INCIDENT))
                .hasMessageContaining("不在绿色工厂名单");
    }

    @Test
    void whatTheDecisionRestsOnStaysAsItWasDecided() {
        UUID factory = stages.factory();
        UUID origin = UUID.randomUUID();
        UUID id = stages.raise(factory, INCIDENT, Origin.INCIDENT, origin, "死亡10人");
        stages.verify(id, REVIEWER, true, INCIDENT);
        stages.state(id);
        stages.propose(id);
        driver.complete("city-head-1", stages.task(id, "Task_DecideRemoval"), outcome("REMOVE"));
        List<RemovalGround> decided = removals.dossier(id).grounds();
        desk.raise(new GroundClaim(factory, INCIDENT, "死亡12人", Origin.INCIDENT, origin, REVIEWER));
        desk.strike(Origin.INCIDENT, origin, "核定为较大事故", "city-officer-1");

        assertThat(removals.dossier(id).grounds())
                .isEqualTo(decided)
                .singleElement()
                .matches(RemovalGround::standing);
        assertThat(removals.history(id))
                .extracting(RemovalEntry::step)
                .endsWith(RemovalStep.REPLACED, RemovalStep.STRUCK);
        driver.runJobs();
        assertThat(stages.path(id)).endsWith("EndEvent_Removed");
        assertThat(inbox(EnterpriseUser.of(stages.get(id).enterpriseId()), id))
                .anySatisfy(body -> assertThat(body).contains("第十四条（四）", "移出"));
    }

    @Test
    void aTaskThatIsLateEscalatesAndDecidesNothing() {
        UUID id = stages.raise(stages.factory(), NOT_FILED, Origin.REPORT);
        driver.at("2026-03-20T00:00");
        driver.runJobs();
        assertThat(stages.task(id, "Task_VerifyGrounds").getPriority()).isEqualTo(100);
        assertThat(management.createJobQuery().withException().count()).isZero();
    }

    @Test
    void whatTheCityVerifiesTooLateIsShownToItsHead() {
        UUID factory = stages.factory();
        register.record(RegisterEvent.levelChanged(factory, LocalDate.parse("2025-09-01"), Level.NATION, "工信部公告"));
        higher.record(factory, "工信部节函〔2026〕98号", Level.PROVINCE, LocalDate.parse("2026-02-20"), "city-officer-1");
        UUID id = removals.openOf(factory).orElseThrow().id();
        driver.at("2026-03-20T00:00");
        driver.runJobs();
        assertThat(stages.task(id, "Task_VerifyGrounds").getPriority()).isEqualTo(100);
        assertThat(inbox("city-head", id)).anyMatch(body -> body.contains("现已逾期"));
        assertThat(inbox("county-head-130102", id)).noneMatch(body -> body.contains("现已逾期"));
    }

    @Test
    void oneThatEndedWithItsFactoryButWasNeverToldIsToldByTheSweep() {
        UUID id = stages.raise(stages.factory(), NOT_OPERATING, Origin.INSPECTION);
        stages.verify(id, REVIEWER, true, NOT_OPERATING);
        sweeper.sweep();
        jdbc.sql("UPDATE gf_removal SET state = 'ENDED', closed_at = now(), end_reason = '由他厂承继' WHERE id = :id")
                .param("id", id)
                .update();
        assertThat(sweeper.sweep()).isEqualTo(1);
        assertThat(stages.path(id)).endsWith("Boundary_FactoryDelisted", "EndEvent_FactoryDelisted");
        assertThat(stages.task(id, "Task_StateDefence")).isNull();
    }

    private void cancel(UUID removal) {
        driver.runtime().deleteProcessInstance(rounds.instance("RemovalProcess", "removalId", removal), "立案有误", true);
    }

    private void absorb(UUID factory) {
        UUID successor = stages.factory();
        transaction.executeWithoutResult(status -> {
            register.record(RegisterEvent.succeeded(factory, LocalDate.parse("2026-03-02"), successor, "变更说明"));
            events.publishEvent(new FactoryDelisted(factory, "由他厂承继"));
        });
    }

    private List<String> inbox(String recipient, UUID about) {
        return jdbc.sql("SELECT body FROM gf_inbox WHERE recipient = :recipient AND about = :about")
                .param("recipient", recipient)
                .param("about", about)
                .query(String.class)
                .list();
    }

    private static Map<String, Object> outcome(String outcome) {
        return Map.of("removalOutcome", outcome, "removalOpinion", "依据第十四条办理");
    }

    private UUID claim(UUID removal, String reason) {
        return removals.dossier(removal).claimsToVerify().stream()
                .filter(each -> each.reason().equals(reason))
                .map(RemovalGround::id)
                .findFirst()
                .orElseThrow();
    }

    private static String finding(UUID claim, boolean upheld, String reason) {
        return "{\"ground\":\"14(2)\",\"claim\":\"%s\",\"upheld\":%s,\"reason\":\"%s\"}"
                .formatted(claim, upheld, reason);
    }

    private static Map<String, Object> findings(Ground... grounds) {
        StringBuilder list = new StringBuilder("[");
        for (Ground each : grounds) {
            list.append(list.length() > 1 ? "," : "")
                    .append("{\"ground\":\"" + each.code() + "\",\"upheld\":true,\"reason\":\"经现场核实\"}");
        }
        return Map.of("groundFindings", list.append("]").toString());
    }
}
