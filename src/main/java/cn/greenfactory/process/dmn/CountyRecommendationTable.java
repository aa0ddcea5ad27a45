package cn.greenfactory.process.dmn;

import cn.greenfactory.evaluation.CountyRecommendationDecision;
import cn.greenfactory.evaluation.MaterialsCheck;
import cn.greenfactory.evaluation.Suggestion;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** {@code CountyRecommendation}: what the county reviewer is advised (第八条); the reviewer decides. */
@Component
class CountyRecommendationTable implements CountyRecommendationDecision {

    private final Decisions decisions;

    CountyRecommendationTable(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Suggestion suggest(int unmetConditions, int vetoItems, MaterialsCheck materials) {
        Map<String, Object> row = decisions.row(
                "CountyRecommendation",
                Variables.putValue("unmetConditions", unmetConditions)
                        .putValue("vetoItems", vetoItems)
                        .putValue("indicatorsMet", materials.indicatorsMet())
                        .putValue("materialsTrue", materials.materialsTrue())
                        .putValue("materialsCompliant", materials.compliant())
                        .putValue("materialsComplete", materials.complete())
                        .putValue("curable", materials.curable()));
        return new Suggestion((String) row.get("suggestion"), (String) row.get("reason"));
    }
}
