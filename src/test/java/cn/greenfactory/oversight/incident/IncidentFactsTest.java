package cn.greenfactory.oversight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.shared.RefusalException;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about an incident, what is refused of it, and how long it took (第十三条). */
class IncidentFactsTest {

    private static final Instant REPORTED = Instant.parse("2026-03-02T01:00:00Z");

    private static final IncidentFacts FACTS = new IncidentFacts(
            IncidentKind.ENVIRONMENT,
            OffsetDateTime.parse("2026-03-01T09:00+08:00"),
            OffsetDateTime.parse("2026-03-02T09:00+08:00"),
            0,
            0,
            new BigDecimal("100.5"),
            0,
            Grade.MAJOR,
            false,
            " 水源受到影响 ");

    @Test
    void knownAndReportedInOneMomentIsPossible() {
        assertThatCode(() -> IncidentChecks.facts(FACTS, REPORTED)).doesNotThrowAnyException();
        assertThat(wrong(FACTS, REPORTED.minusSeconds(1))).containsExactly("knownAt");
        assertThat(wrong(FACTS, Instant.parse("2026-03-01T00:59:59Z"))).containsExactly("occurredAt", "knownAt");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        IncidentFacts nothing = new IncidentFacts(null, null, null, null, null, null, null, null, null, " ");
        assertThat(wrong(nothing, REPORTED))
                .containsExactlyInAnyOrder(
                        "kind",
                        "occurredAt",
                        "knownAt",
                        "deaths",
                        "seriousInjuries",
                        "evacuated",
                        "directLossYuan",
                        "trafficOrFire",
                        "description");
    }

    @ParameterizedTest
    @CsvSource({"SAFETY, MAJOR", "CYBER, GENERAL", "ENVIRONMENT, UNDETERMINED"})
    void otherCriteriaAreForTheEnvironmentAndKnown(IncidentKind kind, Grade other) {
        assertThat(wrong(change(kind, other).over(FACTS), REPORTED)).containsExactly("otherCriterionGrade");
    }

    @Test
    void aCorrectionSaysOnlyWhatIsDifferent() {
        IncidentFacts corrected = change(IncidentKind.SAFETY, Grade.NONE).over(FACTS);
        assertThat(corrected.kind()).isEqualTo(IncidentKind.SAFETY);
        assertThat(corrected.occurredAt()).isEqualTo(FACTS.occurredAt());
        assertThat(corrected.description()).isEqualTo(FACTS.description());
        assertThat(wrong(corrected, REPORTED)).isEmpty();
    }

