package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.calendar.HolidayNotices;
import cn.greenfactory.documents.Attachment;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.annual.OutstandingReports;
import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportFiles;
import cn.greenfactory.oversight.annual.ReportReopenings;
import cn.greenfactory.oversight.annual.ReportReviews;
import cn.greenfactory.oversight.annual.ReportState;
import cn.greenfactory.oversight.annual.ReportSummaries;
import cn.greenfactory.oversight.annual.YearState;
import cn.greenfactory.oversight.change.Change;
import cn.greenfactory.oversight.change.ChangeStatus;
import cn.greenfactory.oversight.change.Changes;
import cn.greenfactory.oversight.change.NewChange;
import cn.greenfactory.process.common.WaitSweeper;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.NewFactory;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.EnterpriseUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** One factory's report from its opening to its archive, and every other way it can go (第十二条、第十五条). */
class AnnualReportProcessTest extends ReportScenario {

    private static final String REVIEWER = "county-reviewer-130102";

    @Autowired
    private Changes changes;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ReportReviews reviews;

    @Autowired
    private OutstandingReports outstanding;

    @Autowired
    private ReportFiles files;

    @Autowired
    private ReportSummaries summaries;

    @Autowired
    private HolidayNotices notices;

    @Autowired
    private Calendars calendars;

    @Autowired
    private GroundDesk grounds;

    @Autowired
    private RemovalStages removals;

    @Autowired
    private WaitSweeper sweeper;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ReportReopenings reopenings;

    @Autowired
    private ApplicationEventPublisher events;

    @AfterEach
    void forget() {
        calendars.forgetImports();
    }

