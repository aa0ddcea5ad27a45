package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.documents.Papers;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.recommendation.NewRecommendation;
import cn.greenfactory.oversight.recommendation.Recommendation;
import cn.greenfactory.oversight.recommendation.RecommendationDesk;
import cn.greenfactory.oversight.recommendation.RecommendationState;
import cn.greenfactory.process.common.WaitSweeper;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.Register;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Recommending a factory upward, from the start to the higher level's answer (第十一条). */
@ServiceTest
class ProvincialRecommendationProcessTest {

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private RecommendationDesk desk;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private GroundDesk grounds;

    @Autowired
    private Register register;

    @Autowired
    private Papers papers;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WaitSweeper sweeper;

    @LocalServerPort
    private int port;

    private UUID factory;

    @BeforeEach
    void clear() {
        stages.clear();
        factory = driver.listed("130102", "2025-12-01");
    }

    @Test
    void aListedFactoryIsRecommendedByPaperAndRisesWhenIncluded() {
        Recommendation r = open("PROVINCE", null);
        driver.runJobs();
        Recommendation sent = desk.get(r.id());
        assertThat(sent.state()).isEqualTo(RecommendationState.SENT);
        assertThat(sent.paperNumber()).matches("石工信绿荐〔2026〕\\d+号");
        assertThat(papers.of(r.id())).singleElement().satisfies(paper -> assertThat(paper.title())
                .isEqualTo("关于推荐申报2026年度省级绿色工厂的函"));
        Task result = task(r, "Task_RecordHigherResult");
        assertThatThrownBy(() -> driver.complete("city-officer-1", result, Map.of("higherIncluded", true)))
                .hasMessageContaining("文号")
                .hasMessageContaining("成文日期");
        driver.at("2026-07-10T09:00");
        driver.complete("city-officer-1", task(r, "Task_RecordHigherResult"), included("2026-07-01"));
        assertThat(desk.get(r.id()).state()).isEqualTo(RecommendationState.INCLUDED);
        assertThat(level()).isEqualTo(Level.PROVINCE);
        assertThat(register.history(factory)).last().satisfies(entry -> {
            assertThat(entry.event().on()).isEqualTo(LocalDate.parse("2026-07-01"));
            assertThat(entry.event().document()).isEqualTo("冀工信节〔2026〕88号");
        });
        assertThat(path(r)).endsWith("Task_RecordHigherResult", "EndEvent_HigherResultRecorded");
        assertThatThrownBy(() -> open("PROVINCE", null)).hasMessageContaining("已是省级");
    }

    @Test
    void whatTheHigherLevelDidNotTakeStaysAtItsLevel() {
        Recommendation r = open("NATION", null);
        driver.runJobs();
        assertThat(inbox(r)).anyMatch(each -> each.contains("已由市局推荐申报国家级绿色工厂"));
        Task result = task(r, "Task_RecordHigherResult");
        assertThatThrownBy(() -> driver.complete("city-officer-1", result, Map.of("higherIncluded", false)))
                .hasMessageContaining("未列入的说明");
        driver.complete(
                "city-officer-1",
                task(r, "Task_RecordHigherResult"),
                Map.of("higherIncluded", false, "higherRemark", "排名靠后"));
        assertThat(desk.get(r.id()).state()).isEqualTo(RecommendationState.NOT_INCLUDED);
        assertThat(level()).isEqualTo(Level.CITY);
        assertThat(inbox(r)).anyMatch(each -> each.contains("排名靠后"));
    }

    @Test
    void offTheListWithoutAReasonItIsRefusedAndToldSo() {
        factory = driver.enterprise("130102");
        Recommendation r = open("PROVINCE", " ");
        driver.runJobs();
        assertThat(desk.get(r.id()).state()).isEqualTo(RecommendationState.REFUSED);
        assertThat(inbox(r)).anyMatch(each -> each.contains("原则上应先纳入市级") && each.contains("申请复核"));
        assertThat(path(r)).endsWith("Gateway_Route", "Service_NotifyRefusal", "EndEvent_RecommendationRefused");
        assertThat(papers.of(r.id())).isEmpty();
    }

