package cn.greenfactory.oversight.annual;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a report comes to: raw inputs that are numbers, and the key indicators.
 *
 * @param edition of GB/T 36132
 * @param inputs by input code, in the edition's units
 * @param measures by measure code
 */
public record Figures(String edition, Map<String, Double> inputs, Map<String, Figure> measures) {

    public Figures {
        inputs = new TreeMap<>(inputs);
        measures = new TreeMap<>(measures);
    }

    /** An indicator's value, null where it does not apply or is not one number; the note says why. */
    public record Figure(Double value, String unit, boolean notApplicable, String note) {}

    Double input(String code) {
        return inputs.get(code);
    }

    /** The value, if it is in this unit; figures in different units are not compared. */
    Double measure(String code, String unit) {
        Figure figure = measures.get(code);
        return figure == null || figure.unit() == null || !figure.unit().equals(unit) ? null : figure.value();
    }
}
