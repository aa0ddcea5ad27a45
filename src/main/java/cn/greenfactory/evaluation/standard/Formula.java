package cn.greenfactory.evaluation.standard;

import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Computes one indicator from raw inputs.
 *
 * @param code the name an edition's data refers to
 * @param inputs codes of the inputs it reads
 * @param text the formula in words, shown to people
 */
record Formula(String code, List<String> inputs, String text, Function<InputValues, Derived> computation) {

    Formula {
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(computation, "computation");
    }

    /** Absent when an input is not filled in yet. */
    Derived compute(InputValues values) {
        return inputs.stream().allMatch(values::has) ? computation.apply(values) : Derived.absent();
    }

    /**
     * What came out: a value, or nothing yet, or what is wrong with which field. The unit is set where it depends on
     * the product ({@code kgce/t}), otherwise null; the note says why there is no value although all is filled in.
     */
    public record Derived(Double value, String unit, String note, List<FieldError> errors) {

        static Derived of(double value) {
            return new Derived(value, null, null, List.of());
        }

        static Derived of(double value, String unit) {
            return new Derived(value, unit, null, List.of());
        }

        static Derived absent() {
            return new Derived(null, null, null, List.of());
        }

        static Derived none(String note) {
            return new Derived(null, null, note, List.of());
        }

        static Derived wrong(String input, String message) {
            return new Derived(null, null, null, List.of(new FieldError("/inputs/" + input, message)));
        }
    }
}
