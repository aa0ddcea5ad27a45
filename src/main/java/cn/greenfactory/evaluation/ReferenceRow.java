package cn.greenfactory.evaluation;

/**
 * Base and lead value of an indicator for an industry and an energy band.
 *
 * @param indicator code of the measure
 * @param industry first 2 to 4 digits of the GB/T 4754 class; empty = every industry
 * @param energyBand code of the edition's band; empty = every band
 * @param unit the indicator's unit; for values per product with the product's unit, e.g. {@code kgce/t}
 * @param base the value worth 0 points; null together with lead = the value is withdrawn
 * @param lead the value worth all points
 */
public record ReferenceRow(
        String indicator, String industry, String energyBand, String unit, Double base, Double lead) {}
