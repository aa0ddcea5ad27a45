package cn.greenfactory.evaluation;

/**
 * A line of the evaluation table.
 *
 * @param number what people call the line; {@code 14}, or {@code 14.1} for a part of it
 * @param row code of the row (second-level indicator)
 * @param indicator code of the measure; null on the head line of a row with several
 * @param part whether the line only details the head line before it; its score is then contained in that one
 * @param raw the raw data, in words
 * @param selfValue as self-evaluated; yes = 1, no = 0
 * @param correctedValue as corrected by an official; null if not corrected
 * @param weight points to be had, after rows that do not apply; null if the row carries none
 * @param selfScore points before any correction; null if people score the row
 * @param share of points given by people, 0 to 1; null if none given
 * @param rule in Chinese: formula, source of base and lead, who scores and why, correction with who, why and when
 */
public record ScoredRow(
        String number,
        String row,
        String indicator,
        boolean part,
        String firstLevel,
        String name,
        String direction,
        String unit,
        String raw,
        Double selfValue,
        Double correctedValue,
        Double base,
        Double lead,
        Double weight,
        Double selfScore,
        Double score,
        Double share,
        boolean scoredByPeople,
        boolean notApplicable,
        String rule) {

    ScoredRow withSelfScore(Double points) {
        return new ScoredRow(
                number,
                row,
                indicator,
                part,
                firstLevel,
                name,
                direction,
                unit,
                raw,
                selfValue,
                correctedValue,
                base,
                lead,
                weight,
                points,
                score,
                share,
                scoredByPeople,
                notApplicable,
                rule);
    }
}