    @Test
    void anExceptionIsTheHeadsToApprove() {
        factory = driver.enterprise("130102");
        Recommendation r = open("PROVINCE", "省级重点培育企业");
        Task decide = task(r, "Task_DecideException");
        assertThatThrownBy(() -> driver.complete("city-head-1", decide, Map.of("exceptionApproved", true)))
                .hasMessageContaining("理由");
        complete(r, "Task_DecideException", "city-head-1", exception(true));
        assertThat(desk.get(r.id()).state()).isEqualTo(RecommendationState.SENT);
        driver.at("2026-07-10T09:00");
        complete(r, "Task_RecordHigherResult", "city-officer-1", included("2026-07-01"));
        assertThat(desk.get(r.id()).state()).isEqualTo(RecommendationState.INCLUDED);
        assertThat(register.listed(factory, LocalDate.parse("2026-07-10"))).isFalse();
        assertThat(register.history(factory)).singleElement().satisfies(entry -> {
            assertThat(entry.event().kind()).isEqualTo(RegisterEvent.Kind.LEVEL_CHANGED);
            assertThat(entry.event().level()).isEqualTo(Level.PROVINCE);
            assertThat(entry.event().document()).isEqualTo("冀工信节〔2026〕88号");
            assertThat(entry.event().note()).contains("例外");
        });
        assertThatThrownBy(() -> open("PROVINCE", "再次推荐")).hasMessageContaining("已是省级");
        register.certify(factory, UUID.randomUUID(), LocalDate.parse("2026-07-10"));
        assertThat(level())
                .as("certified later, it stays where the province put it")
                .isEqualTo(Level.PROVINCE);
    }

    @Test
    void aFactoryCertifiedWhileTheProvinceDecidedRisesFromItsCertificationOn() {
        factory = driver.enterprise("130102");
        Recommendation r = open("PROVINCE", "省级重点培育企业");
        complete(r, "Task_DecideException", "city-head-1", exception(true));
        driver.at("2026-07-10T09:00");
        register.certify(factory, UUID.randomUUID(), LocalDate.parse("2026-07-05"));
        complete(r, "Task_RecordHigherResult", "city-officer-1", included("2026-07-01"));
        assertThat(level()).isEqualTo(Level.PROVINCE);
        assertThat(register.history(factory))
                .last()
                .satisfies(entry -> assertThat(entry.event().on()).isEqualTo("2026-07-05"));
    }

    @Test
    void aFactoryThatAlreadyStandsThereOrHigherKeepsItsLevel() {
        Recommendation r = open("PROVINCE", null);
        driver.runJobs();
        register.record(RegisterEvent.levelChanged(factory, LocalDate.parse("2026-02-01"), Level.NATION, "工信部公告"));
        int events = register.history(factory).size();
        driver.at("2026-07-10T09:00");
        complete(r, "Task_RecordHigherResult", "city-officer-1", included("2026-07-01"));
        assertThat(desk.get(r.id()).state()).isEqualTo(RecommendationState.INCLUDED);
        assertThat(level()).isEqualTo(Level.NATION);
        assertThat(register.history(factory)).hasSize(events);
    }

    @Test
    void orToRefuseWithReasons() {
        factory = driver.enterprise("130102");
        Recommendation r = open("PROVINCE", "重点企业");
        complete(r, "Task_DecideException", "city-head-1", exception(false));
        assertThat(desk.get(r.id()).refusalReason()).contains("经研究");
        assertThat(inbox(r)).anyMatch(each -> each.contains("例外未获批准"));
        assertThat(path(r))
                .containsSubsequence("Task_DecideException", "Gateway_ExceptionApproved", "Service_NotifyRefusal");
    }

    @Test
    void whileARemovalIsOpenNothingIsRecommended() {
        raise();
        Recommendation r = open("PROVINCE", "重点企业");
        driver.runJobs();
        assertThat(desk.get(r.id()).refusalReason()).contains("正在办理移出");
    }