    @Test
    void anAcceptedReportIsArchivedAndItsEnterpriseTold() {
        UUID report = reports.filling();
        assertThat(reports.task("Task_FillAnnualReport", report).getAssignee())
                .isEqualTo(reports.get(report).enterpriseUser());
        assertThat(reports.task("Task_FillAnnualReport", report).getDueDate()).isEqualTo("2026-04-15T23:59:59+08:00");

        reports.file(report);
        reports.review(report, "ACCEPT", "数据可信");

        Report done = reports.get(report);
        assertThat(done.state()).isEqualTo(ReportState.ARCHIVED);
        assertThat(done.filed()).isTrue();
        assertThat(path(report))
                .containsSubsequence(
                        "StartEvent_ReportOpened",
                        "Rule_ReportDuty",
                        "Service_OpenReport",
                        "Task_FillAnnualReport",
                        "Service_CheckReport",
                        "Gateway_ReportTimely",
                        "Task_ReviewReportAtCounty",
                        "EndEvent_ReportReviewed",
                        "Gateway_ChangeDeclared",
                        "Service_ArchiveReport",
                        "EndEvent_ReportArchived");
        assertThat(inbox(done.enterpriseUser())).anyMatch(subject -> subject.contains("动态管理表已通过"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(done.number())
                        .count())
                .isZero();
    }

    @Test
    void aFactoryOnAHigherListFilesOnlyThatFormWithItsProof() {
        int year = reports.year();
        UUID factory = reports.listed("130102", year);
        transaction.executeWithoutResult(status -> register.record(
                RegisterEvent.levelChanged(factory, LocalDate.of(year, 9, 1), Level.PROVINCE, "冀工信〔示范〕1号")));
        UUID report = reports.report(reports.open(year), factory);
        reports.save(report, reports.higher());

        assertThatThrownBy(() -> reports.submit(report))
                .hasMessageContaining("附件类别：上级表填报证明")
                .hasMessageNotContaining("HIGHER_FORM_PROOF");
        reports.fileHigher(report);
        reports.review(report, "RETURN", "请补充盖章页");
        assertThat(reports.task("Task_RecordHigherForm", report)).isNotNull();
        driver.at("2026-03-10T00:00");
        driver.runJobs();

        assertThat(reports.get(report).expired()).isTrue();
        assertThatThrownBy(() -> reports.submit(report)).hasMessageContaining("补充期限已过");
        reports.review(report, "ACCEPT", "同意");
        assertThat(path(report))
                .containsSubsequence(
                        "Task_RecordHigherForm",
                        "Service_CheckReport",
                        "Task_RecordHigherForm",
                        "Boundary_HigherFormExpired",
                        "Task_ReviewReportAtCounty",
                        "EndEvent_ReportArchived")
                .doesNotContain("Task_FillAnnualReport");
    }

    @Test
    void aReturnedReportStaysFiledInTimeThoughItComesBackAfterTheLastDay() {
        UUID report = reports.filling();
        driver.at("2026-04-15T23:59:59");
        reports.file(report);
        reports.afterTheLastDay();
        reports.review(report, "RETURN", "一次性告知：补充水平衡报告");

        assertThat(reports.task("Task_DecideOutstanding", report)).isNull();
        assertThat(reports.task("Task_FillAnnualReport", report).getDueDate()).isEqualTo("2026-04-23T23:59:59+08:00");
        reviews.urge(report, "请尽快补充", REVIEWER, Capacity.COUNTY_REVIEWER);
        assertThat(messages(reports.get(report).enterpriseUser()))
                .as("who has filed is not told that it has not")
                .filteredOn(each -> each.contains("请尽快补充"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each).contains("退回补充尚未提交", "补充期限至2026年4月23日").doesNotContain("第十四条"));
        reports.submit(report);
        reports.review(report, "ACCEPT", "同意");

        assertThat(reports.get(report).filed()).isTrue();
        assertThat(reports.get(report).submissions()).isEqualTo(2);
    }

    @Test
    void whatWasHandedInLastIsReviewedWhenTheDaysAfterAReturnAreOver() {
        UUID report = reports.filling();
        reports.file(report);
        reports.review(report, "RETURN", "请补充");
        ObjectNode edited = reports.content(reports.get(report).reportYear());
        edited.remove("compliance");
        reports.save(report, edited);
        Attachment added = files.attach(report, "OTHER", "补充.pdf", pdf("补充"), REVIEWER);
        Attachment taken = files.attach(report, "OTHER", "误传.pdf", pdf("误传"), REVIEWER);
        files.remove(report, taken.id(), REVIEWER);
        assertThat(summaries.of(report).path("compliance"))
                .as("officials see what was handed in")
                .isNotEmpty();
        assertThat(summaries.of(report).path("attachments")).isEmpty();

        driver.at("2026-03-10T00:00");
        driver.runJobs();

        Report expired = reports.get(report);
        assertThat(expired.draft().path("compliance")).isNotEmpty();
        JsonNode kept = summaries.forEnterprise(expired, years.get(expired.yearId()));
        assertThat(kept.at("/abandonedDrafts/0/draft")).isEqualTo(edited);
        assertThat(messages(expired.enterpriseUser()))
                .anyMatch(each -> each.contains("2026年3月9日届满") && each.contains("草稿已经保留"));
        assertThatThrownBy(() -> files.remove(report, added.id(), REVIEWER)).hasMessageContaining("不能删除附件");
        assertThat(summaries.of(report).path("attachments")).isEmpty();
        reports.review(report, "ACCEPT", "同意");
        assertThat(path(report))
                .containsSubsequence(
                        "Boundary_ResubmissionExpired", "Task_ReviewReportAtCounty", "EndEvent_ReportArchived");
    }

    @Test
    void anAdverseAnswerSuggestsToLookOnSite() {
        UUID report = reports.filling();
        ObjectNode content = reports.content(reports.get(report).reportYear());
        ((ObjectNode) content.at("/compliance/noViolation")).put("answer", false);
        reports.save(report, content);
        assertThatThrownBy(() -> reports.submit(report)).hasMessageContaining("请说明情况");
        ((ObjectNode) content.at("/compliance/noViolation")).put("explanation", "环保处罚一次，已整改");
        reports.save(report, content);
        reports.submit(report);

        Task review = reports.task("Task_ReviewReportAtCounty", report);
        assertThatThrownBy(() -> driver.complete(REVIEWER, review, Map.of("reportOutcome", "ACCEPT")))
                .hasMessageContaining("不采纳系统建议的理由");
        reports.review(report, "ASSESS_ON_SITE", "需现场核实");
        Task assess = reports.task("Task_AssessOnSite", report);
        assertThatThrownBy(() -> driver.complete(REVIEWER, assess, Map.of())).hasMessageContaining("现场评估情况");
        reports.complete(REVIEWER, "Task_AssessOnSite", report, Map.of("siteFindings", "整改属实"));

        assertThat(reports.get(report).siteFindings()).isEqualTo("整改属实");
        assertThat(told(reports.get(report).enterpriseUser(), report)).last().satisfies(each -> assertThat(each)
                .contains("经现场评估，已经审核归档", "现场评估情况：整改属实"));
        assertThat(inbox(reports.get(report).enterpriseUser()))
                .as("nobody passed it")
                .noneMatch(subject -> subject.contains("已通过"));
        assertThat(path(report))
                .containsSubsequence("Task_AssessOnSite", "EndEvent_ReportReviewed", "EndEvent_ReportArchived");
    }

    @Test
    void suspectedFalsificationRaisesItsGroundAndTheReportIsArchived() {
        UUID report = reports.filling();
        files.attach(report, "OTHER", "电费发票.pdf", pdf("发票"), reports.get(report).enterpriseUser());
        assertThatThrownBy(() -> files.attach(report, "OTHER", "晚到.pdf", uploadedWhileFiling(report), REVIEWER))
                .as("handed in while the file was on its way")
                .hasMessageContaining("不能上传附件");
        Task review = reports.task("Task_ReviewReportAtCounty", report);
        assertThatThrownBy(() -> driver.complete(REVIEWER, review, Map.of("reportOutcome", "SUSPECT_FALSIFICATION")))
                .hasMessageContaining("审核意见");

        reports.review(report, "SUSPECT_FALSIFICATION", "电表读数与发票不符");

        assertThat(grounds.removalOpen(reports.get(report).factoryId())).isTrue();
        UUID removal = removals.openOf(reports.get(report).factoryId());
        assertThat(driver.view(removals.task(removal, "Task_VerifyGrounds")))
                .contains("年度动态管理表 " + reports.get(report).number(), "电费发票.pdf");
        assertThat(reports.get(report).state()).isEqualTo(ReportState.ARCHIVED);
        assertThat(inbox(reports.get(report).enterpriseUser())).noneMatch(subject -> subject.contains("已通过"));
    }

    @Test
    void changesDeclaredInAReportAreVerifiedAndRegisteredOneByOne() {
        UUID report = reports.filling();
        ObjectNode content = reports.content(reports.get(report).reportYear());
        ObjectNode changes = content.putObject("changes").put("changed", true);
        reports.save(report, content);
        assertThatThrownBy(() -> reports.submit(report)).hasMessageContaining("请逐项说明变更");
        ObjectNode renamed = changes.putArray("declarations").addObject();
        renamed.put("kind", "RENAMED").put("effectiveOn", "2026-01-10");
        reports.save(report, content);
        assertThatThrownBy(() -> reports.submit(report)).hasMessageContaining("变更说明");
        renamed.put("explanation", "工厂更名").putObject("details").put("factoryName", "新名工厂");
        changes.withArray("declarations")
                .addObject()
                .put("kind", "MOVED")
                .put("effectiveOn", "2026-01-11")
                .put("explanation", "在本县迁址")
                .putObject("details")
                .put("address", "石家庄市新址1号");
        reports.save(report, content);
        reports.submit(report);
        reports.review(report, "ACCEPT", "同意");

        for (int i = 0; i < 2; i++) {
            UUID change = reports.get(report).changeId();
            driver.complete(
                    REVIEWER,
                    driver.task("Task_VerifyChange", "changeId", change),
                    Map.of("changeVerified", true, "changeOpinion", "属实"));
            driver.runJobs();
            driver.complete(
                    "city-officer-1",
                    driver.task("Task_RegisterChange", "changeId", change),
                    Map.of("registered", true, "registerRemark", "登记"));
            String instance = stages.instance("AnnualReportProcess", "reportId", report);
            assertThat(runtime.getVariables(instance))
                    .as("the change has ended")
                    .doesNotContainKeys("changeId", "changeNumber");
            driver.runJobs();
        }

        assertThat(register.factory(reports.get(report).factoryId()).name()).isEqualTo("新名工厂");
        assertThat(reports.get(report).state()).isEqualTo(ReportState.ARCHIVED);
        assertThat(path(report))
                .containsSubsequence(
                        "Service_DeclareChange",
                        "Call_ChangeDeclaration",
                        "Gateway_ChangeDeclared",
                        "Service_DeclareChange",
                        "Call_ChangeDeclaration",
                        "Service_ArchiveReport");
    }

    @Test
    void theCountySeesWhatAReportSaysHasChanged() {
        UUID report = reports.filling();
        String before = register.factory(reports.get(report).factoryId()).name();
        ObjectNode content = reports.content(reports.get(report).reportYear());
        declareRename(content, "改名之厂");
        reports.save(report, content);
        reports.submit(report);
        assertThat(driver.view(reports.task("Task_ReviewReportAtCounty", report)))
                .contains("工厂名称由“" + before + "”变更为“改名之厂”");
    }

    @Test
    void aChangeThatHasBecomeImpossibleSinceIsStillVerifiedAndDecided() {
        UUID report = reports.filling();
        UUID factory = reports.get(report).factoryId();
        UUID enterprise = register.factory(factory).enterpriseId();
        ObjectNode content = reports.content(reports.get(report).reportYear());
        declareRename(content, "已有之名");
        reports.save(report, content);
        reports.submit(report);
        register.addFactory(new NewFactory(enterprise, "已有之名", "130102", "石家庄市示范路8号", "3812"));
        reports.review(report, "ACCEPT", "同意");

        UUID change = reports.get(report).changeId();
        assertThat(change).isNotNull();
        Task verify = driver.task("Task_VerifyChange", "changeId", change);
        assertThat(driver.view(verify)).contains("现不能登记", "本企业另有名为");
        driver.complete(REVIEWER, verify, Map.of("changeVerified", true, "changeOpinion", "属实"));
        driver.runJobs();
        Task decide = driver.task("Task_RegisterChange", "changeId", change);
        assertThatThrownBy(() -> driver.complete("city-officer-1", decide, Map.of("registered", true)))
                .hasMessageContaining("本企业另有名为");
        driver.complete("city-officer-1", decide, Map.of("registered", false, "registerRemark", "与本企业另一工厂重名"));
        driver.runJobs();
        assertThat(messages(EnterpriseUser.of(enterprise))).anyMatch(each -> each.contains("与本企业另一工厂重名"));
        assertThat(reports.get(report).state()).isEqualTo(ReportState.ARCHIVED);
    }

    @Test
    void aChangeThatIsOnItsWayAlreadyIsNotHandledOnceMoreByTheReport() {
        UUID report = reports.filling();
        ObjectNode content = reports.content(reports.get(report).reportYear());
        declareRename(content, "另行说明之名");
        reports.save(report, content);
        reports.submit(report);
        NewChange same = json.convertValue(content.at("/changes/declarations/0"), NewChange.class);
        Change alone = changes.declare(
                        reports.get(report).factoryId(),
                        same,
                        reports.get(report).enterpriseUser(),
                        Capacity.ENTERPRISE)
                .change();
        reports.review(report, "ACCEPT", "同意");
        assertThat(reports.get(report).state()).isEqualTo(ReportState.ARCHIVED);
        assertThat(path(report))
                .containsSubsequence("Gateway_ChangeTaken", "Gateway_ChangeDeclared", "Service_ArchiveReport")
                .doesNotContain("Call_ChangeDeclaration");
        assertThat(driver.task("Task_VerifyChange", "changeId", alone.id())).isNotNull();
    }

    @Test
    void aLateReportWaitsForTheCityAndIsKeptAsLate() {
        UUID report = reports.filling();
        reports.afterTheLastDay();
        Task decide = reports.task("Task_DecideOutstanding", report);
        assertThatThrownBy(() -> driver.complete(
                        "city-officer-1",
                        decide,
                        Map.of("outstandingDecision", "ACCEPT_LATE", "outstandingReason", "同意")))
                .hasMessageContaining("尚未提交");
        assertThatThrownBy(() -> driver.complete("city-officer-1", decide, Map.of("outstandingDecision", "EXTEND")))
                .hasMessageContaining("理由");
        driver.at("2026-04-16T09:00");

        reports.file(report);

        assertThat(reports.get(report).state()).isEqualTo(ReportState.LATE);
        assertThat(reports.task("Task_ReviewReportAtCounty", report)).isNull();
        reports.decide(report, "ACCEPT_LATE", Map.of());
        reports.review(report, "ACCEPT", "同意");
        assertThat(reports.get(report).filed()).isFalse();
        assertThat(reports.get(report).state()).isEqualTo(ReportState.ARCHIVED);
        assertThat(path(report))
                .containsSubsequence("Wait_OutstandingDecided", "Task_ReviewReportAtCounty", "EndEvent_ReportArchived")
                .contains("Task_DecideOutstanding", "EndEvent_LateAccepted");
    }

    @Test
    void whoeverIsToActIsToldOfWhatWasNotFiledAndOfWhatCameLate() {
        reports.nobodyElse();
        Map<String, UUID> factories = Map.of(
                "ACCEPT_LATE",
                reports.listed("130102", ReportDriver.AGAIN),
                "EXTEND",
                reports.listed("130102", ReportDriver.AGAIN));
        UUID yearId = reports.open(reports.again());
        reports.afterTheLastDay();
        factories.forEach((decision, factory) -> {
            UUID report = reports.report(yearId, factory);
            assertThat(told("city-officer", report)).singleElement().satisfies(each -> assertThat(each)
                    .contains("请逐件处理未按期提交"));
            assertThat(told(REVIEWER, report))
                    .last()
                    .satisfies(each -> assertThat(each).contains("由市局逐件处理").doesNotContain("请逐件处理"));

            reports.file(report);
            assertThat(told("city-officer", report)).last().satisfies(each -> assertThat(each)
                    .contains("逾期提交了", "决定是否接受"));
            assertThat(told(REVIEWER, report)).noneMatch(each -> each.contains("请依据第十二条审核"));

            reports.decide(report, decision, Map.of("extendedTo", "2026-04-20"));
            assertThat(told(REVIEWER, report)).last().satisfies(each -> assertThat(each)
                    .contains("于2026年4月16日提交了", "请依据第十二条审核"));
        });
    }

    @Test
    void whatIsFiledWithinAnExtensionIsInTime() {
        UUID report = reports.filling();
        reports.afterTheLastDay();
        reports.decide(report, "EXTEND", Map.of("extendedTo", "2026-04-24"));
        assertThat(reports.task("Task_FillAnnualReport", report).getDueDate()).isEqualTo("2026-04-24T23:59:59+08:00");
        driver.at("2026-04-24T20:00");

        reports.file(report);
        reports.review(report, "ACCEPT", "同意");

        assertThat(reports.get(report).filed()).isTrue();
        assertThat(reports.get(report).state()).isEqualTo(ReportState.ARCHIVED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reports.get(report).number())
                        .count())
                .isZero();
    }

