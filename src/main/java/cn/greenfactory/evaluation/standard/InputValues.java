package cn.greenfactory.evaluation.standard;

import java.util.List;
import java.util.Map;

/**
 * The raw inputs of a dossier after checking, by input code; a code that is not filled in is in none of the maps.
 * Numbers are in the unit the edition declares.
 */
public record InputValues(
        Map<String, Double> numbers,
        Map<String, Boolean> flags,
        Map<String, List<String>> choices,
        Map<String, List<Product>> products,
        Map<String, List<Pollutant>> pollutants) {

    public InputValues {
        numbers = Map.copyOf(numbers);
        flags = Map.copyOf(flags);
        choices = Map.copyOf(choices);
        products = Map.copyOf(products);
        pollutants = Map.copyOf(pollutants);
    }

    /** A product with its output in its own unit and what making it consumed, in the input's declared unit. */
    public record Product(String name, String unit, double output, double consumption) {}

    /** A pollutant's yearly average concentration and the limit of the discharge permit, in one unit. */
    public record Pollutant(String name, double concentration, double limit) {}

    /** Whether the input is filled in. */
    public boolean has(String code) {
        return numbers.containsKey(code)
                || flags.containsKey(code)
                || choices.containsKey(code)
                || products.containsKey(code)
                || pollutants.containsKey(code);
    }

    double sum(List<String> codes) {
        return codes.stream().mapToDouble(numbers::get).sum();
    }
}
