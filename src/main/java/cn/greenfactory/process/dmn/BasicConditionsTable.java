package cn.greenfactory.process.dmn;

import cn.greenfactory.evaluation.BasicConditionsDecision;
import cn.greenfactory.evaluation.UnmetClause;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code BasicConditions}: which of the nine conditions of 第五条 an applicant does not meet. */
@Component
class BasicConditionsTable implements BasicConditionsDecision {

    private final Decisions decisions;

    BasicConditionsTable(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param answers the decision's 20 inputs by name, each given
     * @return a row for each failed input, a clause possibly more than once; empty when eligible
     * @throws DecisionRefusedException if an answer is missing or of the wrong type
     */
    @Override
    public List<UnmetClause> unmet(Map<String, Object> answers) {
        return decisions.rows("BasicConditions", answers).stream()
                .map(row -> new UnmetClause((String) row.get("clause"), (String) row.get("reason")))
                .toList();
    }
}
