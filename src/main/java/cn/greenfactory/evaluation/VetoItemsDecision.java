package cn.greenfactory.evaluation;

import java.util.List;
import java.util.Map;

/** Port of the decision {@code VetoItems} (第八条 否决条件). */
public interface VetoItemsDecision {

    /** @param answers all six items by their published names, true = the item applies to the enterprise */
    List<VetoHit> hits(Map<String, Boolean> answers);
}
