package cn.greenfactory.certification;

/**
 * One value the county corrects; the enterprise's own value stays beside it.
 *
 * @param indicator code of the indicator in the round's edition
 * @param value the corrected value, in the indicator's unit
 * @param reason why, never blank
 */
public record IndicatorCorrection(String indicator, Double value, String reason) {}