    @Test
    void aRemovalOpenedMeanwhileRefusesThePaper() {
        Recommendation r = open("PROVINCE", null);
        raise();
        driver.runJobs();
        assertThat(desk.get(r.id()).state()).isEqualTo(RecommendationState.REFUSED);
        assertThat(papers.of(r.id())).isEmpty();
        assertThat(path(r))
                .containsSubsequence(
                        "Service_IssueProvincialRecommendation",
                        "Gateway_PaperIssued",
                        "Service_NotifyRefusal",
                        "EndEvent_RecommendationRefused");
    }

    @Test
    void aRemovalOpenedWhileTheResultIsAwaitedIsShownToTheOfficial() {
        Recommendation r = open("PROVINCE", null);
        driver.runJobs();
        Task result = task(r, "Task_RecordHigherResult");
        raise();
        Map<String, Object> seen = new HashMap<>(Map.of("higherIncluded", false, "higherRemark", "未列入"));
        seen.put("viewVersion", "1");
        assertThatThrownBy(() -> driver.complete("city-officer-1", result, seen))
                .hasMessageContaining("案件已变化");
        assertThat(driver.view(result)).contains("正在办理移出市级名单", "不予推荐");

        UUID removal = removals.openOf(factory);
        removals.verify(removal, RemovalStages.REVIEWER, false, Ground.FALSIFIED);
        removals.decide(removal, "KEEP");
        assertThat(driver.view(result)).contains("\"removalOpen\":\"没有\"").doesNotContain("不予推荐");
    }

    @Test
    void nothingCanHaveComeOfARecommendationBeforeItWasMade() {
        Recommendation r = open("PROVINCE", null);
        driver.runJobs();
        assertThatThrownBy(() -> complete(r, "Task_RecordHigherResult", "city-officer-1", included("2026-03-01")))
                .hasMessageContaining("不得早于推荐之日（2026年3月2日）");
        complete(r, "Task_RecordHigherResult", "city-officer-1", included("2026-03-02"));
        assertThat(level()).isEqualTo(Level.PROVINCE);
    }

    @Test
    void aFactoryThatLeavesTheListEndsItsRecommendation() {
        Recommendation r = open("PROVINCE", null);
        driver.runJobs();
        transaction.executeWithoutResult(status -> events.publishEvent(new FactoryDelisted(factory, "已移出市级绿色工厂名单")));
        assertThat(desk.get(r.id()).state()).isEqualTo(RecommendationState.ENDED);
        assertThat(path(r)).endsWith("StartEvent_FactoryDelisted", "EndEvent_RecommendationEnded");
        assertThat(inbox(r)).anyMatch(each -> each.contains("随之终止"));
    }

    @Test
    void oneThatHasEndedButWasNeverToldIsToldByTheSweep() {
        Recommendation r = open("PROVINCE", null);
        driver.runJobs();
        assertThat(sweeper.sweep()).isZero();
        jdbc.sql("UPDATE gf_provincial_recommendation SET state = 'ENDED', ended_at = now(), ended_reason = '已移出'"
                        + " WHERE id = :id")
                .param("id", r.id())
                .update();
        assertThat(sweeper.sweep()).isEqualTo(1);
        assertThat(path(r)).endsWith("StartEvent_FactoryDelisted", "EndEvent_RecommendationEnded");
    }

    @Test
    void aRefusalStillToBeToldOutlivesTheList() {
        raise();
        Recommendation r = open("PROVINCE", null);
        transaction.executeWithoutResult(status -> events.publishEvent(new FactoryDelisted(factory, "已移出市级绿色工厂名单")));
        driver.runJobs();
        assertThat(desk.get(r.id()).refusalToldAt()).isNotNull();
        assertThat(path(r)).endsWith("EndEvent_RecommendationRefused");
    }

    @Test
    void aSecondOneOfTheYearAndWrongFieldsAreRefused() {
        open("PROVINCE", null);
        assertThatThrownBy(() -> open("PROVINCE", null)).hasMessageContaining("正在办理");
        assertThatThrownBy(() -> open("CITY", null)).hasMessageContaining("省级或者国家级");
        assertThatThrownBy(() -> desk.call(new NewRecommendation("无", null, null, null), "city-officer-1"))
                .hasMessageContaining("年度");
        assertThatThrownBy(
                        () -> desk.call(new NewRecommendation("LSGC-Z-0", Level.NATION, 2026, null), "city-officer-1"))
                .hasMessageContaining("没有证书编号");
    }