    @Test
    void anExtensionMayBeExtendedAndItsEndIsToldAgain() {
        UUID report = reports.filling();
        reports.afterTheLastDay();
        assertThatThrownBy(() -> outstanding.extendEarly(report, LocalDate.parse("2026-04-20"), "停电", "city-officer-1"))
                .as("it is being decided on")
                .hasMessageContaining("不能提前延期");
        reports.decide(report, "EXTEND", Map.of("extendedTo", "2026-04-20"));
        outstanding.extendEarly(report, LocalDate.parse("2026-04-24"), "仍停电", "city-officer-1");
        assertThat(reports.task("Task_FillAnnualReport", report).getDueDate()).isEqualTo("2026-04-24T23:59:59+08:00");
        driver.at("2026-04-21T00:00");
        driver.runJobs();
        assertThat(sweeper.sweep()).isZero();
        assertThat(reports.task("Task_DecideOutstanding", report)).isNull();

        driver.at("2026-04-25T00:00");
        driver.runJobs();
        assertThat(reports.task("Task_DecideOutstanding", report)).isNotNull();
        for (String who : List.of(reports.get(report).enterpriseUser(), REVIEWER, "city-officer")) {
            assertThat(told(who, report))
                    .as(who)
                    .filteredOn(each -> each.contains("未在"))
                    .hasSize(2)
                    .last()
                    .satisfies(each -> assertThat(each).contains("2026年4月24日"));
        }
    }

