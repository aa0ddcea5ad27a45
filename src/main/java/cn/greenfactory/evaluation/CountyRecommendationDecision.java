package cn.greenfactory.evaluation;

/** Port of the decision {@code CountyRecommendation} (第八条); it suggests, the county decides. */
public interface CountyRecommendationDecision {

    /**
     * @param unmetConditions number of clauses of 第五条 that are not met
     * @param vetoItems number of veto items that apply and count in this round
     */
    Suggestion suggest(int unmetConditions, int vetoItems, MaterialsCheck materials);
}
