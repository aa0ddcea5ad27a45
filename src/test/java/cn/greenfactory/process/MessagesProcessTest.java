package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CountyReviews;
import cn.greenfactory.certification.RoundDates;
import cn.greenfactory.certification.RoundSummaries;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.notice.ObjectionTarget;
import cn.greenfactory.process.RoundStages.Stage;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.EnterpriseUser;
import cn.greenfactory.shared.InboxMessage;
import cn.greenfactory.shared.Inboxes;
import cn.greenfactory.shared.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What enterprises, counties and the city are told, and when it counts as served (principle 6). */
@ServiceTest
class MessagesProcessTest {

    private static final String COUNTY = "130102";
    private static final String REVIEWER = "county-reviewer-130102";
    private static final String HEAD = "county-head-130102";

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private ObjectionStages objections;

    @Autowired
    private Applications applications;

    @Autowired
    private CountyReviews counties;

    @Autowired
    private Rounds rounds;

    @Autowired
    private RoundSummaries summaries;

    @Autowired
    private Inboxes inboxes;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @Test
    void aReturnAndADeclineAreToldWithFactsClauseReasonAndRemedies() {
        UUID round = driver.openRound(driver.terms());
        UUID caseId = driver.submitted(round, COUNTY);
        assertThat(newest(caseId).subject()).startsWith("申请已提交：LSGC-");
        stages.atCase(
                REVIEWER,
                "Task_ReviewAtCounty",
                caseId,
                Map.of("countyOutcome", "RETURN", "countyOpinion", "材料不全", "supplementItems", "[\"能源计量台账\"]"));
        assertThat(newest(caseId).body()).contains("能源计量台账", "材料不全", "2026-03-09");
        applications.supplement(caseId, "已补充");
        driver.runJobs();
        stages.atCase(
                REVIEWER, "Task_ReviewAtCounty", caseId, Map.of("countyOutcome", "DECLINE", "countyOpinion", "数据不实"));
        stages.atCase(HEAD, "Task_SignDecline", caseId, Map.of("countySigned", true, "countyHeadOpinion", "同意不予推荐"));
        assertThat(newest(caseId).subject()).startsWith("不予推荐通知");
        assertThat(newest(caseId).body()).contains("第八条", "数据不实", "同意不予推荐", "10个工作日", "行政复议");
    }

    @Test
    void aMessageIsServedWhenItIsFirstFetched() {
        UUID caseId = driver.submitted(driver.openRound(driver.terms()), COUNTY);
        driver.at("2026-03-05T08:00");
        InboxMessage first = newest(caseId);
        driver.at("2026-03-06T08:00");
        assertThat(newest(caseId)).isEqualTo(first);
        assertThat(first.readAt()).isEqualTo("2026-03-05T00:00:00Z");
    }

    @Test
    void anOverdueCountyExplainsItselfAndTheEnterpriseIsToldIt() {
        UUID round = driver.openRound(driver.terms());
        UUID caseId = driver.submitted(round, COUNTY);
        stages.closeApplications();
        assertThatThrownBy(() -> counties.explainOverdue(caseId, "人员调整", REVIEWER, Capacity.COUNTY_REVIEWER))
                .hasMessageContaining("说明逾期原因");
        driver.at("2026-04-11T00:00");
        stages.proceed(round);
        assertThat(newest(caseId).body()).contains("不是贵单位的责任", "县级尚未说明");
        counties.explainOverdue(caseId, "人员调整，审核积压", HEAD, Capacity.COUNTY_HEAD);
        assertThat(newest(caseId).body()).contains("县级说明：人员调整，审核积压");
        assertThat(summaries.of(round).at("/cases/0/countyExplanation").asText())
                .isEqualTo("人员调整，审核积压");
    }