    @Test
    void aReportThatHearsOfTheLastDayTwiceIsDecidedOnOnce() {
        UUID report = reports.filling();
        driver.at("2026-04-16T00:00");
        sweeper.sweep();
        runOne("Wait_ReportsClosed");
        runOne("Service_CloseReports");
        assertThat(sweeper.sweep()).as("before the message was delivered").isOne();
        driver.runJobs();

        assertThat(decisions(report)).isOne();
        reports.decide(report, "EXTEND", Map.of("extendedTo", "2026-04-20"));
        driver.at("2026-04-21T01:30");
        assertThat(sweeper.sweep()).as("before the timer").isOne();
        driver.runJobs();
        assertThat(decisions(report)).isOne();
        assertThat(told("city-officer", report)).hasSize(2);
        reports.decide(report, "PROPOSE_REMOVAL", Map.of());
        assertThat(reports.get(report).state()).isEqualTo(ReportState.NOT_FILED);
    }

    @Test
    void anExtensionAlsoTakesInWhatHadComeLate() {
        UUID report = reports.filling();
        reports.afterTheLastDay();
        reports.file(report);
        reports.decide(report, "EXTEND", Map.of("extendedTo", "2026-04-20"));

        assertThat(reports.get(report).filed()).isTrue();
        assertThat(reports.task("Task_ReviewReportAtCounty", report)).isNotNull();
        driver.at("2026-04-21T00:00");
        driver.runJobs();
        assertThat(path(report))
                .containsSubsequence("Wait_ExtensionEnded", "Gateway_ReportFiled", "EndEvent_ReportFiled");
    }

