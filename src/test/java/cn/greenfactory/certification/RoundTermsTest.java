package cn.greenfactory.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTermsTest {

    @Test
    void fillsWhatTheGuideAndTheCatalogueGive() {
        RoundTerms terms = CertificationFixture.terms().completed();

        assertThat(terms.noticeWorkdays()).isEqualTo(5);
        assertThat(terms.countPublicationDay()).isFalse();
        assertThat(terms.lookbackEndsOn()).isEqualTo(terms.applicationsCloseOn());
        assertThat(terms.supportNumerator()).isEqualTo(2);
        assertThat(terms.supportDenominator()).isEqualTo(3);
        assertThat(terms.maxAttempts()).isEqualTo(2);
        assertThat(terms.vetoItemsOn())
                .doesNotContain("anyAccidentOrViolation", "removedBefore")
                .hasSize(4);
    }

    @Test
    void closesAtMidnightAfterTheLastDay() {
        assertThat(CertificationFixture.terms().applicationsCloseAt()).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
    }

    @Test
    void namesEveryMissingField() {
        assertThat(complaints(new RoundTerms(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null)))
                .contains(
                        "roundYear",
                        "applicationsCloseOn",
                        "recommendationsCloseOn",
                        "reviewsCloseOn",
                        "standardEdition",
                        "notApplicable",
                        "panelSize",
                        "quorum",
                        "maxSpread");
    }

    @Test
    void refusesDatesOutOfOrderAndANoticeBelowFiveDays() {
        RoundTerms wrong = new RoundTerms(
                2026,
                LocalDate.of(2026, 3, 31),
                LocalDate.of(2026, 3, 31),
                LocalDate.of(2026, 3, 1),
                "2030",
                4,
                null,
                "SOMETIMES",
                LocalDate.of(2020, 1, 1),
                3,
                4,
                101.0,
                4,
                3,
                6,
                -1.0,
                0,
                true,
                null,
                List.of("bribery"));

        assertThat(complaints(wrong))
                .containsExactlyInAnyOrder(
                        "recommendationsCloseOn",
                        "reviewsCloseOn",
                        "noticeWorkdays",
                        "consultationCloseOn",
                        "lookbackEndsOn",
                        "standardEdition",
                        "notApplicable",
                        "vetoItemsOn",
                        "quorum",
                        "maxSpread",
                        "passScore",
                        "supportNumerator",
                        "maxAttempts",
                        "quotaPerCounty");
    }

    private static List<String> complaints(RoundTerms terms) {
        RoundTermsException refused = catchThrowableOfType(RoundTermsException.class, terms::completed);
        return refused.fields().stream().map(FieldError::field).toList();
    }
}
