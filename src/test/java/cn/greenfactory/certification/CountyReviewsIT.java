package cn.greenfactory.certification;

import static cn.greenfactory.certification.CertificationFixture.COUNTY_HEAD;
import static cn.greenfactory.certification.CertificationFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.calendar.CalendarHorizonException;
import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.documents.Papers;
import cn.greenfactory.security.SeparationException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountyReviewsIT {

    private final CertificationFixture fixture = new CertificationFixture();
    private final UUID roundId = fixture.round();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void recommendsUnderTheCountysOwnNumber() {
        UUID caseId = fixture.submitted();
        review(caseId, CountyOutcome.RECOMMEND);

        fixture.counties.sign(caseId, true, true, null, "长工信〔2026〕8号", COUNTY_HEAD);
        fixture.endings.issueRecommendation(caseId);
        fixture.endings.issueRecommendation(caseId);

        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.RECOMMENDED);
        assertThat(fixture.bean(Papers.class).of(caseId)).singleElement().satisfies(paper -> assertThat(paper.number())
                .isEqualTo("长工信〔2026〕8号"));
    }

    @Test
    void numbersTheRecommendationsOfACountyWhereItEnteredNone() {
        UUID caseId = fixture.recommended();

        fixture.endings.issueRecommendation(caseId);

        assertThat(fixture.bean(Papers.class).of(caseId)).singleElement().satisfies(paper -> assertThat(paper.number())
                .isEqualTo("长安区工信绿推〔2026〕1号"));
    }

    @Test
    void correctsValuesWithReasonsBesideTheEnterprises() {
        UUID caseId = fixture.submitted();
        String indicator = fixture.evaluations.score(caseId).rows().stream()
                .filter(row -> row.selfValue() != null && "INVERSE".equals(row.direction()))
                .findFirst()
                .orElseThrow()
                .number();

        fixture.counties.review(
                caseId,
                CountyOutcome.RECOMMEND,
                "按台账核减",
                List.of(new IndicatorCorrection(indicator, 0.5, "台账")),
                List.of(),
                REVIEWER);

        assertThat(fixture.evaluations.corrections(caseId)).hasSize(1);
        assertThat(fixture.evaluations.corrections(caseId).get(0).who()).isEqualTo(REVIEWER);
    }

    @Test
    void anOpinionIsAlwaysNeededAndAReturnNamesEverythingAtOnce() {
        UUID caseId = fixture.submitted();

        assertThatThrownBy(() -> fixture.counties.review(caseId, null, " ", null, null, REVIEWER))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("审核意见")
                .hasMessageContaining("审核说明");
        assertThatThrownBy(() -> review(caseId, CountyOutcome.RETURN))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("一次性");
        List<IndicatorCorrection> incomplete = List.of(new IndicatorCorrection("1.1", null, ""));
        assertThatThrownBy(() ->
                        fixture.counties.review(caseId, CountyOutcome.RECOMMEND, "同意", incomplete, List.of(), REVIEWER))
                .isInstanceOf(ReviewInvalidException.class)
                .hasMessageContaining("更正值")
                .hasMessageContaining("更正理由");
        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.COUNTY_REVIEW);
    }

    @Test
    void returnsAsOftenAsTheRoundAllows() {
        UUID caseId = fixture.submitted();
        for (int i = 0; i < 2; i++) {
            giveBack(caseId);
            fixture.applications.supplement(caseId, "已补充");
        }

        assertThatThrownBy(() -> giveBack(caseId)).isInstanceOf(ReturnsExhaustedException.class);
        assertThat(fixture.applications.get(caseId).returns()).isEqualTo(2);
    }

    @Test
    void stopsTheCountysClockWhileTheEnterpriseSupplements() {
        UUID caseId = fixture.submitted();
        Deadline county = fixture.calendar.deadlines.openWorkdays(
                "CASE", caseId, "Task_ReviewAtCounty", 10, false, false, false, "县级审核期限");
        fixture.now("2026-03-10T09:00");
        giveBack(caseId);

        assertThat(fixture.calendar.deadlines.get(county.id()).state()).isEqualTo("STOPPED");
        assertThat(fixture.calendar.deadlines.find("CASE", caseId, "Task_SupplementMaterials"))
                .hasValueSatisfying(each -> assertThat(each.lastDay()).isEqualTo(LocalDate.of(2026, 3, 17)));

        fixture.now("2026-03-16T09:00");
        fixture.applications.supplement(caseId, "已补充");

        Deadline resumed = fixture.calendar.deadlines.get(county.id());
        assertThat(resumed.state()).isEqualTo("OPEN");
        assertThat(resumed.lastDay()).isEqualTo(LocalDate.of(2026, 3, 20));
    }

    @Test
    void aSupplementThatWouldRunBeyondTheCalendarIsRefusedBeforeAnythingIsWritten() {
        UUID caseId = fixture.submitted();
        fixture.now("2026-12-29T09:00");

        assertThatThrownBy(() -> giveBack(caseId)).isInstanceOf(CalendarHorizonException.class);
        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.COUNTY_REVIEW);
        assertThat(fixture.evaluations.score(caseId).frozen()).isTrue();
    }

    @Test
    void unsignedGoesBackWithAReason() {
        UUID caseId = fixture.submitted();
        review(caseId, CountyOutcome.DECLINE);

        assertThatThrownBy(() -> fixture.counties.sign(caseId, false, false, "", null, COUNTY_HEAD))
                .isInstanceOf(ReviewInvalidException.class);
        fixture.counties.sign(caseId, false, false, "请再核实能耗", null, COUNTY_HEAD);

        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.COUNTY_REVIEW);
    }

    @Test
    void declinesInWritingWithFactsReasonAndRemedies() {
        UUID caseId = fixture.submitted();
        review(caseId, CountyOutcome.DECLINE);
        fixture.counties.sign(caseId, false, true, "同意不予推荐", null, COUNTY_HEAD);

        fixture.endings.issueDecline(caseId);

        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.DECLINED);
        assertThat(fixture.bean(Papers.class).of(caseId)).hasSize(1);
        assertThatThrownBy(() -> fixture.endings.issueRecommendation(caseId)).isInstanceOf(CaseStateException.class);
    }

    @Test
    void reviewerAndHeadOfACaseAreTwoPeople() {
        UUID caseId = fixture.submitted();
        review(caseId, CountyOutcome.RECOMMEND);

        assertThatThrownBy(() -> fixture.counties.sign(caseId, true, true, null, null, REVIEWER))
                .isInstanceOf(SeparationException.class);
        assertThat(fixture.status(caseId)).isEqualTo(CaseStatus.COUNTY_SIGNING);
    }

    @Test
    void aDoubleClickSignsOnce() {
        UUID caseId = fixture.recommended();

        assertThatThrownBy(() -> fixture.counties.sign(caseId, true, true, null, null, COUNTY_HEAD))
                .isInstanceOf(CaseStateException.class);
    }

    @Test
    void theQuotaOfACountyIsKept() {
        fixture.rounds.cancel(roundId, "换用名额", CertificationFixture.OFFICER);
        RoundTerms terms = CertificationFixture.terms();
        fixture.rounds.open(
                new RoundTerms(
                        2026,
                        terms.applicationsCloseOn(),
                        terms.recommendationsCloseOn(),
                        terms.reviewsCloseOn(),
                        "2025",
                        null,
                        null,
                        "FULL",
                        null,
                        3,
                        2,
                        20.0,
                        null,
                        null,
                        null,
                        null,
                        1,
                        null,
                        null,
                        null),
                CertificationFixture.OFFICER);
        fixture.recommended();
        UUID second = fixture.submitted();
        review(second, CountyOutcome.RECOMMEND);

        assertThatThrownBy(() -> fixture.counties.sign(second, true, true, null, null, COUNTY_HEAD))
                .isInstanceOf(RoundStateException.class)
                .hasMessageContaining("名额");
    }

    private void review(UUID caseId, CountyOutcome outcome) {
        fixture.counties.review(caseId, outcome, "审核说明", List.of(), List.of(), REVIEWER);
    }

    private void giveBack(UUID caseId) {
        fixture.counties.review(caseId, CountyOutcome.RETURN, "材料不齐", List.of(), List.of("能源审计报告"), REVIEWER);
    }
}
