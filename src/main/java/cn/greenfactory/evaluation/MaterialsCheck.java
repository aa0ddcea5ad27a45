package cn.greenfactory.evaluation;

/**
 * What the county finds about the materials (第八条：真实性、合规性).
 *
 * @param indicatorsMet the indicators reach what is asked (指标达成情况)
 * @param complete nothing required is missing
 * @param curable what is not compliant can still be put right
 */
public record MaterialsCheck(
        boolean indicatorsMet, boolean materialsTrue, boolean compliant, boolean complete, boolean curable) {}
