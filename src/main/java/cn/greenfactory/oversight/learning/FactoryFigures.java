package cn.greenfactory.oversight.learning;

import java.util.List;
import java.util.UUID;

/**
 * What a factory filed for one year, as it stands after the officials' checks.
 *
 * @param year the statistical year
 * @param source where it was filed, in Chinese
 * @param energyTce annual energy use for the energy band; null if unknown
 */
public record FactoryFigures(
        UUID factoryId,
        String industryCode,
        int year,
        String edition,
        String source,
        Double energyTce,
        List<Value> values) {

    /** One measured indicator, by its code in the edition and in this unit. */
    public record Value(String indicator, String unit, double value) {}
}
