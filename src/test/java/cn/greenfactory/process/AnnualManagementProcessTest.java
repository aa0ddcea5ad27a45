package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.calendar.CalendarHorizonException;
import cn.greenfactory.documents.Attachments;
import cn.greenfactory.documents.Paper;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.oversight.annual.AnnualSummaries;
import cn.greenfactory.oversight.annual.AnnualSummary;
import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.oversight.annual.ReportState;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.oversight.annual.YearState;
import cn.greenfactory.oversight.annual.YearTerms;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.RegisterEvent;
import cn.greenfactory.security.Actor;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reporting year from its opening to its summary (第十二条). */
class AnnualManagementProcessTest extends ReportScenario {

    private static final Actor CITY = new Actor("city-officer-1", Set.of("city-officer"));

    @LocalServerPort
    private int port;

    @Autowired
    private Reports all;

    @Autowired
    private AnnualSummaries summaries;

    @Autowired
    private Papers papers;

    @Autowired
    private Attachments attachments;

    @Test
    void aYearIsOpenedFiledClosedSettledAndSummedUp() {
        int year = reports.year();
        UUID timely = reports.listed("130102", year);
        UUID late = reports.listed("130102", year);
        UUID unfiled = reports.listed("130104", year);
        UUID higher = reports.listed("130104", year);
        transaction.executeWithoutResult(status ->
                register.record(RegisterEvent.levelChanged(higher, LocalDate.of(year, 7, 1), Level.NATION, "工信部示范1号")));
        reports.listed("130105", year + 1);
        UUID yearId = reports.open(year);
        assertThat(all.ofYear(yearId, CITY, new Page(0, 500)))
                .hasSize(4)
                .allMatch(each -> each.state() == ReportState.FILLING);
        reports.file(reports.report(yearId, timely));
        reports.review(reports.report(yearId, timely), "ACCEPT", "同意");
        reports.fileHigher(reports.report(yearId, higher));
        reports.review(reports.report(yearId, higher), "ACCEPT", "同意");

        reports.afterTheLastDay();
        assertThat(years.get(yearId).state()).isEqualTo(YearState.CLOSED);
        reports.file(reports.report(yearId, late));
        reports.decide(reports.report(yearId, late), "ACCEPT_LATE", Map.of());
        reports.review(reports.report(yearId, late), "ACCEPT", "同意");
        assertThat(path(yearId)).endsWith("Wait_ReportsSettled");
        reports.decide(reports.report(yearId, unfiled), "PROPOSE_REMOVAL", Map.of());

        assertThat(years.get(yearId).state()).isEqualTo(YearState.ENDED);
        assertThat(path(yearId))
                .containsSubsequence(
                        "Service_OpenReportYear",
                        "Service_OpenReports",
                        "Gateway_ReportsOpened",
                        "Wait_ReportsClosed",
                        "Service_CloseReports",
                        "Gateway_ReportsSettled",
                        "Wait_ReportsSettled",
                        "Service_IssueAnnualSummary",
                        "EndEvent_ReportYearClosed");
        AnnualSummary summary = summaries.of(yearId);
        assertThat(summary.all()).isEqualTo(new AnnualSummary.Counts(4, 2, 1, 1, 1, 0, 0, 0, 0, 0));
        assertThat(summary.counties()).extracting(AnnualSummary.Group::code).containsExactly("130102", "130104");
        assertThat(summary.industries()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("38");
            assertThat(each.name()).contains("电气机械");
        });
        assertThat(summary.inputs())
                .filteredOn(each -> each.code().equals("outputValue"))
                .singleElement()
                .satisfies(each -> assertThat(each.sum()).isEqualTo(122_000));
        assertThat(summary.indicators())
                .filteredOn(each -> each.code().equals("energyPerOutput"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.median()).isCloseTo(85.2459, org.assertj.core.data.Offset.offset(0.001)));
        List<Paper> issued = papers.of(yearId);
        assertThat(issued).singleElement().satisfies(each -> {
            assertThat(each.number()).matches("石工信绿管〔" + each.datedOn().getYear() + "〕\\d+号");
            assertThat(each.title()).contains("动态管理情况的通报");
        });
    }

    @Test
    void thePaperAddsUpAndSaysWhatTheCountiesFound() {
        reports.nobodyElse();
        List<UUID> factories = Stream.generate(() -> reports.listed("130102", ReportDriver.AGAIN))
                .limit(3)
                .toList();
        UUID yearId = reports.open(reports.again());
        UUID returned = reports.report(yearId, factories.get(0));
        UUID suspected = reports.report(yearId, factories.get(1));
        UUID cancelled = reports.report(yearId, factories.get(2));
        reports.file(returned);
        reports.review(returned, "RETURN", "请补充");
        reports.submit(returned);
        reports.review(returned, "ASSESS_ON_SITE", "需现场核实");
        reports.complete("county-reviewer-130102", "Task_AssessOnSite", returned, Map.of("siteFindings", "属实"));
        reports.file(suspected);
        reports.review(suspected, "SUSPECT_FALSIFICATION", "电表读数与发票不符");
        runtime.deleteProcessInstance(stages.instance("AnnualReportProcess", "reportId", cancelled), "重复开启", true);
        reports.afterTheLastDay();

        assertThat(text(yearId))
                .contains("应填报3家，按期填报2家")
                .contains("因故终止填报1家")
                .contains("退回补充1家，现场评估1家", "数据造假1家")
                .contains("3 家（按期 2、逾期 0（按期和逾期中填报上级表 0）、未报 0、退出 0、终止 1）")
                .contains("长安区 3 2 0 0 0 0 1 合计 3 2 0 0 0 0 1");
    }

    @Test
    void aYearWithoutReportsPassesAtOnceAndIssuesNoPaper() {
        int year = reports.year();
        UUID yearId = reports.open(year);
        reports.afterTheLastDay();

        assertThat(years.get(yearId).state()).isEqualTo(YearState.ENDED);
        assertThat(path(yearId)).doesNotContain("Wait_ReportsSettled").endsWith("EndEvent_ReportYearClosed");
        assertThat(papers.of(yearId)).isEmpty();
        assertThat(summaries.of(yearId).all().owed()).isZero();
    }

    @Test
    void aYearIsOpenedOnceAndOnlyWithUsableTerms() {
        driver.at("2026-03-02T09:00");
        int year = reports.year();
        reports.request(year);
        assertThatThrownBy(() -> reports.request(year)).hasMessageContaining("已经开启");
        assertThatThrownBy(() -> years.request(new YearTerms(2027, null, null, null), "city-officer-1"))
                .hasMessageContaining("数据年度应在");
        assertThatThrownBy(() -> years.request(new YearTerms(null, null, null, null), "city-officer-1"))
                .hasMessageContaining("请填写数据年度");
        YearTerms wrong = new YearTerms(reports.again(2025), LocalDate.parse("2025-12-31"), 0, "1999");
        assertThatThrownBy(() -> years.request(wrong, "city-officer-1"))
                .hasMessageContaining("数据年度结束之后")
                .hasMessageContaining("工作日")
                .hasMessageContaining("版本");
    }

    @Test
    void aYearWhoseProcessAnAdministratorEndedIsTakenUpWhereItStood() {
        reports.nobodyElse();
        int year = ReportDriver.AGAIN;
        UUID factory = reports.listed("130102", year);
        driver.at("2026-03-02T09:00");
        UUID yearId = reports.request(reports.again());
        cancel(yearId);
        assertThat(reports.request(year)).isEqualTo(yearId);
        assertThatThrownBy(() -> reports.request(year)).hasMessageContaining("已经开启");
        driver.runJobs();
        UUID report = reports.report(yearId, factory);
        assertThat(reports.get(report).state()).as("opened, and once").isEqualTo(ReportState.FILLING);
        assertThat(all.count(yearId, CITY)).isOne();

        cancel(yearId);
        reports.afterTheLastDay();
        assertThat(years.get(yearId).state()).as("nobody closes it").isEqualTo(YearState.OPEN);
        reports.request(year);
        driver.runJobs();
        assertThat(years.get(yearId).state()).isEqualTo(YearState.CLOSED);
        assertThat(reports.task("Task_DecideOutstanding", report)).isNotNull();

        cancel(yearId);
        reports.decide(report, "PROPOSE_REMOVAL", Map.of());
        assertThat(years.get(yearId).state()).as("nobody sums it up").isEqualTo(YearState.SETTLED);
        reports.request(year);
        driver.runJobs();
        assertThat(years.get(yearId).state()).isEqualTo(YearState.ENDED);
        assertThat(papers.of(yearId)).hasSize(1);
        assertThatThrownBy(() -> reports.request(year)).hasMessageContaining("已经开启");
    }

    private void cancel(UUID yearId) {
        runtime.deleteProcessInstance(
                stages.instance("AnnualManagementProcess", "reportYearId", yearId), "管理员终止", true);
    }

    @Test
    void theLastDayIsByDefaultTheFifteenthOfAprilOrTheNextWorkingDay() {
        driver.at("2026-03-02T09:00");
        UUID yearId = years.request(new YearTerms(reports.again(2025), null, null, null), "city-officer-1")
                .id();
        assertThat(years.get(yearId).reportsCloseOn()).isEqualTo("2026-04-15");
        assertThat(years.get(yearId).standardEdition()).isEqualTo("2025");
        YearTerms ofThisYear = new YearTerms(2026, null, null, null);
        driver.at("2026-12-31T23:59:59");
        assertThatThrownBy(() -> years.request(ofThisYear, "city-officer-1"))
                .as("who is certified on its last day would be missed")
                .hasMessageContaining("2000 至 2025 之间")
                .hasMessageContaining("年度结束后才能开启");
        driver.at("2027-01-01T00:00");
        assertThatThrownBy(() -> years.request(ofThisYear, "city-officer-1"))
                .as("the calendar of 2027 is not loaded")
                .isInstanceOf(CalendarHorizonException.class)
                .hasMessageContaining("2027");
    }

    @Test
    void theStartFormOpensAYearAndACountyMayNot() {
        driver.at("2026-03-02T09:00");
        int year = reports.year();
        String body = "{\"variables\":{\"reportYear\":{\"value\":" + year + ",\"type\":\"Integer\"},"
                + "\"reportsCloseOn\":{\"value\":\"2026-04-15\",\"type\":\"String\"}}}";
        String start = "/process-definition/key/AnnualManagementProcess/submit-form";
        assertThat(TasklistClient.tasklist(port, "county-reviewer-130102")
                        .post(start, body)
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(years.byYear(year)).isEmpty();
        assertThat(TasklistClient.tasklist(port, "city-officer-1")
                        .post(start, body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(years.byYear(year))
                .hasValueSatisfying(each -> assertThat(each.openedBy()).isEqualTo("city-officer-1"));
    }

    @Test
    void anExtensionForAllMovesTheTimerTheTasksAndTheReminder() {
        int year = reports.year();
        UUID factory = reports.listed("130102", year);
        UUID yearId = reports.open(year);
        UUID report = reports.report(yearId, factory);
        assertThatThrownBy(() -> years.extend(yearId, LocalDate.parse("2026-04-10"), "节假日", "city-officer-1"))
                .hasMessageContaining("只能延后");
        assertThatThrownBy(() -> years.extend(yearId, LocalDate.parse("2026-04-30"), " ", "city-officer-1"))
                .hasMessageContaining("延期理由");
        String enterprise = reports.get(report).enterpriseUser();
        driver.at("2026-04-14T09:00");
        driver.runJobs();
        assertThat(messages(enterprise)).filteredOn(each -> each.contains("催报")).hasSize(1);

        years.extend(yearId, LocalDate.parse("2026-04-30"), "系统维护", "city-officer-1");
        driver.runJobs();

        assertThat(reports.task("Task_FillAnnualReport", report).getDueDate()).isEqualTo("2026-04-30T23:59:59+08:00");
        assertThat(management
                        .createJobQuery()
                        .activityId("Wait_ReportsClosed")
                        .singleResult()
                        .getDuedate())
                .isEqualTo("2026-05-01T00:00:00+08:00");
        assertThat(messages(enterprise))
                .filteredOn(each -> each.contains("延期"))
                .singleElement()
                .satisfies(each -> assertThat(each).contains("由2026年4月15日延至2026年4月30日", "系统维护"));
        reports.afterTheLastDay();
        assertThat(years.get(yearId).state()).isEqualTo(YearState.OPEN);
        driver.at("2026-04-30T09:00");
        driver.runJobs();
        assertThat(messages(enterprise))
                .as("reminded anew of the new last day")
                .filteredOn(each -> each.contains("催报"))
                .hasSize(2);
        driver.at("2026-05-01T00:00");
        assertThatThrownBy(() -> years.extend(yearId, LocalDate.parse("2026-05-30"), "再延", "city-officer-1"))
                .hasMessageContaining("不能全部延期");
        driver.runJobs();
        assertThat(reports.task("Task_DecideOutstanding", report)).isNotNull();
        assertThat(reports.task("Task_FillAnnualReport", report)).isNotNull();
        assertThat(reports.task("Task_ReviewReportAtCounty", report)).isNull();
        assertThatThrownBy(() -> years.extend(yearId, LocalDate.parse("2026-05-30"), "再延", "city-officer-1"))
                .hasMessageContaining("不能全部延期");
    }

    @Test
    void aBrokenOpeningGoesOnWhereItStoodAndOpensEveryReportOnce() {
        int year = reports.year();
        for (int i = 0; i < 250; i++) {
            reports.listed("130102", year);
        }
        UUID yearId = reports.request(year);
        runOne("Service_OpenReports");
        assertThat(started(yearId)).isEqualTo(100);
        jdbc.sql("ALTER TABLE camunda.act_hi_procinst RENAME TO act_hi_procinst_away")
                .update();
        try {
            assertThatThrownBy(() -> runOne("Service_OpenReports")).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("ALTER TABLE camunda.act_hi_procinst_away RENAME TO act_hi_procinst")
                    .update();
        }
        assertThat(started(yearId)).isEqualTo(100);
        driver.runJobs();

        assertThat(all.ofYear(yearId, CITY, new Page(0, 500)))
                .hasSize(250)
                .allMatch(each -> each.state() == ReportState.FILLING);
        assertThat(all.count(yearId, ofCounties("130102"))).isEqualTo(250);
        assertThat(all.ofYear(yearId, ofCounties("130102"), new Page(2, 100))).hasSize(50);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("AnnualReportProcess")
                        .list())
                .extracting(each -> each.getBusinessKey())
                .hasSize(250)
                .doesNotHaveDuplicates();
    }

    @Test
    void anOfficialOfTwoUnitsSeesTheReportsOfBoth() {
        reports.nobodyElse();
        List<UUID> factories = Stream.of("130102", "130104", "130105")
                .map(county -> reports.listed(county, ReportDriver.AGAIN))
                .toList();
        UUID yearId = reports.open(reports.again());

        Actor both = ofCounties("130102", "130104");
        assertThat(all.ofYear(yearId, both, new Page(0, 500)))
                .extracting(Report::factoryId)
                .containsExactlyInAnyOrderElementsOf(factories.subList(0, 2));
        assertThat(all.count(yearId, both)).isEqualTo(2);
        assertThat(all.count(yearId, CITY)).isEqualTo(3);
        assertThat(all.count(yearId, ofCounties())).isZero();
    }

    @Test
    void aCountySeesItsOwnReportsOnly() {
        int year = reports.year();
        UUID own = reports.listed("130102", year);
        UUID other = reports.listed("130104", year);
        UUID yearId = reports.open(year);
        UUID otherReport = reports.report(yearId, other);
        reports.file(reports.report(yearId, own));
        reports.file(otherReport);
        Task task = reports.task("Task_ReviewReportAtCounty", otherReport);
        TasklistClient county = TasklistClient.tasklist(port, "county-reviewer-130102");

        assertThat(county.get("/task").body()).doesNotContain(task.getId());
        for (String path : List.of("", "/variables", "/form-variables", "/comment")) {
            assertThat(county.get("/task/" + task.getId() + path)).as(path).satisfies(answer -> assertThat(
                            answer.statusCode() >= 400 || answer.body().equals("[]"))
                    .isTrue());
        }
        for (String act : List.of("claim", "complete", "submit-form")) {
            assertThat(county.post("/task/" + task.getId() + "/" + act, "{\"variables\":{}}")
                            .statusCode())
                    .as(act)
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(county.get("/process-instance/" + task.getProcessInstanceId())
                        .statusCode())
                .isEqualTo(404);
    }

    private static Actor ofCounties(String... codes) {
        return new Actor(
                "county-reviewer-1", Stream.of(codes).map(Role::countyReviewer).collect(Collectors.toSet()));
    }

    /** What the year's paper says; the cells of its table each after a blank. */
    private String text(UUID yearId) {
        String sha256 = papers.of(yearId).get(0).sha256();
        try (ZipInputStream word = new ZipInputStream(attachments.open(sha256))) {
            while (!word.getNextEntry().getName().equals("word/document.xml")) {
                word.closeEntry();
            }
            return new String(word.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("</w:tc>", " ")
                    .replaceAll("<[^>]*>", "")
                    .replaceAll(" \\d+ (长安区|合计)", " $1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long started(UUID yearId) {
        return jdbc.sql("SELECT count(*) FROM gf_report WHERE year_id = :year AND started_at IS NOT NULL")
                .param("year", yearId)
                .query(Long.class)
                .single();
    }

    private List<String> path(UUID yearId) {
        return stages.path("AnnualManagementProcess", "reportYearId", yearId);
    }
}
