package cn.greenfactory.process.dmn;

import cn.greenfactory.evaluation.IndicatorScores;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** {@code IndicatorScore}: the points of one indicator (第六条, GB/T 36132). */
@Component
class IndicatorScoreTable implements IndicatorScores {

    private final Decisions decisions;

    IndicatorScoreTable(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param direction {@code FORWARD}, {@code INVERSE}, {@code PROVIDED}, {@code MANDATORY} or {@code JUDGED}
     * @param actual the value in the indicator's unit; 1 or 0 when provided or mandatory; a share when judged
     * @param base value that earns nothing, null unless forward or inverse
     * @param lead value that earns the whole weight, null unless forward or inverse
     * @return points from 0 to {@code weight}
     * @throws DecisionRefusedException if a value is missing or base and lead are equal or in the wrong order
     */
    @Override
    public double score(String direction, double actual, Double base, Double lead, double weight) {
        return (Double) decisions
                .row(
                        "IndicatorScore",
                        Variables.putValue("direction", direction)
                                .putValue("actual", actual)
                                .putValue("base", base)
                                .putValue("lead", lead)
                                .putValue("weight", weight))
                .get("score");
    }
}
