package cn.greenfactory.process;

import static cn.greenfactory.oversight.incident.IncidentKind.DATA;
import static cn.greenfactory.process.IncidentDriver.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.notice.NoticeState;
import cn.greenfactory.notice.Notices;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.incident.Grade;
import cn.greenfactory.oversight.incident.IncidentFacts;
import cn.greenfactory.oversight.removal.Removals;
import cn.greenfactory.process.RoundStages.Stage;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What incidents do to an application in a running round (第五条（四）). */
@ServiceTest
class IncidentEntryProcessTest {

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private IncidentDriver at;

    @Autowired
    private Notices notices;

    @Autowired
    private GroundDesk grounds;

    @Autowired
    private Removals removals;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private Stage stage;

    @BeforeEach
    void afterTheNotice() {
        stages.clear();
        stage = stages.reviewed("130102");
        lookBackEndsOn("2026-03-20");
        driver.at("2026-03-23T10:00");
        stages.propose(stage.round(), Map.of(stage.one(), true));
        stages.approve(stage.round());
        stages.endNotice(stage.round());
        stages.atRound("city-officer-1", "Task_ConfirmNoticeResult", stage.round(), Map.of("noticeConfirmed", true));
    }

    @Test
    void aLargerOneBlocksTheCertificationAndACorrectionFreesIt() {
        UUID id = at.report(factory(), facts(DATA, 0, 0, 0, 0, null));
        at.determine(id, Grade.LARGER, "工信网安〔2026〕1号");
        assertThat(view()).contains("数据安全事件", "不得认定");
        assertThatThrownBy(() -> certify(true)).hasMessageContaining("较大").hasMessageContaining("第五条");
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.PROPOSED);

        at.determine(id, Grade.GENERAL, "工信网安〔2026〕2号");
        certify(true);
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.CERTIFIED);
    }

    @Test
    void anUndeterminedOneIsNamedAndDoesNotBlock() {
        at.report(factory(), facts(DATA, 0, 0, 0, 0, null));
        assertThat(view()).contains("待认定", "由您判断");
        certify(true);
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.CERTIFIED);
    }

    @Test
    void whatIsOlderThanTheLookBackDoesNotBlock() {
        UUID id = at.report(factory(), happened("2023-03-19T23:59+08:00"));
        assertThat(at.grade(id)).isEqualTo(Grade.MAJOR);
        certify(true);
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.CERTIFIED);
    }

    @Test
    void onItsFirstDayItBlocks() {
        UUID id = at.report(factory(), happened("2023-03-20T00:00+08:00"));
        assertThat(at.grade(id)).isEqualTo(Grade.MAJOR);
        assertThatThrownBy(() -> certify(true)).hasMessageContaining("2023-03-20");
        certify(false);
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.NOT_CERTIFIED);
    }

    @Test
    void oneThatBecomesKnownBetweenDecisionAndListingRaisesItsGroundWhenTheFactoryIsListed() {
        driver.complete("city-head-1", driver.task("Task_DecideCertification", "roundId", stage.round()), choice(true));
        UUID old = at.reportMeanwhile(factory(), happened("2019-01-01T08:00+08:00"));
        assertThat(at.grade(old)).isEqualTo(Grade.MAJOR);
        assertThat(grounds.removalOpen(factory())).isFalse();
        UUID id = at.reportMeanwhile(factory(), IncidentDriver.deaths(10));
        assertThat(at.grade(id)).isEqualTo(Grade.MAJOR);
        assertThat(grounds.removalOpen(factory()))
                .as("there is nobody on the list")
                .isFalse();

        driver.runJobs();

        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.CERTIFIED);
        UUID removal = removals.openOf(factory()).orElseThrow().id();
        assertThat(removals.dossier(removal).grounds()).singleElement().satisfies(ground -> {
            assertThat(ground.originId()).isEqualTo(id);
            assertThat(ground.ground()).isEqualTo(Ground.INCIDENT);
        });
    }

    @Test
    void whatWasKnownBeforeTheDecisionIsNotRaisedAgainByTheListing() {
        at.report(factory(), happened("2019-01-01T08:00+08:00"));
        certify(true);
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.CERTIFIED);
        assertThat(grounds.removalOpen(factory())).isFalse();
    }

    @Test
    void oneThatBecomesKnownBetweenApprovalAndPublicationSendsTheListBack() {
        stages.clear();
        stage = stages.reviewed("130102", "130104");
        lookBackEndsOn("2026-03-20");
        driver.at("2026-03-23T10:00");
        stages.propose(stage.round(), Map.of(stage.one(), true, stage.two(), true));
        driver.complete(
                "city-head-1",
                driver.task("Task_ApproveProposedList", "roundId", stage.round()),
                Map.of("listOutcome", "APPROVE"));
        at.reportMeanwhile(factory(), IncidentDriver.deaths(10));
        driver.runJobs();

        assertThat(notices.ofRound(stage.round())).isEmpty();
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.REVIEWED);
        Map<String, Object> without =
                Map.of("caseDecisions", stages.decisions("proposed", Map.of(stage.one(), false, stage.two(), true)));
        stages.atRound("city-officer-1", "Task_ReviewComprehensively", stage.round(), without);
        stages.approve(stage.round());
        assertThat(stages.notice(stage.round()).state()).isEqualTo(NoticeState.OPEN);
        assertThat(notices.rows(stages.notice(stage.round()).id())).hasSize(1);
    }

    private static IncidentFacts happened(String when) {
        OffsetDateTime time = OffsetDateTime.parse(when);
        IncidentFacts facts = IncidentDriver.deaths(10);
        return new IncidentFacts(
                facts.kind(),
                time,
                time,
                facts.deaths(),
                facts.seriousInjuries(),
                facts.directLossYuan(),
                facts.evacuated(),
                null,
                false,
                "往年事故补登");
    }

    private void certify(boolean certified) {
        stages.atRound("city-head-1", "Task_DecideCertification", stage.round(), choice(certified));
    }

    private Map<String, Object> choice(boolean certified) {
        return Map.of("certificationDecisions", stages.decisions("certified", Map.of(stage.one(), certified)));
    }

    /** Rounds of tests have years to come; their look-back would end there. */
    private void lookBackEndsOn(String day) {
        jdbc.sql("UPDATE gf_round SET lookback_ends_on = CAST(:day AS date) WHERE id = :round")
                .param("day", day)
                .param("round", stage.round())
                .update();
    }

    private String view() {
        String task = driver.task("Task_DecideCertification", "roundId", stage.round())
                .getId();
        return tasks.getVariable(task, "view").toString();
    }

    private UUID factory() {
        return driver.application(stage.one()).factoryId();
    }
}
