package cn.greenfactory.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.evaluation.Evaluations;
import cn.greenfactory.process.RoundDriver;
import cn.greenfactory.process.RoundStages;
import cn.greenfactory.process.ServiceTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Officials at work in Tasklist, in a real Chromium, on the real service. */
@ServiceTest
@ExtendWith(BrowserRequired.class)
class TasklistBrowserIT {

    private static Chromium chromium;

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private Evaluations evaluations;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void countyReviewerCorrectsAnIndicatorAndReturnsTheApplication() {
        UUID round = driver.openRound(driver.terms());
        UUID caseId = driver.submitted(round, "130102");
        String task = driver.task("Task_ReviewAtCounty", "caseId", caseId).getId();

        try (Tasklist tasklist = chromium.tasklist(port, "county-reviewer-130102")) {
            Page page = tasklist.open(task);
            page.locator("input[value='RETURN']").check();
            page.locator("input[name='item0']").fill("补充2025年度水平衡测试报告");
            page.locator("#add-item").click();
            page.locator("input[name='item1']").fill("补充排污许可证副本");
            page.locator("#opinion").fill("取水量与台账不一致，请补正");
            page.locator("#add-correction").click();
            page.locator("select[name='indicator0']").selectOption(new SelectOption().setIndex(4));
            page.locator("input[name='value0']").fill("0.5");
            page.locator("textarea[name='reason0']").fill("现场核实约为一半");
            tasklist.picture("review-at-county");
            tasklist.complete();
        }

        assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.RETURNED);
        assertThat(driver.application(caseId).returns()).isEqualTo(1);
        assertThat(evaluations.corrections(caseId)).singleElement().satisfies(correction -> {
            assertThat(correction.value()).isEqualTo(0.5);
            assertThat(correction.who()).isEqualTo("county-reviewer-130102");
        });
        assertThat(driver.task("Task_SupplementMaterials", "caseId", caseId)).isNotNull();
    }

    @Test
    void theCityReviewsApprovesAndCertifies() {
        RoundStages.Stage stage = stages.reviewed("130104");
        UUID round = stage.round();
        UUID caseId = stage.one();
        stages.atRound(
                "city-officer-1",
                "Task_ProposeList",
                round,
                Map.of("caseDecisions", stages.decisions("proposed", Map.of(caseId, true))));

        try (Tasklist officer = chromium.tasklist(port, "city-officer-1")) {
            Page page = officer.open(
                    driver.task("Task_ReviewComprehensively", "roundId", round).getId());
            page.locator("select[name='choice0']").selectOption(new SelectOption().setIndex(1));
            page.locator("textarea[name='reason0']").fill("综合审查符合条件");
            officer.picture("review-comprehensively");
            officer.complete();
        }
        driver.runJobs();
        try (Tasklist head = chromium.tasklist(port, "city-head-1")) {
            Page page = head.open(
                    driver.task("Task_ApproveProposedList", "roundId", round).getId());
            page.getByText("批准本名单").click();
            head.picture("approve-proposed-list");
            head.complete();
        }
        driver.runJobs();
        stages.endNotice(round);
        try (Tasklist officer = chromium.tasklist(port, "city-officer-1")) {
            Page page = officer.open(
                    driver.task("Task_ConfirmNoticeResult", "roundId", round).getId());
            page.getByText("已核对全部渠道").click();
            officer.picture("confirm-notice-result");
            officer.complete();
        }
        driver.runJobs();
        try (Tasklist head = chromium.tasklist(port, "city-head-1")) {
            Page page = head.open(
                    driver.task("Task_DecideCertification", "roundId", round).getId());
            page.locator("#fill").click();
            head.picture("decide-certification");
            head.complete();
        }
        driver.runJobs();

        assertThat(driver.application(caseId).status()).isEqualTo(CaseStatus.CERTIFIED);
    }
}
