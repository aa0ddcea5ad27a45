package cn.greenfactory.evaluation;

import java.util.Set;

/**
 * What the county finds about the materials (第八条：真实性、合规性).
 *
 * @param indicatorsMet the indicators reach what is asked (指标达成情况)
 * @param complete nothing required is missing
 * @param curable what is not compliant can still be put right
 */
public record MaterialsCheck(
        boolean indicatorsMet, boolean materialsTrue, boolean compliant, boolean complete, boolean curable) {

    private static final Set<String> MEASURED = Set.of("FORWARD", "INVERSE", "MANDATORY");

    /**
     * Before the county has looked: the materials taken as true, compliant and complete, the indicators as they stand. A
     * measured or mandatory one that earns nothing does not reach its base, or is not fulfilled.
     */
    static MaterialsCheck assumed(Scoring scoring) {
        boolean indicatorsMet = scoring.rows().stream()
                .filter(row -> row.direction() != null && MEASURED.contains(row.direction()))
                .filter(row -> !row.notApplicable() && row.score() != null)
                .allMatch(row -> row.score() > 0);
        return new MaterialsCheck(indicatorsMet, true, true, true, true);
    }
}