    @Test
    void theApiGoesTheSameWay() {
        String certificate = desk.listing(factory).orElseThrow().certificateNo();
        Recommendation r = desk.call(new NewRecommendation(certificate, Level.NATION, 2026, null), "city-officer-1");
        assertThat(r.factoryId()).isEqualTo(factory);
        assertThat(r.state()).isEqualTo(RecommendationState.APPROVED);
    }

    @Test
    void countiesNeitherStartNorSeeIt() {
        TasklistClient county = TasklistClient.tasklist(port, "county-reviewer-130102");
        assertThat(county.post("/process-definition/key/ProvincialRecommendationProcess/start", "{}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        Recommendation r = open("PROVINCE", null);
        driver.runJobs();
        Task task = task(r, "Task_RecordHigherResult");
        assertThat(county.get("/task/" + task.getId()).statusCode()).isEqualTo(404);
        assertThat(TasklistClient.tasklist(port, "city-officer-2").get("/task").body())
                .contains(task.getId());
    }

    @Test
    void oneWhoseProcessAnAdministratorEndedMayBeMadeAgain() {
        Recommendation r = open("PROVINCE", null);
        driver.runJobs();
        assertThat(desk.get(r.id()).state()).isEqualTo(RecommendationState.SENT);
        driver.runtime()
                .deleteProcessInstance(task(r, "Task_RecordHigherResult").getProcessInstanceId(), "年度有误", true);
        Recommendation now = desk.get(r.id());
        assertThat(now.state()).isEqualTo(RecommendationState.ENDED);
        assertThat(now.endedReason()).isEqualTo("年度有误", true);
        assertThat(inbox(r)).anyMatch(each -> each.contains("终止办理：" + r.number()) && each.contains("年度有误"));
        assertThat(open("PROVINCE", null).id()).isNotEqualTo(r.id());
    }

    private Recommendation open(String level, String exception) {
        String code = register.enterprise(register.factory(factory).enterpriseId())
                .creditCode()
                .value();
        Map<String, Object> form =
                new HashMap<>(Map.of("factory", code, "targetLevel", level, "recommendationYear", 2026));
        form.put("exceptionReason", exception);
        driver.signedIn("city-officer-1", () -> driver.runtime()
                .startProcessInstanceByKey("ProvincialRecommendationProcess", form));
        return desk.ofEnterprise(register.factory(factory).enterpriseId(), Page.FIRST).stream()
                .filter(each -> each.factoryId().equals(factory))
                .findFirst()
                .orElseThrow();
    }

    private void raise() {
        grounds.raise(new GroundClaim(
                factory, Ground.FALSIFIED, "数据造假", Origin.INSPECTION, UUID.randomUUID(), "county-reviewer-130102"));
    }

    private Level level() {
        return desk.listing(factory).orElseThrow().level();
    }

    private static Map<String, Object> included(String on) {
        return Map.of("higherIncluded", true, "higherDocumentNo", "冀工信节〔2026〕88号", "higherDocumentOn", on);
    }

    private static Map<String, Object> exception(boolean approved) {
        return Map.of("exceptionApproved", approved, "exceptionOpinion", "经研究决定");
    }

    private void complete(Recommendation r, String task, String user, Map<String, Object> variables) {
        driver.complete(user, task(r, task), variables);
        driver.runJobs();
    }

    private Task task(Recommendation r, String key) {
        return driver.task(key, "recommendationId", r.id());
    }

    private List<String> path(Recommendation r) {
        return stages.path("ProvincialRecommendationProcess", "recommendationId", r.id());
    }

    private List<String> inbox(Recommendation r) {
        return jdbc.sql("SELECT subject || body FROM gf_inbox WHERE recipient = :recipient")
                .param("recipient", EnterpriseUser.of(r.enterpriseId()))
                .query(String.class)
                .list();
    }
}