    @Test
    void oneFactHasOneForm() {
        IncidentFacts kept = FACTS.kept();
        assertThat(kept.occurredAt()).hasToString("2026-03-01T01:00Z");
        assertThat(kept.directLossYuan()).hasToString("100.50");
        assertThat(kept.description()).isEqualTo("水源受到影响");
        assertThat(kept.kept()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-03-02, true", "2026-03-03, false"})
    void aDeterminationIsDatedBetweenOccurrenceAndToday(LocalDate day, boolean taken) {
        Determination asked = new Determination(Grade.MAJOR, "市生态环境局", "石环〔2026〕1号", day);
        List<String> fields = fields(() -> IncidentChecks.determination(asked, FACTS, REPORTED));
        assertThat(fields).isEqualTo(taken ? List.of() : List.of("determinedOn"));
    }

    @Test
    void aDeterminationInDoubtHoldsUntilTheNextOne() {
        Determination by = new Determination(Grade.MAJOR, "x", "y", LocalDate.parse("2026-03-02"));
        IncidentVersion determined =
                IncidentVersion.reported(null, FACTS, REPORTED, "a").determined(by, "认定", REPORTED, "a");
        IncidentFacts graver = new IncidentFacts(null, null, null, 1, null, null, null, null, null, null).over(FACTS);
        IncidentVersion doubted = determined.corrected(graver, "补报", REPORTED, "a");
        assertThat(doubted.determination()).isNull();
        assertThat(doubted.corrected(graver, "再补报", REPORTED, "a").standingGrade())
                .isEqualTo(Grade.MAJOR);
        assertThat(doubted.determined(by, "重新认定", REPORTED, "a").standingGrade())
                .isNull();
        assertThat(Grade.LARGER.orGraver(Grade.MAJOR)).isEqualTo(Grade.MAJOR);
        assertThat(Grade.EXTRAORDINARY.orGraver(Grade.MAJOR)).isEqualTo(Grade.EXTRAORDINARY);
        assertThat(Grade.UNDETERMINED.orGraver(Grade.NONE)).isEqualTo(Grade.NONE);
        assertThat(Grade.GENERAL.orGraver(null)).isEqualTo(Grade.GENERAL);
    }

    @Test
    void aDeterminationStandsWhenNoFigureChanges() {
        Determination by = new Determination(Grade.MAJOR, "x", "y", LocalDate.parse("2026-03-02"));
        IncidentVersion determined =
                IncidentVersion.reported(null, FACTS, REPORTED, "a").determined(by, "认定", REPORTED, "a");
        OffsetDateTime known = FACTS.knownAt().minusHours(1);
        IncidentFacts words =
                new IncidentFacts(null, null, known, null, null, null, null, null, null, "水源地").over(FACTS);
        IncidentVersion corrected = determined.corrected(words, "更正", REPORTED, "a");
        assertThat(corrected.determination()).isEqualTo(by);
        assertThat(corrected.standingGrade()).isNull();
        assertThat(corrected.sameFigures(change(null, Grade.LARGER).over(words)))
                .isFalse();
    }

    @Test
    void whateverTheGradeIsComputedFromIsNamedWhenItChanges() {
        IncidentFacts later = new IncidentFacts(
                        IncidentKind.SAFETY, null, null, 1, null, new BigDecimal("200.5"), 9, Grade.LARGER, true, null)
                .over(FACTS);
        assertThat(later.figuresSince(FACTS))
                .isEqualTo("类别 突发环境事件 → 生产安全事故；死亡（人） 0 → 1；疏散、转移（人） 0 → 9；直接经济损失（元） 100.5 → 200.5；"
                        + "其他标准认定的等级 重大（Ⅱ级） → 较大（Ⅲ级）；道路交通或者火灾 否 → 是");
        IncidentFacts unknown = new IncidentFacts(
                FACTS.kind(),
                FACTS.occurredAt(),
                FACTS.knownAt(),
                0,
                0,
                FACTS.directLossYuan(),
                0,
                null,
                false,
                FACTS.description());
        assertThat(FACTS.figuresSince(unknown)).isEqualTo("其他标准认定的等级 无 → 重大（Ⅱ级）");
        assertThat(FACTS.figuresSince(FACTS)).isEmpty();
    }

    @Test
    void latenciesAreMeasuredBetweenTheMoments() {
        Latency latency = Latency.of(FACTS, REPORTED);
        assertThat(latency.occurredToKnown()).isEqualTo(Duration.ofHours(24));
        assertThat(latency.knownToReported()).isZero();
        assertThat(latency.occurredToReported()).isEqualTo(Duration.ofDays(1));
        Instant asked = REPORTED.plus(Duration.ofDays(20));
        Acknowledgement due = new Acknowledgement(2, asked, null, null, null, null);
        assertThat(AcknowledgementLatency.of(FACTS, due)).isNull();
        Acknowledgement given = new Acknowledgement(2, asked, asked.plusSeconds(300), "city-officer-1", 2, null);
        AcknowledgementLatency took = AcknowledgementLatency.of(FACTS, given);
        assertThat(took.askedToAcknowledged()).isEqualTo(Duration.ofMinutes(5));
        assertThat(took.occurredToAcknowledged()).isEqualTo(Duration.ofDays(21).plusMinutes(5));
        assertThat(took.knownToAcknowledged()).isEqualTo(Duration.ofDays(20).plusMinutes(5));
        assertThat(Latency.words(Duration.ofMinutes(1505))).isEqualTo("1 天 1 小时 5 分");
        assertThat(Latency.words(Duration.ofMinutes(5))).isEqualTo("5 分");
    }

    @Test
    void refusalsRestOnTheArticle() {
        assertThatThrownBy(() -> IncidentChecks.reason(" ")).hasMessageContaining("第十三条");
    }

    private static IncidentFacts change(IncidentKind kind, Grade other) {
        return new IncidentFacts(kind, null, null, null, null, null, null, other, null, null);
    }

    private static List<String> wrong(IncidentFacts facts, Instant reportedAt) {
        return fields(() -> IncidentChecks.facts(facts, reportedAt));
    }

    private static List<String> fields(Runnable check) {
        try {
            check.run();
            return List.of();
        } catch (RefusalException e) {
            return e.fields().stream().map(FieldError::field).toList();
        }
    }
}
