package cn.greenfactory.certification;

import static cn.greenfactory.certification.CertificationFixture.EXPERTS;
import static cn.greenfactory.certification.CertificationFixture.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewsIT {

    private final CertificationFixture fixture = new CertificationFixture();
    private final UUID roundId = fixture.round();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void seatsEveryParticipantAndTellsThemAll() {
        UUID first = fixture.recommended();
        UUID second = fixture.recommended();
        fixture.proceed(roundId);
        fixture.appoint(roundId);

        assertThat(fixture.heard.of(PanelAssigned.class))
                .containsExactly(new PanelAssigned(roundId, List.of(first, second)));
        assertThat(fixture.panels.seatCount(first)).isEqualTo(3);
        assertThat(fixture.panels.leaderOf(first)).isEqualTo("expert-1");
        assertThat(fixture.panels.expertOf(second, 0)).isEqualTo("expert-1");
        assertThat(fixture.facts.panelAssigned(second)).isTrue();
        assertThatThrownBy(() -> fixture.appoint(roundId)).isInstanceOf(RoundStateException.class);
    }

    @Test
    void aLongerListOfExpertsIsSpreadOverTheCases() {
        UUID first = fixture.recommended();
        UUID second = fixture.recommended();
        fixture.proceed(roundId);
        List<String> five = List.of("expert-1", "expert-2", "expert-3", "expert-4", "expert-5");
        fixture.panels.appoint(roundId, ReviewMode.PANEL, five, "expert-1", OFFICER);

        assertThat(fixture.panels.expertOf(first, 1)).isEqualTo("expert-2");
        assertThat(fixture.panels.expertOf(second, 1)).isEqualTo("expert-3");
    }

    @Test
    void refusesAPanelThatIsTooSmallDoubledOrHeadless() {
        fixture.proceed(roundId);

        assertThatThrownBy(() -> fixture.panels.appoint(
                        roundId, ReviewMode.PANEL, List.of("expert-1", "expert-1"), "expert-9", OFFICER))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("不能重复")
                .hasMessageContaining("至少需要 3 名")
                .hasMessageContaining("组长");
    }

    @Test
    void nobodyReviewsTheFirmThatEmploysThem() {
        UUID caseId = fixture.recommended();
        fixture.proceed(roundId);
        UUID enterpriseId = fixture.applications.get(caseId).enterpriseId();
        fixture.actors.affiliate(
                "expert-2",
                fixture.register.enterprise(enterpriseId).creditCode().value());

        assertThatThrownBy(() -> fixture.appoint(roundId))
                .isInstanceOf(PanelConflictException.class)
                .hasMessageContaining("expert-2 与申请企业有任职关系");
        fixture.panels.appoint(
                roundId,
                ReviewMode.PANEL,
                List.of("expert-1", "expert-2", "expert-3", "expert-4"),
                "expert-1",
                OFFICER);
        assertThat(fixture.panels.seatCount(caseId)).isEqualTo(3);
        assertThat(List.of(fixture.panels.expertOf(caseId, 1), fixture.panels.expertOf(caseId, 2)))
                .doesNotContain("expert-2");
    }

    @Test
    void anAgencyThatWroteTheReportNeverReviewsIt() {
        UUID caseId = fixture.draft();
        fixture.applications.submit(caseId, new Submission(true, Map.of(), "91130109MA0TEXT12W"));
        fixture.applications.giveNumber(caseId);
        fixture.counties.review(
                caseId, CountyOutcome.RECOMMEND, "同意", List.of(), List.of(), CertificationFixture.REVIEWER);
        fixture.counties.sign(caseId, true, true, null, null, CertificationFixture.COUNTY_HEAD);
        fixture.actors.affiliate("third-party-1", "91130109MA0TEXT12W");
        fixture.proceed(roundId);

        assertThatThrownBy(() -> fixture.panels.appoint(
                        roundId, ReviewMode.AGENCY, List.of("third-party-1"), "third-party-1", OFFICER))
                .isInstanceOf(PanelConflictException.class)
                .hasMessageContaining("编制了本件自评价报告");
        fixture.panels.appoint(
                roundId, ReviewMode.AGENCY, List.of("third-party-1", "third-party-2"), "third-party-1", OFFICER);
        assertThat(fixture.panels.expertOf(caseId, 0)).isEqualTo("third-party-2");
        fixture.panels.score(caseId, 0, ExpertScore.of(88, true, false, "同意"), "third-party-2");
        PanelFigures figures = fixture.reviews.figures(caseId);
        assertThat(figures.reviewerKind()).isEqualTo("AGENCY");
        assertThat(figures.agencyRecommends()).isTrue();
        assertThat(figures.votes()).isNull();
    }

    @Test
    void computesTheFiguresOfThePanel() {
        UUID caseId = seated();
        fixture.panels.score(caseId, 0, ExpertScore.of(90, true, false, "同意"), "expert-1");
        fixture.panels.score(caseId, 1, ExpertScore.of(75.5, true, false, "同意"), "expert-2");
        fixture.panels.score(caseId, 2, ExpertScore.of(60, false, true, "发现否决条件"), "expert-3");

        PanelFigures figures = fixture.reviews.figures(caseId);

        assertThat(figures)
                .isEqualTo(new PanelFigures("PANEL", true, true, 30.0, 20.0, 225.5 / 3, null, 2, 3, 2, 3, null, 1, 2));
    }

    @Test
    void aScoreIsWhollyThereOrRefused() {
        UUID caseId = seated();

        assertThatThrownBy(() -> fixture.panels.score(
                        caseId, 0, new ExpertScore(false, null, 100.5, null, null, ""), "expert-1"))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("0 至 100")
                .hasMessageContaining("是否同意认定")
                .hasMessageContaining("否决条件")
                .hasMessageContaining("评审意见");
        assertThatThrownBy(() -> fixture.panels.score(caseId, 0, ExpertScore.recusal(" "), "expert-1"))
                .isInstanceOf(ReviewInvalidException.class);
        assertThatThrownBy(() -> fixture.panels.score(caseId, 0, ExpertScore.of(80, true, false, "同意"), "expert-2"))
                .isInstanceOf(CaseStateException.class);
    }

    @Test
    void aDoubleClickScoresOnceAndASecondThoughtIsRefused() {
        UUID caseId = seated();
        fixture.panels.score(caseId, 0, ExpertScore.of(80, true, false, "同意"), "expert-1");
        fixture.panels.score(caseId, 0, ExpertScore.of(80, true, false, "同意"), "expert-1");

        assertThatThrownBy(() -> fixture.panels.score(caseId, 0, ExpertScore.of(70, true, false, "同意"), "expert-1"))
                .isInstanceOf(CaseStateException.class);
        assertThat(fixture.reviews.figures(caseId).votes()).isEqualTo(1);
    }

    @Test
    void whoStepsBackIsReplacedByAnotherForGood() {
        UUID caseId = seated();
        fixture.panels.score(caseId, 1, ExpertScore.recusal("与申请企业有合作"), "expert-2");

        assertThat(vacant(caseId, 1)).isTrue();
        assertThatThrownBy(() -> fixture.panels.replace(caseId, 1, "expert-2", OFFICER))
                .isInstanceOf(PanelConflictException.class)
                .hasMessageContaining("已回避");
        assertThatThrownBy(() -> fixture.panels.replace(caseId, 1, "expert-3", OFFICER))
                .isInstanceOf(PanelConflictException.class)
                .hasMessageContaining("另一席位");
        fixture.panels.replace(caseId, 1, "expert-4", OFFICER);

        assertThat(fixture.panels.expertOf(caseId, 1)).isEqualTo("expert-4");
        assertThat(vacant(caseId, 1)).isFalse();
    }

    @Test
    void whoIsOverdueMayBeNamedAgain() {
        UUID caseId = seated();

        fixture.panels.replace(caseId, 1, "expert-2", OFFICER);

        assertThat(fixture.panels.expertOf(caseId, 1)).isEqualTo("expert-2");
    }

    @Test
    void anotherReviewNeedsSomebodyNew() {
        UUID caseId = seated();
        fixture.scoreAll(caseId, 80);
        fixture.reviews.recordOutcome(caseId, PanelVerdict.REVIEW_AGAIN, "分差过大");

        assertThatThrownBy(() -> fixture.reviews.sign(caseId, "同意", "expert-1")).isInstanceOf(CaseStateException.class);
        assertThatThrownBy(() -> fixture.panels.reseat(caseId, EXPERTS, "expert-1", OFFICER))
                .isInstanceOf(PanelConflictException.class)
                .hasMessageContaining("至少有一名");
        fixture.panels.reseat(caseId, List.of("expert-1", "expert-2", "expert-4"), "expert-1", OFFICER);

        assertThat(fixture.applications.get(caseId).attempt()).isEqualTo(2);
        assertThat(fixture.reviews.figures(caseId).votes()).isZero();
        assertThat(fixture.reviews.figures(caseId).attempt()).isEqualTo(2);
        fixture.review(caseId, 80);
        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.REVIEWED);
    }

    @Test
    void theLeaderSignsAndTheLastSignatureCompletesTheReviews() {
        UUID first = fixture.recommended();
        UUID second = fixture.recommended();
        fixture.proceed(roundId);
        fixture.appoint(roundId);
        fixture.review(first, 85);

        assertThat(fixture.heard.of(ReviewsCompleted.class)).isEmpty();
        assertThat(fixture.facts.reviewsCompleted(roundId)).isFalse();
        fixture.scoreAll(second, 90);
        fixture.reviews.recordOutcome(second, PanelVerdict.RECOMMEND, "同意票达到规定比例");
        fixture.reviews.recordOutcome(second, PanelVerdict.OPPOSE, "重复执行");
        assertThatThrownBy(() -> fixture.reviews.sign(second, "同意", "expert-2"))
                .isInstanceOf(CaseStateException.class)
                .hasMessageContaining("组长");
        fixture.reviews.sign(second, "同意", "expert-1");

        assertThat(fixture.applications.get(second).verdict()).isEqualTo(PanelVerdict.RECOMMEND);
        assertThat(fixture.heard.of(ReviewsCompleted.class)).containsExactly(new ReviewsCompleted(roundId));
        assertThat(fixture.facts.reviewsCompleted(roundId)).isTrue();
    }

    @Test
    void aWithdrawalCanBeTheLastExit() {
        UUID first = fixture.recommended();
        UUID second = fixture.recommended();
        fixture.proceed(roundId);
        fixture.appoint(roundId);
        fixture.review(first, 85);

        fixture.applications.withdraw(second, "停产");

        assertThat(fixture.heard.of(ReviewsCompleted.class)).hasSize(1);
    }

    @Test
    void anInstanceEndedInCockpitIsCountedToo() {
        UUID caseId = seated();

        fixture.endings.caseEnded(caseId, "管理员终止");
        fixture.endings.caseEnded(caseId, "管理员终止");

        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.ENDED);
        assertThat(fixture.heard.of(ReviewsCompleted.class)).hasSize(1);
    }

    @Test
    void theCityWaitsReassignsOrGoesOnWithout() {
        UUID done = fixture.recommended();
        UUID late = fixture.recommended();
        fixture.proceed(roundId);
        fixture.appoint(roundId);
        fixture.review(done, 85);
        fixture.now("2026-05-09T09:00");

        fixture.reviews.decideOutstanding(roundId, OutstandingOutcome.WAIT, "专家出差", OFFICER);
        assertThat(fixture.rounds.get(roundId).terms().reviewsCloseOn()).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThatThrownBy(() -> fixture.reviews.closeWithout(late)).isInstanceOf(CaseStateException.class);

        fixture.reviews.decideOutstanding(roundId, OutstandingOutcome.REASSIGN, "换人", OFFICER);
        assertThat(fixture.reviews.releaseOutstanding(roundId)).hasSize(3);
        assertThat(fixture.heard.of(SeatReleased.class)).contains(new SeatReleased(late, 2));
        assertThat(vacant(late, 2)).isTrue();

        fixture.reviews.decideOutstanding(roundId, OutstandingOutcome.PROCEED_WITHOUT, "不再等待", OFFICER);
        assertThat(fixture.reviews.outstanding(roundId)).containsExactly(late);
        fixture.reviews.closeWithout(late);
        fixture.reviews.closeWithout(late);

        assertThat(fixture.applications.get(late).verdict()).isEqualTo(PanelVerdict.NOT_REVIEWED);
        assertThat(fixture.heard.of(ReviewsClosed.class)).hasSize(1);
        assertThat(fixture.heard.of(ReviewsCompleted.class)).hasSize(1);
    }

    @Test
    void goingOnWithoutTheSignatureKeepsTheVerdict() {
        UUID caseId = seated();
        fixture.scoreAll(caseId, 85);
        fixture.reviews.recordOutcome(caseId, PanelVerdict.RECOMMEND, "同意票达到规定比例");
        fixture.reviews.decideOutstanding(roundId, OutstandingOutcome.PROCEED_WITHOUT, "组长失联", OFFICER);
        fixture.reviews.closeWithout(caseId);

        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.REVIEWED);
        assertThat(fixture.applications.get(caseId).verdict()).isEqualTo(PanelVerdict.RECOMMEND);
    }

    private boolean vacant(UUID caseId, int seat) {
        int attempt = fixture.applications.get(caseId).attempt();
        return fixture.bean(SeatRows.class).taken(caseId, attempt, seat).isEmpty();
    }

    private UUID seated() {
        UUID caseId = fixture.recommended();
        fixture.proceed(roundId);
        fixture.appoint(roundId);
        return caseId;
    }
}
