package cn.greenfactory.oversight.learning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Lower quartile, median and upper quartile of at least five factories' values, rounded to three significant digits so
 * that no value of a single factory can be read off them.
 *
 * @param factories how many values there are
 */
public record Quartiles(int factories, double lower, double median, double upper) {

    /** With fewer there are no quartiles: who stands behind a value could be guessed. */
    public static final int FEWEST = 5;

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);

    /** Empty for fewer than {@value #FEWEST} values; between two values it is linear. */
    static Optional<Quartiles> of(List<Double> values) {
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        return Optional.of(new Quartiles(sorted.size(), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75)));
    }

    private static double at(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        double exact = sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
        return new BigDecimal(exact).round(THREE).doubleValue();
    }
}