    @Test
    void anUnfiledReportMayEndInAGroundForRemoval() {
        UUID report = reports.filling();
        reports.afterTheLastDay();
        reports.decide(report, "EXTEND", Map.of("extendedTo", "2026-04-20"));
        driver.at("2026-04-21T00:00");
        driver.runJobs();
        stillToBeFilled(report);

        reports.decide(report, "PROPOSE_REMOVAL", Map.of());

        assertThat(grounds.removalOpen(reports.get(report).factoryId())).isTrue();
        assertThat(reports.get(report).state()).isEqualTo(ReportState.NOT_FILED);
        assertThat(path(report))
                .containsSubsequence(
                        "Task_DecideOutstanding",
                        "Wait_ExtensionEnded",
                        "Gateway_ReportFiled",
                        "Task_DecideOutstanding",
                        "EndEvent_RemovalProposed",
                        "Boundary_ReportNotFiled",
                        "EndEvent_ReportNotFiled");
        assertThatThrownBy(() -> reports.submit(report)).hasMessageContaining("未按规定提交");
    }

    @Test
    void theReportEndsWhenItsFactoryLeavesTheList() {
        int year = reports.year();
        UUID factory = reports.listed("130102", year);
        UUID gone = reports.listed("130104", year);
        driver.at("2026-03-02T09:00");
        transaction.executeWithoutResult(
                status -> register.record(RegisterEvent.removed(gone, LocalDate.parse("2026-03-01"), "移出1号")));
        UUID yearId = reports.open(year);
        UUID report = reports.report(yearId, factory);
        assertThatThrownBy(() -> reports.report(yearId, gone)).isInstanceOf(RuntimeException.class);

        delist(factory);

        assertThat(reports.get(report).state()).isEqualTo(ReportState.DELISTED);
        assertThat(path(report)).endsWith("Boundary_FactoryDelisted", "EndEvent_FactoryDelisted");
    }

    @Test
    void aFactoryThatLeavesBetweenListAndOpeningOwesNothing() {
        int year = reports.year();
        UUID factory = reports.listed("130102", year);
        driver.at("2026-03-02T09:00");
        UUID yearId = reports.request(year);
        runOne("Service_OpenReports");
        transaction.executeWithoutResult(
                status -> register.record(RegisterEvent.removed(factory, LocalDate.parse("2026-03-02"), "移出2号")));
        driver.runJobs();

        UUID report = reports.report(yearId, factory);
        assertThat(reports.get(report).state()).isEqualTo(ReportState.DELISTED);
        assertThat(path(report)).endsWith("Gateway_ReportOpen", "EndEvent_FactoryDelisted");
    }

