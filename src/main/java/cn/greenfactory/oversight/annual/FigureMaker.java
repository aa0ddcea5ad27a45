package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.standard.Derivation;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import java.util.Map;
import java.util.TreeMap;

/** Computes a report's figures from its content. */
final class FigureMaker {

    private FigureMaker() {}

    /** Inputs as filled in, key indicators computed or filled in; what is missing is null. */
    static Figures of(Edition edition, ReportContent content) {
        Derivation derivation = new Derivation(edition, content.inputs());
        Map<String, Figures.Figure> measures = new TreeMap<>();
        for (Measure measure : KeyIndicators.of(edition)) {
            measures.put(measure.code(), KeyIndicators.figure(measure, content, derivation));
        }
        Map<String, Double> inputs = new TreeMap<>(content.inputs().numbers());
        inputs.remove("statisticalYear");
        return new Figures(edition.edition(), inputs, measures);
    }
}
