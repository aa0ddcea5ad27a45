package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.process.RoundStages.Stage;
import cn.greenfactory.process.common.WaitSweeper;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong technically is seen, repaired, and misses nothing that happened meanwhile (principles 1, 2, 5). */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class RepairIT {

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private WaitSweeper sweeper;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @Test
    void aFailingStepBecomesAnIncidentAndIsRepairedWithoutHoldingTheOthers(CapturedOutput output) {
        UUID round = driver.openRound(driver.terms());
        UUID fine = driver.recommended(round, "130104");
        UUID broken = driver.submitted(round, "130102");
        stages.atCase(
                "county-reviewer-130102",
                "Task_ReviewAtCounty",
                broken,
                Map.of("countyOutcome", "RECOMMEND", "countyOpinion", "予以推荐"));
        driver.complete(
                "county-head-130102",
                driver.task("Task_SignRecommendation", "caseId", broken),
                Map.of("countySigned", true));
        String job = job("Service_IssueRecommendation", broken).getId();
        double before = incidents();
        jdbc.sql("ALTER TABLE gf.gf_paper RENAME TO gf_paper_away").update();
        try {
            assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
            management.setJobRetries(job, 1);
            assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("ALTER TABLE gf.gf_paper_away RENAME TO gf_paper").update();
        }
        assertThat(output).contains("GF_INCIDENT").contains("Service_IssueRecommendation");
        assertThat(incidents()).isEqualTo(before + 1);
        assertThat(runtime.createIncidentQuery()
                        .activityId("Service_IssueRecommendation")
                        .count())
                .isOne();

        stages.closeApplications();
        stages.proceed(round);
        stages.appoint(round);
        stages.review(fine);
        management.setJobRetries(job, 1);
        driver.runJobs();
        assertThat(runtime.createIncidentQuery()
                        .activityId("Service_IssueRecommendation")
                        .count())
                .isZero();
        stages.review(broken);
        assertThat(driver.task("Task_ProposeList", "roundId", round)).isNotNull();
    }

    @Test
    void aLostMessageIsRepairedByTheSweeper() {
        UUID round = driver.openRound(driver.terms());
        UUID caseId = driver.recommended(round, "130102");
        stages.closeApplications();
        stages.proceed(round);
        driver.complete(
                "city-officer-1",
                driver.task("Task_AppointPanel", "roundId", round),
                Map.of(
                        "reviewMode",
                        "PANEL",
                        "panelMembers",
                        "[\"expert-1\",\"expert-2\",\"expert-3\"]",
                        "panelLeader",
                        "expert-1"));
        management.executeJob(management
                .createJobQuery()
                .activityId("Service_AssignPanel")
                .singleResult()
                .getId());
        management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
        driver.runJobs();
        assertThat(driver.tasks("Task_ScoreApplication", "caseId", caseId)).isEmpty();

        double before = incidents();
        jdbc.sql("ALTER TABLE gf.gf_task_view RENAME TO gf_task_view_away").update();
        try {
            assertThat(sweeper.sweep()).isZero();
            assertThat(sweeper.sweep()).isZero();
        } finally {
            jdbc.sql("ALTER TABLE gf.gf_task_view_away RENAME TO gf_task_view").update();
        }
        assertThat(unrepaired()).as("one, however often it fails").isOne();
        assertThat(incidents()).isEqualTo(before + 1);
        assertThat(sweeper.sweep()).isOne();
        assertThat(driver.tasks("Task_ScoreApplication", "caseId", caseId)).hasSize(3);
        assertThat(unrepaired()).isZero();
        assertThat(sweeper.sweep()).isZero();
    }

    @Test
    void aCaseRepairedAfterItsCountyWasOverdueEndsAsOverdue() {
        UUID round = driver.openRound(driver.terms());
        UUID caseId = driver.submitted(round, "130102");
        UUID late = driver.draft(round, driver.enterprise("130102"), "130102");
        driver.submit(late);
        String number = job("Service_NumberApplication", late).getId();
        management.suspendJobById(number);
        stages.closeApplications();
        driver.at("2026-04-11T00:00");
        stages.proceed(round);
        management.activateJobById(number);
        driver.runJobs();
        sweeper.sweep();
        driver.runJobs();
        for (UUID each : new UUID[] {caseId, late}) {
            assertThat(driver.application(each).status()).isEqualTo(CaseStatus.COUNTY_OVERDUE);
            assertThat(stages.path(each)).contains("EndEvent_CountyOverdue");
        }
    }

    @Test
    void anInstanceCancelledInCockpitCountsAsAnExit() {
        Stage stage = stages.onNotice(2, "130102", "130104");
        UUID round = driver.openRound(driver.terms());
        UUID one = driver.recommended(round, "130102");
        UUID two = driver.recommended(round, "130104");
        stages.closeApplications();
        stages.proceed(round);
        stages.appoint(round);
        stages.review(one);
        cancel(two);
        assertThat(driver.application(two).status()).isEqualTo(CaseStatus.ENDED);
        assertThat(driver.task("Task_ProposeList", "roundId", round)).isNotNull();

        stages.endNotice(stage.round());
        cancel(stage.one());
        stages.certify(stage.round(), Map.of(stage.two(), true));
        assertThat(stages.path(stage)).endsWith("EndEvent_RoundClosed");
    }

    private void cancel(UUID caseId) {
        runtime.deleteProcessInstance(stages.instance("CertificationProcess", "caseId", caseId), "管理员终止", true);
        driver.runJobs();
    }

    private Job job(String activity, UUID caseId) {
        return management
                .createJobQuery()
                .activityId(activity)
                .processInstanceId(stages.instance("CertificationProcess", "caseId", caseId))
                .singleResult();
    }

    private long unrepaired() {
        return runtime.createIncidentQuery().incidentType(WaitSweeper.INCIDENT).count();
    }

    private double incidents() {
        return meters.find("green_factory.incidents").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