    @Test
    void aReportIsOwedByWhoeverHasTheFactoryWhenItOpens() {
        reports.nobodyElse();
        UUID factory = reports.listed("130102", ReportDriver.AGAIN);
        UUID buyer = register.factory(driver.listed("130104", "2026-03-01")).enterpriseId();
        driver.at("2026-03-02T09:00");
        UUID yearId = reports.request(reports.again());
        runOne("Service_OpenReports");
        LocalDate on = LocalDate.parse("2026-03-02");
        transaction.executeWithoutResult(status -> {
            register.transfer(factory, buyer, on, "变更登记：企业转让");
            register.record(RegisterEvent.moved(factory, on, "130105", "石家庄市新址9号", "变更登记：迁址"));
        });
        assertThat(reports.get(reports.report(yearId, factory)).countyCode())
                .as("nobody told it, as when the year was being written")
                .isEqualTo("130102");
        driver.runJobs();

        UUID report = reports.report(yearId, factory);
        String owner = EnterpriseUser.of(buyer);
        assertThat(reports.get(report).enterpriseUser()).isEqualTo(owner);
        assertThat(reports.task("Task_FillAnnualReport", report).getAssignee()).isEqualTo(owner);
        assertThat(told(owner, report)).singleElement().satisfies(each -> assertThat(each)
                .contains("2026年4月15日"));
        reports.file(report);
        assertThat(tasks.getIdentityLinksForTask(
                        reports.task("Task_ReviewReportAtCounty", report).getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("county-reviewer-130105");
    }

    @Test
    void aLostMessageIsRepairedOnce() {
        UUID report = reports.filling();
        driver.at("2026-04-16T00:00");
        sweeper.sweep();
        runOne("Wait_ReportsClosed");
        runOne("Service_CloseReports");
        management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
        driver.runJobs();
        assertThat(reports.task("Task_DecideOutstanding", report)).isNull();

        assertThat(sweeper.sweep()).isOne();
        assertThat(reports.task("Task_DecideOutstanding", report)).isNotNull();
        assertThat(sweeper.sweep()).isZero();
    }

    @Test
    void theCountyUrgesAndTheCityExtendsASingleReport() {
        int year = reports.year();
        UUID factory = reports.listed("130102", year);
        UUID other = reports.listed("130102", year);
        UUID opened = reports.open(year);
        UUID report = reports.report(opened, factory);
        UUID silent = reports.report(opened, other);
        reviews.urge(report, "请在本周内填报", REVIEWER, Capacity.COUNTY_REVIEWER);
        assertThat(inbox(reports.get(report).enterpriseUser())).anyMatch(subject -> subject.contains("催报"));
        assertThatThrownBy(() -> reviews.urge(report, " ", REVIEWER, Capacity.COUNTY_REVIEWER))
                .hasMessageContaining("催报内容");

        assertThatThrownBy(() -> outstanding.extendEarly(report, LocalDate.parse("2026-04-10"), "停电", "city-officer-1"))
                .hasMessageContaining("只能延后");
        outstanding.extendEarly(report, LocalDate.parse("2026-04-30"), "停电", "city-officer-1");
        outstanding.extendEarly(silent, LocalDate.parse("2026-04-24"), "停电", "city-officer-1");
        assertThat(reports.task("Task_FillAnnualReport", report).getDueDate()).isEqualTo("2026-04-30T23:59:59+08:00");
        reports.afterTheLastDay();
        askedAboutNeither(report, silent);
        outstanding.extendEarly(silent, LocalDate.parse("2026-04-30"), "仍停电", "city-officer-1");
        driver.at("2026-04-30T12:00");
        driver.runJobs();
        askedAboutNeither(report, silent);
        reports.file(report);
        assertThat(reports.get(report).filed()).isTrue();
        assertThatThrownBy(() -> reviews.urge(report, "再催", REVIEWER, Capacity.COUNTY_REVIEWER))
                .hasMessageContaining("不能催报");

        driver.at("2026-05-01T00:00");
        driver.runJobs();
        assertThat(reports.task("Task_DecideOutstanding", silent)).isNotNull();
        stillToBeFilled(silent);
        assertThat(inbox(reports.get(silent).enterpriseUser())).anyMatch(subject -> subject.contains("未按期提交"));
        assertThat(path(silent))
                .containsSubsequence(
                        "StartEvent_ReportsClosed",
                        "Gateway_ExtensionRunning",
                        "Wait_ExtensionEnded",
                        "Gateway_ReportFiled",
                        "Task_DecideOutstanding");
    }

    @Test
    void theReminderOfALastDayComesOnceAndAnewWithAnExtensionOrACalendar() {
        reports.nobodyElse();
        UUID factory = reports.listed("130102", ReportDriver.AGAIN);
        UUID report = reports.report(reports.open(reports.again()), factory);
        driver.at("2026-04-14T09:00");
        driver.runJobs();
        assertThat(reminders(report)).isOne();
        outstanding.extendEarly(report, LocalDate.parse("2026-05-29"), "停电", "city-officer-1");
        driver.runJobs();
        driver.at("2026-05-28T09:00");
        driver.runJobs();
        assertThat(reminders(report)).isEqualTo(2);

        outstanding.extendEarly(report, LocalDate.parse("2027-01-15"), "停产", "city-officer-1");
        notices.importHolidayCn(Calendars.of2027(), "city-officer-1", "新一年的放假安排");
        driver.runJobs();
        assertThat(reminders(report)).isEqualTo(2);
        driver.at("2027-01-14T09:00");
        driver.runJobs();
        assertThat(reminders(report)).isEqualTo(3);
        assertThat(path(report))
                .containsSubsequence("StartEvent_RemindersDue", "Service_RemindUnfiled", "Wait_RemindersDue");
    }

    /** The end of an extension is not the end of a return: nothing that was not filed comes before the county. */
    private void stillToBeFilled(UUID report) {
        assertThat(reports.task("Task_FillAnnualReport", report)).isNotNull();
        assertThat(reports.task("Task_ReviewReportAtCounty", report)).isNull();
    }

    /** Their own last day is not over, whatever the year's is. */
    private void askedAboutNeither(UUID... extended) {
        assertThat(sweeper.sweep()).isZero();
        for (UUID report : extended) {
            assertThat(reports.task("Task_DecideOutstanding", report)).isNull();
            assertThat(inbox(reports.get(report).enterpriseUser())).noneMatch(subject -> subject.contains("未按期提交"));
        }
    }

    @Test
    void nobodyActsOnAReportAtCountyAndCity() {
        UUID report = reports.filling();
        outstanding.extendEarly(report, LocalDate.parse("2026-04-30"), "停电", "county-reviewer-130102");
        reports.file(report);
        Task review = reports.task("Task_ReviewReportAtCounty", report);
        assertThatThrownBy(() -> driver.complete(REVIEWER, review, Map.of("reportOutcome", "ACCEPT")))
                .hasMessageContaining("县、市两级");
    }

    @Test
    void aReportCancelledInCockpitCountsAsEnded() {
        UUID report = reports.filling();
        cancel(report);
        assertThat(reports.get(report).state()).isEqualTo(ReportState.CANCELLED);
        assertThat(reports.get(report).endReason()).isEqualTo("管理员终止");
        for (String who : List.of(reports.get(report).enterpriseUser(), REVIEWER, "city-officer")) {
            assertThat(told(who, report)).as(who).last().satisfies(each -> assertThat(each)
                    .contains(reports.get(report).number(), "已由管理员终止，原因：管理员终止。", "是否重新办理由市局决定")
                    .doesNotContain("重新提出"));
        }
        assertThat(told("city-officer", report)).last().satisfies(each -> assertThat(each)
                .contains("POST /api/staff/reports/" + report + "/reopening"));
    }

    @Test
    void theCityTakesUpAgainWhatWasCancelledBeforeItWasFilled() {
        UUID report = reports.filling();
        cancel(report);
        assertThatThrownBy(() -> reopenings.reopen(report, " ", "city-officer-1"))
                .hasMessageContaining("重新办理的理由");
        reopenings.reopen(report, "误终止", "city-officer-1");
        reopenings.reopen(report, "误终止", "city-officer-1");
        assertThatThrownBy(() -> reopenings.reopen(report, "另有理由", "city-officer-1"))
                .hasMessageContaining("不能重新办理");
        driver.runJobs();
        reopenings.reopen(report, " 误终止 ", "city-officer-1");
        assertThat(told(REVIEWER, report))
                .filteredOn(each -> each.contains("市局决定重新办理"))
                .hasSize(1);

        assertThat(reports.get(report).state()).isEqualTo(ReportState.FILLING);
        assertThat(reports.task("Task_FillAnnualReport", report).getDueDate()).isEqualTo("2026-04-15T23:59:59+08:00");
        for (String who : List.of(reports.get(report).enterpriseUser(), REVIEWER)) {
            assertThat(told(who, report))
                    .anyMatch(each ->
                            each.contains("市局决定重新办理") && each.contains("误终止") && each.contains("填报截止日为2026年4月15日"));
        }
        reports.afterTheLastDay();
        assertThat(decisions(report)).isOne();
        cancel(report);
        assertThatThrownBy(() -> reopenings.reopen(report, "误终止", "city-officer-1"))
                .as("its year is being summed up")
                .hasMessageContaining("请在汇总出具后再办理");
        driver.runJobs();
        sweeper.sweep();
        reopenings.reopen(report, "误终止", "city-officer-1");
        driver.runJobs();
        assertThat(told(reports.get(report).enterpriseUser(), report))
                .as("nobody is asked for what came to its end")
                .filteredOn(each -> each.contains("请于"))
                .hasSize(2);
        assertThat(reminders(report)).as("its last day is not ahead any more").isZero();
        for (String who : List.of(reports.get(report).enterpriseUser(), REVIEWER)) {
            assertThat(told(who, report)).last().satisfies(each -> assertThat(each)
                    .contains("市局决定重新办理", "填报截止日2026年4月15日已过", "由市局决定如何处理"));
        }
        assertThat(sweeper.sweep()).as("the last day is over").isOne();
        assertThat(decisions(report)).isOne();
        reports.file(report);
        reports.decide(report, "ACCEPT_LATE", Map.of());
        reports.review(report, "ACCEPT", "同意");
        assertThat(reports.get(report).state()).isEqualTo(ReportState.ARCHIVED);
        assertThatThrownBy(() -> reopenings.reopen(report, "再办", "city-officer-1"))
                .hasMessageContaining("不能重新办理");
    }

    @Test
    void whatWasHandedInComesBeforeTheCountyAgain() {
        UUID report = reports.filling();
        reports.file(report);
        reports.review(report, "RETURN", "请补充");
        ObjectNode edited = reports.content(reports.get(report).reportYear());
        edited.remove("compliance");
        reports.save(report, edited);
        cancel(report);
        reopenings.reopen(report, "误终止", "city-officer-1");
        driver.runJobs();

        Report again = reports.get(report);
        assertThat(again.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(again.outcome()).isNull();
        assertThat(again.draft().path("compliance")).isNotEmpty();
        assertThat(summaries.forEnterprise(again, years.get(again.yearId())).at("/abandonedDrafts/0/draft"))
                .isEqualTo(edited);
        reports.review(report, "RETURN", "仍请补充");
        reports.submit(report);
        reports.review(report, "ACCEPT", "同意");
        assertThat(reports.get(report).state()).isEqualTo(ReportState.ARCHIVED);
        assertThat(reports.get(report).filed()).isTrue();
    }

    @Test
    void whatCameLateComesBeforeTheCityAgain() {
        UUID report = reports.filling();
        reports.afterTheLastDay();
        reports.file(report);
        cancel(report);
        driver.runJobs();
        sweeper.sweep();
        reopenings.reopen(report, "误终止", "city-officer-1");
        driver.runJobs();
        assertThat(reports.get(report).state()).isEqualTo(ReportState.LATE);
        assertThat(sweeper.sweep()).isOne();
        reports.decide(report, "ACCEPT_LATE", Map.of());
        reports.review(report, "ACCEPT", "同意");
        assertThat(reports.get(report).state()).isEqualTo(ReportState.ARCHIVED);
        assertThat(years.get(reports.get(report).yearId()).state()).isEqualTo(YearState.ENDED);
    }

    @Test
    void aChangeThatWasCancelledWithItsReportIsDeclaredAgain() {
        UUID report = reports.filling();
        ObjectNode content = reports.content(reports.get(report).reportYear());
        declareRename(content, "再次说明之名");
        reports.save(report, content);
        reports.submit(report);
        reports.review(report, "ACCEPT", "同意");
        UUID cancelled = reports.get(report).changeId();
        assertThat(reports.get(report).state()).isEqualTo(ReportState.CHANGING);
        for (int i = 0; i < 2; i++) {
            cancel(report);
            assertThat(changes.get(cancelled).status()).isEqualTo(ChangeStatus.ENDED);
            reopenings.reopen(report, "误终止", "city-officer-1");
            driver.runJobs();
        }
        reports.review(report, "ACCEPT", "同意");

        UUID change = reports.get(report).changeId();
        assertThat(change).isNotNull().isNotEqualTo(cancelled);
        driver.complete(
                REVIEWER,
                driver.task("Task_VerifyChange", "changeId", change),
                Map.of("changeVerified", true, "changeOpinion", "属实"));
        driver.runJobs();
        driver.complete(
                "city-officer-1",
                driver.task("Task_RegisterChange", "changeId", change),
                Map.of("registered", true, "registerRemark", "登记"));
        driver.runJobs();
        assertThat(register.factory(reports.get(report).factoryId()).name()).isEqualTo("再次说明之名");
        assertThat(reports.get(report).state()).isEqualTo(ReportState.ARCHIVED);
        assertThat(reports.get(report).changesDeclared()).isOne();
    }

    private void cancel(UUID report) {
        runtime.deleteProcessInstance(stages.instance("AnnualReportProcess", "reportId", report), "管理员终止", true);
    }

    private static void declareRename(ObjectNode content, String name) {
        content.putObject("changes")
                .put("changed", true)
                .putArray("declarations")
                .addObject()
                .put("kind", "RENAMED")
                .put("effectiveOn", "2026-01-10")
                .put("explanation", "工厂更名")
                .putObject("details")
                .put("factoryName", name);
    }

    private void delist(UUID factory) {
        transaction.executeWithoutResult(status -> {
            register.record(RegisterEvent.removed(factory, LocalDate.parse("2026-03-02"), "移出3号"));
            events.publishEvent(new FactoryDelisted(factory, "已移出名单"));
        });
        driver.runJobs();
    }

    private static InputStream pdf(String text) {
        return new ByteArrayInputStream(("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
    }

    /** An upload during which somebody else hands the report in. */
    private InputStream uploadedWhileFiling(UUID report) {
        return new FilterInputStream(pdf("晚到")) {

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                if (!reports.get(report).submitted()) {
                    reports.file(report);
                }
                return super.read(bytes, from, length);
            }
        };
    }

    /** Texts of what the recipient was told about it, oldest first. */
    private List<String> told(String recipient, UUID about) {
        return jdbc.sql("SELECT body FROM gf_inbox WHERE recipient = :who AND about = :about ORDER BY id")
                .param("who", recipient)
                .param("about", about)
                .query(String.class)
                .list();
    }

    /** How many times the city is asked about it at this moment. */
    private long decisions(UUID report) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("Task_DecideOutstanding")
                .processVariableValueEquals("reportId", report.toString())
                .count();
    }

    private long reminders(UUID report) {
        return messages(reports.get(report).enterpriseUser()).stream()
                .filter(each -> each.contains("截止日将至"))
                .count();
    }

    private List<String> path(UUID report) {
        return stages.path("AnnualReportProcess", "reportId", report);
    }
}
