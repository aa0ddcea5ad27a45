package cn.greenfactory.certification;

import static cn.greenfactory.certification.CertificationFixture.HEAD;
import static cn.greenfactory.certification.CertificationFixture.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.calendar.CalendarHorizonException;
import cn.greenfactory.security.SeparationException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListDecisionsIT {

    private final CertificationFixture fixture = new CertificationFixture();
    private final UUID roundId = fixture.round();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void suggestsOneDecisionPerCaseWithAReasonWhereItDepartsFromTheReview() {
        List<UUID> ids = fixture.reviewed(roundId, 2);
        String first = fixture.number(ids.get(0));
        String second = fixture.number(ids.get(1));

        assertThatThrownBy(() -> fixture.lists.propose(
                        roundId,
                        List.of(new CaseDecision(first, false, " "), new CaseDecision("LSGC-0", true, "")),
                        OFFICER))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("LSGC-0 不在本次决定范围内")
                .hasMessageContaining(second + " 缺少决定")
                .hasMessageContaining(first + " 的理由");
        fixture.lists.propose(
                roundId,
                List.of(new CaseDecision(first, true, null), new CaseDecision(second, false, "名次靠后")),
                OFFICER);
    }

    @Test
    void waitsForTheReviews() {
        UUID caseId = fixture.recommended();
        fixture.proceed(roundId);
        fixture.appoint(roundId);

        assertThatThrownBy(() -> fixture.lists.propose(roundId, List.of(), OFFICER))
                .isInstanceOf(RoundStateException.class)
                .hasMessageContaining("评审未完成");
        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.IN_REVIEW);
    }

    @Test
    void everyCaseOfTheComprehensiveReviewNeedsItsReason() {
        List<UUID> ids = fixture.reviewed(roundId, 1);

        assertThatThrownBy(() -> fixture.lists.reviewComprehensively(
                        roundId, List.of(new CaseDecision(fixture.number(ids.get(0)), true, "")), OFFICER))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("理由");
    }

    @Test
    void theHeadApprovesAHashedListAndTheCasesFollow() {
        List<UUID> ids = fixture.reviewed(roundId, 3);
        ApprovedList list = fixture.approved(roundId, ids.subList(0, 2), ids.subList(2, 3));

        assertThat(list.sha256()).matches("[0-9a-f]{64}");
        assertThat(list.proposed()).extracting(ListRow::caseId).containsExactlyElementsOf(ids.subList(0, 2));
        assertThat(list.rows().get(0).countyName()).isEqualTo("长安区");
        assertThat(fixture.status(ids.get(0))).isEqualTo(CaseStatus.PROPOSED);
        assertThat(fixture.status(ids.get(2))).isEqualTo(CaseStatus.NOT_PROPOSED);
        assertThat(fixture.heard.of(RoundDecided.class)).hasSize(1);
        assertThat(fixture.facts.roundDecided(ids.get(2))).isTrue();
        assertThat(fixture.facts.noticeEnded(ids.get(0))).isFalse();
        assertThat(fixture.facts.anyProposed(roundId)).isTrue();
        assertThat(fixture.lists.unchanged(list.id())).isTrue();
        assertThatThrownBy(() -> fixture.lists.approve(roundId, "再次", HEAD)).isInstanceOf(RoundStateException.class);
    }

    @Test
    void aListSentBackIsDrawnUpAnew() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        fixture.lists.reviewComprehensively(roundId, fixture.decisions(ids, false), OFFICER);

        assertThatThrownBy(() -> fixture.lists.sendBack(roundId, "", HEAD)).isInstanceOf(ReviewInvalidException.class);
        fixture.lists.sendBack(roundId, "请重新考虑", HEAD);
        assertThatThrownBy(() -> fixture.lists.approve(roundId, "同意", HEAD)).isInstanceOf(RoundStateException.class);
        ApprovedList list = fixture.approved(roundId, ids, List.of());

        assertThat(list.sequence()).isEqualTo(2);
    }

    @Test
    void aListWhoseCaseLeftMeanwhileCannotBeApproved() {
        List<UUID> ids = fixture.reviewed(roundId, 2);
        fixture.lists.reviewComprehensively(roundId, fixture.decisions(ids, true), OFFICER);
        fixture.applications.withdraw(ids.get(0), "停产");

        assertThatThrownBy(() -> fixture.lists.approve(roundId, "同意", HEAD)).isInstanceOf(ListChangedException.class);
    }

    @Test
    void aListThatWouldBeOnNoticeBeyondTheCalendarIsNotApproved() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        fixture.lists.reviewComprehensively(roundId, fixture.decisions(ids, true), OFFICER);
        fixture.now("2026-12-30T09:00");

        assertThatThrownBy(() -> fixture.lists.approve(roundId, "同意", HEAD))
                .isInstanceOf(CalendarHorizonException.class);
        assertThat(fixture.status(ids.get(0))).isEqualTo(CaseStatus.REVIEWED);
    }

    @Test
    void aWithdrawalBeforeThePublicationChangesTheListAndItComesBack() {
        List<UUID> ids = fixture.reviewed(roundId, 2);
        ApprovedList list = fixture.approved(roundId, ids, List.of());
        fixture.applications.withdraw(ids.get(0), "停产");

        assertThat(fixture.lists.unchanged(list.id())).isFalse();
        fixture.lists.returned(list.id(), "名单已变化");
        fixture.lists.returned(list.id(), "再次");

        assertThat(fixture.status(ids.get(1))).isEqualTo(CaseStatus.REVIEWED);
        assertThat(fixture.lists.current(roundId)).isEmpty();
        ApprovedList again = fixture.noticed(roundId, ids.subList(1, 2), List.of());
        assertThat(again.rows()).hasSize(1);
        assertThat(fixture.facts.noticeEnded(ids.get(1))).isTrue();
    }

    @Test
    void aWithdrawalAfterThePublicationIsAnnouncedAndNonePossibleAfterTheNotice() {
        List<UUID> ids = fixture.reviewed(roundId, 2);
        ApprovedList list = fixture.approved(roundId, ids, List.of());
        fixture.lists.noticeOpened(list.id(), UUID.randomUUID());
        fixture.applications.withdraw(ids.get(0), "停产");

        assertThat(fixture.heard.of(ApplicationWithdrawn.class))
                .containsExactly(new ApplicationWithdrawn(ids.get(0), roundId, true));
        assertThat(fixture.lists.noticeEnded(list.id())).containsExactly(ids.get(1));
        assertThatThrownBy(() -> fixture.applications.withdraw(ids.get(1), "太晚"))
                .isInstanceOf(CaseStateException.class);
    }

    @Test
    void aListThatProposesNobodyNeedsNoNotice() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        fixture.now("2026-12-30T09:00");
        fixture.approved(roundId, List.of(), ids);

        assertThat(fixture.facts.anyProposed(roundId)).isFalse();
        assertThat(fixture.facts.noticeEnded(ids.get(0))).isTrue();
        assertThat(fixture.facts.caseResult(ids.get(0))).isEqualTo(CaseResult.NOT_PROPOSED);
        assertThat(fixture.facts.roundProgress(roundId)).isEqualTo(RoundProgress.PENDING);
        fixture.endings.notProposed(ids.get(0));
        fixture.endings.notProposed(ids.get(0));
        assertThat(fixture.status(ids.get(0))).isEqualTo(CaseStatus.NOT_PROPOSED_CLOSED);
        assertThat(fixture.heard.of(CasesSettled.class)).hasSize(1);
        assertThat(fixture.facts.roundHadList(roundId)).isFalse();
    }

    @Test
    void consultationsAreRecorded() {
        fixture.reviewed(roundId, 1);

        assertThatThrownBy(() -> fixture.lists.consult(roundId, List.of(), OFFICER))
                .isInstanceOf(ReviewInvalidException.class);
        List<Consultation> answers = List.of(new Consultation("市生态环境局", "无意见", LocalDate.parse("2026-05-06")));
        assertThatThrownBy(() -> fixture.lists.consult(roundId, answers, CertificationFixture.REVIEWER))
                .isInstanceOf(SeparationException.class)
                .hasMessageContaining("县级办理过");
        fixture.lists.consult(
                roundId, List.of(new Consultation("市生态环境局", "无处罚记录", LocalDate.of(2026, 5, 12))), OFFICER);

        assertThat(fixture.bean(RoundSummaries.class)
                        .of(roundId)
                        .path("opinions")
                        .toString())
                .contains("市生态环境局");
    }

    @Test
    void nobodyWhoActedAtACountyDecidesAtTheCity() {
        List<UUID> ids = fixture.reviewed(roundId, 1);
        String county = CertificationFixture.REVIEWER;

        assertThatThrownBy(() -> fixture.lists.reviewComprehensively(roundId, fixture.decisions(ids, true), county))
                .isInstanceOf(SeparationException.class);
        assertThat(fixture.lists.waiting(roundId)).isEmpty();
    }
}
