package cn.greenfactory.process.dmn;

import cn.greenfactory.evaluation.VetoHit;
import cn.greenfactory.evaluation.VetoItemsDecision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code VetoItems}: which veto items (否决条件, 第八条) an applicant hits; the round says which of them count. */
@Component
class VetoItemsTable implements VetoItemsDecision {

    private final Decisions decisions;

    VetoItemsTable(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param answers all six items by name
     * @throws DecisionRefusedException if an answer is missing
     */
    @Override
    public List<VetoHit> hits(Map<String, Boolean> answers) {
        return decisions.rows("VetoItems", new LinkedHashMap<>(answers)).stream()
                .map(row -> new VetoHit((String) row.get("item"), (String) row.get("reason")))
                .toList();
    }
}
