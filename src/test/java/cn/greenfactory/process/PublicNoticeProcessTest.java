package cn.greenfactory.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.certification.Applications;
import cn.greenfactory.certification.CaseStatus;
import cn.greenfactory.certification.Rounds;
import cn.greenfactory.notice.Notice;
import cn.greenfactory.notice.NoticeChanges;
import cn.greenfactory.notice.NoticeState;
import cn.greenfactory.notice.RowCorrection;
import cn.greenfactory.process.RoundStages.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list on notice: its full period, corrections, revocation, and a list that changed before it (第十条). */
@ServiceTest
class PublicNoticeProcessTest {

    @Autowired
    private RoundDriver driver;

    @Autowired
    private RoundStages stages;

    @Autowired
    private NoticeChanges changes;

    @Autowired
    private Applications applications;

    @Autowired
    private Rounds rounds;

    @BeforeEach
    void clear() {
        stages.clear();
    }

    @Test
    void aCorrectionStartsTheFullPeriodAnewAndLengtheningMovesTheTimer() {
        Stage stage = stages.onNotice(1, "130102");
        Notice first = stages.notice(stage.round());
        assertThat(first.closesAt()).isEqualTo("2026-03-30T16:00:00Z");
        driver.at("2026-03-26T09:00");
        changes.correct(
                first.id(), List.of(new RowCorrection(stage.one(), "石家庄更正有限公司", null, null)), "名称有误", "city-officer-1");
        driver.runJobs();
        assertThat(stages.notice(stage.round()).closesAt()).isEqualTo("2026-04-02T16:00:00Z");
        changes.lengthen(first.id(), LocalDate.parse("2026-04-09"), "系统维护", "city-officer-1");
        driver.runJobs();
        for (String early : List.of("2026-03-31T00:00", "2026-04-03T00:00", "2026-04-09T23:59:59")) {
            driver.at(early);
            driver.runJobs();
            assertThat(stages.notice(stage.round()).state()).isEqualTo(NoticeState.OPEN);
        }
        driver.at("2026-04-10T00:00");
        driver.runJobs();
        assertThat(stages.notice(stage.round()).state()).isEqualTo(NoticeState.ENDED);
        assertThat(path(first.id()))
                .contains("Service_PublishCorrection", "EndEvent_CorrectionPublished")
                .containsSubsequence("Service_PublishNotice", "Wait_NoticeEnded", "Service_EndNotice");
    }

    @Test
    void aRevokedNoticeReturnsTheListAndANewOneRunsTheFullPeriod() {
        Stage stage = stages.onNotice(2, "130102", "130104");
        UUID first = stages.notice(stage.round()).id();
        changes.revoke(first, "名单有误", "city-officer-1");
        driver.runJobs();
        assertThat(path(first)).contains("Service_RevokeNotice", "EndEvent_NoticeRevoked");
        driver.at("2026-03-31T00:00");
        driver.runJobs();
        Map<String, Object> decisions =
                Map.of("caseDecisions", stages.decisions("proposed", Map.of(stage.one(), true, stage.two(), false)));
        stages.atRound("city-officer-1", "Task_ReviewComprehensively", stage.round(), decisions);
        stages.approve(stage.round());
        assertThat(stages.notice(stage.round()).closesAt()).isEqualTo("2026-04-08T16:00:00Z");
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of(stage.one(), true));
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.CERTIFIED);
        assertThat(driver.application(stage.two()).status()).isEqualTo(CaseStatus.NOT_PROPOSED_CLOSED);
        assertThat(stages.path(stage))
                .containsSubsequence("Call_PublicNotice", "Call_PublicNotice", "EndEvent_RoundClosed");
    }

    @Test
    void aListThatChangedSinceItsApprovalGoesBackToTheCity() {
        Stage stage = stages.reviewed("130102", "130104");
        driver.at("2026-03-23T10:00");
        stages.propose(stage.round(), Map.of(stage.one(), true, stage.two(), true));
        driver.complete(
                "city-head-1",
                driver.task("Task_ApproveProposedList", "roundId", stage.round()),
                Map.of("listOutcome", "APPROVE"));
        applications.withdraw(stage.two(), "停产");
        driver.runJobs();
        Map<String, Object> decisions =
                Map.of("caseDecisions", stages.decisions("proposed", Map.of(stage.one(), true)));
        stages.atRound("city-officer-1", "Task_ReviewComprehensively", stage.round(), decisions);
        stages.approve(stage.round());
        stages.endNotice(stage.round());
        stages.certify(stage.round(), Map.of(stage.one(), true));
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.CERTIFIED);
    }

    @Test
    void cancellingTheRoundEndsItsNotice() {
        Stage stage = stages.onNotice(1, "130102");
        UUID notice = stages.notice(stage.round()).id();
        rounds.cancel(stage.round(), "政策调整", "city-officer-1");
        driver.runJobs();
        driver.at("2026-03-31T00:00");
        driver.runJobs();
        assertThat(driver.application(stage.one()).status()).isEqualTo(CaseStatus.ROUND_CANCELLED);
        assertThat(path(notice)).doesNotContain("EndEvent_NoticeEnded");
        assertThat(stages.notice(stage.round()).state()).isNotEqualTo(NoticeState.OPEN);
    }

    private List<String> path(UUID noticeId) {
        return stages.path("PublicNoticeProcess", "noticeId", noticeId);
    }
}
