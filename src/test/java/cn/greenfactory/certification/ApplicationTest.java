package cn.greenfactory.certification;

import static cn.greenfactory.certification.CaseStatus.COUNTY_REVIEW;
import static cn.greenfactory.certification.CaseStatus.COUNTY_SIGNING;
import static cn.greenfactory.certification.CaseStatus.DECLINED;
import static cn.greenfactory.certification.CaseStatus.DRAFT;
import static cn.greenfactory.certification.CaseStatus.RECOMMENDED;
import static cn.greenfactory.certification.CaseStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationTest {

    @Test
    void walksFromDraftToRecommended() {
        Application submitted = at(DRAFT).submitted();
        Application reviewed = submitted.reviewed(CountyOutcome.RECOMMEND, 2);

        assertThat(submitted.status()).isEqualTo(COUNTY_REVIEW);
        assertThat(reviewed.status()).isEqualTo(COUNTY_SIGNING);
        assertThat(reviewed.signed(CountyOutcome.RECOMMEND, true).status()).isEqualTo(RECOMMENDED);
    }

    @Test
    void goesBackToTheReviewerWhenUnsigned() {
        Application signing = at(COUNTY_REVIEW).reviewed(CountyOutcome.DECLINE, 2);

        assertThat(signing.signed(CountyOutcome.DECLINE, false).status()).isEqualTo(COUNTY_REVIEW);
        assertThat(signing.signed(CountyOutcome.DECLINE, true).status()).isEqualTo(DECLINED);
    }

    @Test
    void signsOnlyThePaperTheReviewerPrepared() {
        Application signing = at(COUNTY_REVIEW).reviewed(CountyOutcome.DECLINE, 2);

        assertThatThrownBy(() -> signing.signed(CountyOutcome.RECOMMEND, true))
                .isInstanceOf(CaseStateException.class)
                .hasMessageContaining("第八条");
    }

    @Test
    void isReturnedAsOftenAsTheRoundAllows() {
        Application once = at(COUNTY_REVIEW).reviewed(CountyOutcome.RETURN, 2).supplemented();
        Application twice = once.reviewed(CountyOutcome.RETURN, 2);

        assertThat(twice.status()).isEqualTo(RETURNED);
        assertThat(twice.returns()).isEqualTo(2);
        assertThatThrownBy(() -> twice.supplemented().reviewed(CountyOutcome.RETURN, 2))
                .isInstanceOf(ReturnsExhaustedException.class)
                .hasMessageContaining("最多 2 次");
        assertThat(twice.supplemented().reviewed(CountyOutcome.DECLINE, 2).status())
                .isEqualTo(COUNTY_SIGNING);
    }

    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void isSubmittedOnlyFromDraft(CaseStatus status) {
        assertThatThrownBy(() -> at(status).submitted())
                .isInstanceOf(CaseStateException.class)
                .hasMessageContaining(status.title())
                .hasMessageContaining("第七条");
    }

    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, names = "COUNTY_REVIEW", mode = EnumSource.Mode.EXCLUDE)
    void isReviewedOnlyAtTheCounty(CaseStatus status) {
        assertThatThrownBy(() -> at(status).reviewed(CountyOutcome.RECOMMEND, 2))
                .isInstanceOf(CaseStateException.class);
    }

    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, names = "NOT_PROPOSED", mode = EnumSource.Mode.EXCLUDE)
    void onlyALeftOutCaseIsReopened(CaseStatus status) {
        assertThatThrownBy(() -> at(status).reopenedForSupplement()).isInstanceOf(CaseStateException.class);
    }

    @Test
    void anOpenStatusIsNoEnd() {
        assertThatThrownBy(() -> at(DRAFT).ended(RECOMMENDED, "结束", DRAFT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Application at(CaseStatus status) {
        UUID id = UUID.randomUUID();
        return new Application(
                id,
                id,
                id,
                id,
                "130102",
                null,
                status,
                1,
                0,
                null,
                null,
                0,
                null,
                null,
                false,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                null);
    }
}
