package cn.greenfactory.certification;

import static cn.greenfactory.certification.CertificationFixture.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.evaluation.EvaluationFixture;
import cn.greenfactory.evaluation.ReferenceValues;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.security.SeparationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsIT {

    private final CertificationFixture fixture = new CertificationFixture();
    private final UUID roundId = fixture.round();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void freezesTermsAndSettingsAndKeepsWhoOpenedIt() {
        Round round = fixture.rounds.get(roundId);

        assertThat(round.code()).isEqualTo("2026");
        assertThat(round.status()).isEqualTo(RoundStatus.OPEN);
        assertThat(round.terms()).isEqualTo(CertificationFixture.terms().completed());
        assertThat(round.settings().maxReturns()).isEqualTo(2);
        assertThat(fixture.actors.acted(roundId, OFFICER, Capacity.CITY_OFFICER))
                .isTrue();
        assertThat(fixture.calendar.deadlines.find("ROUND", roundId, "Wait_ApplicationsClosed"))
                .hasValueSatisfying(each ->
                        assertThat(each.closesAt()).isEqualTo(round.terms().applicationsCloseAt()));
    }

    @Test
    void refusesASecondRoundOfTheYearUntilTheFirstIsCancelled() {
        assertThatThrownBy(fixture::round)
                .isInstanceOf(RoundExistsException.class)
                .hasMessageContaining("第三条");

        fixture.rounds.cancel(roundId, "政策调整", OFFICER);

        assertThat(fixture.round()).isNotEqualTo(roundId);
    }

    @Test
    void closesApplicationsOnlyWhenTheirTimeHasCome() {
        assertThatThrownBy(() -> fixture.rounds.closeApplications(roundId)).isInstanceOf(RoundStateException.class);

        fixture.now("2026-04-01T00:00");
        fixture.rounds.closeApplications(roundId);
        fixture.rounds.closeApplications(roundId);

        assertThat(fixture.rounds.get(roundId).status()).isEqualTo(RoundStatus.COLLECTING);
    }

    @Test
    void movesDaysLaterAndNeverEarlier() {
        LocalDate later = LocalDate.of(2026, 4, 3);
        fixture.rounds.changeDates(roundId, new RoundDates(later, null, null), "应企业要求", OFFICER);

        assertThat(fixture.rounds.get(roundId).terms().applicationsCloseOn()).isEqualTo(later);
        assertThat(fixture.calendar.deadlines.find("ROUND", roundId, "Wait_ApplicationsClosed"))
                .hasValueSatisfying(each -> assertThat(each.lastDay()).isEqualTo(later));
        assertThat(fixture.heard.of(RoundDatesChanged.class)).containsExactly(new RoundDatesChanged(roundId));
        RoundDates earlier = new RoundDates(LocalDate.of(2026, 4, 2), null, null);
        assertThatThrownBy(() -> fixture.rounds.changeDates(roundId, earlier, "提前", OFFICER))
                .isInstanceOf(RoundTermsException.class)
                .hasMessageContaining("只能延后");
        assertThatThrownBy(() -> fixture.rounds.changeDates(roundId, new RoundDates(null, null, null), " ", OFFICER))
                .isInstanceOf(ReviewInvalidException.class);
    }

    @Test
    void valuesLoadedLaterCountOnlyAfterARecordedAct() {
        UUID caseId = fixture.submitted();
        fixture.now("2026-03-05T09:00");
        ObjectNode later = EvaluationFixture.references().put("source", "市局2026年新值");
        new ReferenceValues(fixture.jdbc, fixture.calendar.clock, EvaluationFixture.EDITIONS).load(later, OFFICER);
        assertThat(fixture.evaluations.score(caseId).rows())
                .noneMatch(row -> row.rule().contains("市局2026年新值"));

        assertThatThrownBy(() -> fixture.rounds.reloadReferences(roundId, " ", OFFICER))
                .isInstanceOf(ReviewInvalidException.class);
        fixture.heard.events.clear();
        fixture.rounds.reloadReferences(roundId, "原值有误", OFFICER);

        assertThat(fixture.evaluations.score(caseId).rows())
                .anyMatch(row -> row.rule().contains("市局2026年新值"));
        assertThat(fixture.heard.of(CaseChanged.class)).containsExactly(new CaseChanged(caseId));
        assertThat(fixture.rounds.get(roundId).settings().referencesAsOf()).isEqualTo(fixture.calendar.clock.instant());
    }

    @Test
    void theDepartmentsDayFollowsTheReviewsAndMayBeMovedItself() {
        fixture.rounds.cancel(roundId, "重新发起", OFFICER);
        UUID consulting = fixture.rounds.open(CertificationFixture.consulting(), OFFICER);
        fixture.rounds.extendRecommendations(consulting, LocalDate.of(2026, 5, 20), "两县未报", OFFICER);

        assertThat(fixture.rounds.get(consulting).terms().reviewsCloseOn()).isEqualTo(LocalDate.of(2026, 6, 12));
        assertThat(fixture.rounds.get(consulting).terms().consultationCloseOn()).isEqualTo(LocalDate.of(2026, 6, 19));
        LocalDate later = LocalDate.of(2026, 6, 30);
        fixture.rounds.changeDates(consulting, new RoundDates(null, null, null, later), "部门要求", OFFICER);
        assertThat(fixture.calendar.deadlines.find("ROUND", consulting, "Task_ConsultDepartment"))
                .hasValueSatisfying(each -> assertThat(each.lastDay()).isEqualTo(later));
        RoundDates earlier = new RoundDates(null, null, null, LocalDate.of(2026, 6, 29));
        assertThatThrownBy(() -> fixture.rounds.changeDates(consulting, earlier, "提前", OFFICER))
                .isInstanceOf(RoundTermsException.class)
                .hasMessageContaining("只能延后");
    }

    @Test
    void extendingTheRecommendationsPushesTheReviewsAlong() {
        fixture.rounds.extendRecommendations(roundId, LocalDate.of(2026, 5, 20), "两县未报", OFFICER);

        RoundTerms terms = fixture.rounds.get(roundId).terms();
        assertThat(terms.recommendationsCloseOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(terms.reviewsCloseOn()).isEqualTo(LocalDate.of(2026, 6, 12));
    }

    @Test
    void proceedFreezesTheParticipantsAndEndsWhatIsStillAtACounty() {
        UUID first = fixture.recommended();
        UUID pending = fixture.submitted();
        UUID second = fixture.recommended();
        fixture.now("2026-04-01T09:00");
        fixture.rounds.closeApplications(roundId);

        assertThatThrownBy(() -> fixture.rounds.closeRecommendations(roundId, "提前截止", OFFICER))
                .isInstanceOf(RoundStateException.class)
                .hasMessageContaining("2026-04-15");
        fixture.now("2026-04-16T00:00");
        assertThatThrownBy(() -> fixture.rounds.closeRecommendations(roundId, null, OFFICER))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("1 件申报仍在县级");
        List<UUID> ended = fixture.rounds.closeRecommendations(roundId, "县级逾期", OFFICER);

        assertThat(ended).containsExactly(pending);
        assertThat(fixture.applications.get(first).ordinal()).isEqualTo(1);
        assertThat(fixture.applications.get(second).ordinal()).isEqualTo(2);
        assertThat(fixture.status(pending)).isEqualTo(CaseStatus.COUNTY_OVERDUE);
        assertThat(fixture.rounds.get(roundId).participants()).isEqualTo(2);
        assertThat(fixture.heard.of(RecommendationsClosed.class))
                .containsExactly(new RecommendationsClosed(roundId, List.of(pending)));
        assertThat(fixture.facts.recommendationsClosed(roundId)).isTrue();
        fixture.counties.overdue(pending);
        assertThatThrownBy(() -> fixture.counties.review(
                        first, CountyOutcome.DECLINE, "迟到", List.of(), List.of(), CertificationFixture.REVIEWER))
                .isInstanceOf(RoundStateException.class);
    }

    @Test
    void withoutParticipantsNothingIsWaitedFor() {
        fixture.proceed(roundId);

        assertThat(fixture.facts.anyParticipant(roundId)).isFalse();
        assertThat(fixture.facts.reviewsCompleted(roundId)).isTrue();
        ApprovedList empty = fixture.lists.approve(roundId, "本批次无参评企业", CertificationFixture.HEAD);
        assertThat(empty.rows()).isEmpty();
        assertThat(fixture.facts.anyProposed(roundId)).isFalse();
        assertThat(fixture.facts.roundHadList(roundId)).isFalse();
        assertThat(fixture.facts.roundProgress(roundId)).isEqualTo(RoundProgress.SETTLED);
        assertThat(fixture.rounds.get(roundId).status()).isEqualTo(RoundStatus.CLOSED);
        assertThatThrownBy(() -> fixture.lists.approve(roundId, "再批一次", CertificationFixture.HEAD))
                .isInstanceOf(RoundStateException.class);
    }

    @Test
    void whoActedAtACountyOfTheRoundDoesNotCancelIt() {
        UUID caseId = fixture.recommended();

        assertThatThrownBy(() -> fixture.rounds.cancel(roundId, "政策调整", CertificationFixture.REVIEWER))
                .isInstanceOf(SeparationException.class)
                .hasMessageContaining("县级办理过");
        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.RECOMMENDED);
    }

    @Test
    void cancellingEndsEveryOpenCaseAndFreesTheFactories() {
        UUID draft = fixture.draft();
        UUID recommended = fixture.recommended();

        List<UUID> ended = fixture.rounds.cancel(roundId, "政策调整", OFFICER);

        assertThat(ended).containsExactlyInAnyOrder(draft, recommended);
        assertThat(fixture.status(draft)).isEqualTo(CaseStatus.ROUND_CANCELLED);
        assertThat(fixture.applications.get(recommended).closeReason()).contains("政策调整");
        fixture.endings.roundCancelled(draft);
        assertThat(fixture.facts.applicationStanding(draft)).isFalse();
        assertThatThrownBy(() -> fixture.rounds.cancel(roundId, "再次", OFFICER)).isInstanceOf(RoundStateException.class);
    }
}
