package cn.greenfactory.evaluation.standard;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The units a raw input may be written in besides the declared one, and what each is worth in the declared one. */
final class InputUnits {

    private static final Map<String, Map<String, Double>> FACTORS = Map.of(
            "tce", Map.of("kgce", 0.001, "万tce", 10_000d),
            "tCO₂", Map.of("kgCO₂", 0.001, "万tCO₂", 10_000d),
            "t", Map.of("kg", 0.001, "万t", 10_000d),
            "kg", Map.of("t", 1000d),
            "m³", Map.of("万m³", 10_000d),
            "m²", Map.of("hm²", 10_000d, "km²", 1_000_000d, "亩", 10_000d / 15),
            "万元", Map.of("元", 0.0001, "亿元", 10_000d));

    private InputUnits() {}

    /** What one {@code given} is worth in {@code declared}; empty if the unit is not known for it. */
    static OptionalDouble factor(String declared, String given) {
        if (given.equals(declared)) {
            return OptionalDouble.of(1);
        }
        Double factor = declared == null
                ? null
                : FACTORS.getOrDefault(declared, Map.of()).get(given);
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    /** Every unit that may be written for the declared one. */
    static Set<String> known(String declared) {
        Set<String> known = new TreeSet<>();
        if (declared != null) {
            known.add(declared);
            known.addAll(FACTORS.getOrDefault(declared, Map.of()).keySet());
        }
        return known;
    }
}
