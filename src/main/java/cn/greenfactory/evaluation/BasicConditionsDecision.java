package cn.greenfactory.evaluation;

import java.util.List;
import java.util.Map;

/** Port of the decision {@code BasicConditions} (第五条). */
public interface BasicConditionsDecision {

    /**
     * @param answers every input of the decision by its published name: booleans, and the texts {@code industryCode}
     *     and {@code worstAccidentGrade}
     * @return one entry for each failed input; empty = eligible
     */
    List<UnmetClause> unmet(Map<String, Object> answers);
}
