package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.standard.Derivation;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import java.util.List;

/** 关键指标: the quantitative measures of an edition, which a report gives every year with their raw inputs (第十二条). */
final class KeyIndicators {

    private KeyIndicators() {}

    /** In the order people see them; what people judge is not asked again each year. */
    static List<Measure> of(Edition edition) {
        return edition.rows().stream()
                .flatMap(row -> row.measures().stream())
                .filter(measure -> measure.direction().measured())
                .toList();
    }

    /** The measure's value of the year: computed where it has a formula, else as filled in; null where there is none. */
    static Figures.Figure figure(Measure measure, ReportContent content, Derivation derivation) {
        ReportContent.Indicator said = content.indicator(measure.code());
        boolean asked = Boolean.TRUE.equals(derivation.applies(measure)) && !said.notApplicable();
        if (!asked) {
            return new Figures.Figure(null, measure.unit(), said.notApplicable(), said.reason());
        }
        if (measure.formula() == null) {
            return new Figures.Figure(said.value(), measure.unit(), false, null);
        }
        Derivation.Result result = derivation.compute(measure);
        return new Figures.Figure(result.value(), result.unit(), false, result.note());
    }
}
