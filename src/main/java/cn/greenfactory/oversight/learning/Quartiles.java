package cn.greenfactory.oversight.learning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Lower quartile, median and upper quartile of the values of factories of at least five enterprises, rounded to three
 * significant digits. Of five values they are the second, third and fourth, so rounded; whose they are is not said.
 *
 * @param factories how many values there are
 */
public record Quartiles(int factories, double lower, double median, double upper) {

    /**
     * With fewer enterprises there are no quartiles: who stands behind a value could be guessed, and an enterprise with
     * nearly all the factories could work out the others'.
     */
    public static final int FEWEST = 5;

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);

    /**
     * Empty for values of fewer than {@value #FEWEST} enterprises; between two values it is linear.
     *
     * @param enterprises whose the values are
     */
    static Optional<Quartiles> of(List<Double> values, long enterprises) {
        if (enterprises < FEWEST) {
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