    @Test
    void aMovedACancelledAndAMissedRoundAndAWithdrawalAreTold() {
        UUID round = driver.openRound(driver.terms());
        UUID factory = driver.enterprise(COUNTY);
        UUID withdrawn = driver.draft(round, factory, COUNTY);
        UUID missed = driver.draft(round, driver.enterprise(COUNTY), COUNTY);
        UUID stays = driver.submitted(round, COUNTY);
        applications.withdraw(withdrawn, null);
        assertThat(newest(withdrawn).subject()).startsWith("申请已撤回");
        rounds.changeDates(round, new RoundDates(LocalDate.parse("2026-03-25"), null, null), "顺延", "city-officer-1");
        assertThat(newest(missed).body()).contains("2026-03-25", "顺延");
        assertThat(subjects(REVIEWER, round)).anyMatch(subject -> subject.startsWith("批次日期调整"));
        driver.at("2026-03-26T00:00");
        driver.runJobs();
        assertThat(newest(missed).subject()).isEqualTo("未在截止日前提交申请");
        rounds.cancel(round, "政策调整", "city-officer-1");
        driver.runJobs();
        assertThat(newest(stays).body()).contains("政策调整", "行政复议");
        UUID next = driver.openRound(driver.terms());
        assertThat(inboxes.read(EnterpriseUser.of(driver.application(stays).enterpriseId()), Page.FIRST))
                .anyMatch(each -> each.about().equals(next) && each.subject().startsWith("市级绿色工厂申报通知"));
    }

    @Test
    void onlyWhatTheEnterpriseHasFetchedIsServed() {
        UUID round = driver.openRound(driver.terms());
        UUID caseId = driver.submitted(round, COUNTY);
        stages.closeApplications();
        rounds.cancel(round, "政策调整", "city-officer-1");
        driver.runJobs();
        String recipient = EnterpriseUser.of(driver.application(caseId).enterpriseId());
        assertThat(inboxes.read(recipient, new Page(0, 1)))
                .singleElement()
                .satisfies(newest -> assertThat(newest.readAt()).isNotNull());
        assertThat(inboxes.look(Set.of(recipient), Page.FIRST))
                .hasSizeGreaterThan(1)
                .filteredOn(each -> each.readAt() != null)
                .hasSize(1);
    }

    @Test
    void objectionsAndTheirFindingsAndTheCertificateAreTold() {
        Stage stage = stages.onNotice(3, COUNTY, "130104", "130105");
        UUID third = stage.cases().get(2);
        UUID upheld = objections.verified(stage.round(), ObjectionTarget.LISTED, stage.one());
        UUID dismissed = objections.verified(stage.round(), ObjectionTarget.LISTED, stage.two());
        assertThat(newest(stage.one()).subject()).startsWith("收到对公示的异议");
        objections.decide(upheld, "UPHELD");
        objections.decide(dismissed, "DISMISSED");
        assertThat(newest(stage.one()).body()).contains("第十条", "已核实", "答复如下", "行政诉讼");
        assertThat(newest(stage.two()).subject()).startsWith("异议不成立");
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of(stage.two(), false, third, true));
        assertThat(driver.application(stage.one()).closeReason()).contains("经核实成立", "答复如下");
        assertThat(newest(stage.two()).body()).contains("不予认定", "综合考虑");
        assertThat(newest(third).body()).contains("证书编号LSGC-Z-");
    }

    @Test
    void whoIsLeftOutIsToldAfterTheNotice() {
        Stage stage = stages.onNotice(1, COUNTY, "130104");
        stages.endNotice(stage.round());
        assertThat(newest(stage.two()).subject()).startsWith("未列入拟认定名单");
        assertThat(newest(stage.two()).body()).contains("综合考虑", "行政复议");
    }

    private InboxMessage newest(UUID caseId) {
        return inboxes.read(EnterpriseUser.of(driver.application(caseId).enterpriseId()), Page.FIRST)
                .get(0);
    }

    private List<String> subjects(String recipient, UUID about) {
        return inboxes.read(recipient, Page.FIRST).stream()
                .filter(each -> each.about().equals(about))
                .map(InboxMessage::subject)
                .toList();
    }
}
