package cn.greenfactory.oversight.incident;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said about an incident. In a report everything but {@code otherCriterionGrade} is wanted; in a correction
 * what is null stays as it was. Records that come from outside repeat these fields: unwrapped into them, a misspelt
 * field would pass unnoticed.
 *
 * @param occurredAt when it happened, with zone
 * @param knownAt when the enterprise knew of it
 * @param seriousInjuries acute poisoning included
 * @param directLossYuan direct economic loss
 * @param evacuated people evacuated or moved; only an environmental event is graded by it
 * @param otherCriterionGrade grade by water source, ecology, radiation or effect across borders; environmental events
 *     only, {@code NONE} takes an earlier one back
 * @param trafficOrFire road traffic or fire: figures are supplemented within 7 days, otherwise 30
 */
public record IncidentFacts(
        IncidentKind kind,
        OffsetDateTime occurredAt,
        OffsetDateTime knownAt,
        Integer deaths,
        Integer seriousInjuries,
        BigDecimal directLossYuan,
        Integer evacuated,
        Grade otherCriterionGrade,
        Boolean trafficOrFire,
        String description) {

    /** These facts, and where they are silent those of the version before. */
    IncidentFacts over(IncidentFacts before) {
        return new IncidentFacts(
                or(kind, before.kind),
                or(occurredAt, before.occurredAt),
                or(knownAt, before.knownAt),
                or(deaths, before.deaths),
                or(seriousInjuries, before.seriousInjuries),
                or(directLossYuan, before.directLossYuan),
                or(evacuated, before.evacuated),
                or(otherCriterionGrade, before.otherCriterionGrade),
                or(trafficOrFire, before.trafficOrFire),
                description == null || description.isBlank() ? before.description : description);
    }

    /** The same facts as they are kept: times in UTC to the microsecond, money in cents, no blanks around the text. */
    IncidentFacts kept() {
        return new IncidentFacts(
                kind,
                kept(occurredAt),
                kept(knownAt),
                deaths,
                seriousInjuries,
                directLossYuan.setScale(2, RoundingMode.HALF_UP),
                evacuated,
                otherCriterionGrade,
                trafficOrFire,
                description.strip());
    }

    /** What the grade is computed from and is another than before, each as old and new; empty when nothing is. */
    String figuresSince(IncidentFacts before) {
        return Stream.of(
                        figure("类别", before.kind.title(), kind.title()),
                        figure("死亡（人）", before.deaths, deaths),
                        figure("重伤（中毒）（人）", before.seriousInjuries, seriousInjuries),
                        figure("疏散、转移（人）", before.evacuated, evacuated),
                        figure("直接经济损失（元）", before.directLossYuan, directLossYuan),
                        figure("其他标准认定的等级", title(before.otherCriterionGrade), title(otherCriterionGrade)),
                        figure("道路交通或者火灾", yes(before.trafficOrFire), yes(trafficOrFire)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("；"));
    }

    private static Optional<String> figure(String title, Object before, Object now) {
        return before.equals(now) ? Optional.empty() : Optional.of(title + " " + before + " → " + now);
    }

    private static String title(Grade grade) {
        return grade == null ? "无" : grade.title();
    }

    private static String yes(boolean answer) {
        return answer ? "是" : "否";
    }

    private static OffsetDateTime kept(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> T or(T value, T before) {
        return value == null ? before : value;
    }
}
