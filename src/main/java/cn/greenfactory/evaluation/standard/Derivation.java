package cn.greenfactory.evaluation.standard;

import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.Formula.Derived;
import java.util.List;
import java.util.stream.Collectors;

/** What an edition's measures come to on given raw inputs. */
public final class Derivation {

    private final Edition edition;
    private final InputValues inputs;

    public Derivation(Edition edition, InputValues inputs) {
        this.edition = edition;
        this.inputs = inputs;
    }

    /** A computed indicator: value null where it is not filled in or cannot be one number (then the note says why). */
    public record Result(Double value, String unit, String note) {}

    /** Whether the measure's condition holds: true, false, or null where the question is not answered. */
    public Boolean applies(Measure measure) {
        if (measure.when() == null) {
            return true;
        }
        Boolean answer = inputs.flags().get(measure.when().input());
        return answer == null ? null : answer == measure.when().is();
    }

    /** @throws IllegalArgumentException if the measure has no formula */
    public Result compute(Measure measure) {
        Derived derived = derived(measure);
        String unit = derived.unit() == null ? measure.unit() : derived.unit();
        return new Result(derived.value(), unit, derived.note());
    }

    /** Notes zero denominators and impossible shares at the inputs they come from. */
    public void check(Measure measure, JsonFields fields) {
        if (measure.formula() != null && !Boolean.FALSE.equals(applies(measure))) {
            derived(measure).errors().stream()
                    .filter(error -> !fields.errors().contains(error))
                    .forEach(error -> fields.wrong(error.field(), error.message()));
        }
    }

    /** The names of inputs that the measure needs and that are not filled in. */
    public List<Edition.Input> missing(Measure measure) {
        return formula(measure).inputs().stream()
                .filter(code -> !inputs.has(code))
                .map(code -> edition.input(code).orElseThrow())
                .toList();
    }

    /** The raw data behind a measure as one line, for example 年综合能源消费量 5200 tce；工业总产值 61000 万元. */
    public String raw(Measure measure) {
        return formula(measure).inputs().stream()
                .filter(inputs::has)
                .map(code -> RawText.of(edition.input(code).orElseThrow(), inputs))
                .collect(Collectors.joining("；"));
    }

    /** The formula in words. */
    public String formulaText(Measure measure) {
        return formula(measure).text();
    }

    private Derived derived(Measure measure) {
        return formula(measure).compute(inputs);
    }

    private static Formula formula(Measure measure) {
        if (measure.formula() == null) {
            throw new IllegalArgumentException("measure has no formula: " + measure.code());
        }
        return Formulas.find(measure.formula().code()).orElseThrow();
    }
}
