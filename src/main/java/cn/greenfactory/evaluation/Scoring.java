package cn.greenfactory.evaluation;

import java.util.List;
import java.util.UUID;

/**
 * What a case comes to now, corrections included.
 *
 * @param dossierVersion number of the submitted version; 0 = never submitted
 * @param frozen false while the enterprise can still change the dossier
 * @param totals by first level
 * @param total points of all scored rows, with what they could be and what is not scored yet
 * @param conditionsAnswered false while an answer of 第五条 is missing; {@code unmet} is then empty
 * @param vetoAnswered false while a veto item is not answered; {@code vetoHits} is then empty
 * @param vetoHits items that apply and count in this round
 * @param vetoNotCounting items that apply but do not count in this round
 */
public record Scoring(
        UUID caseId,
        String edition,
        int dossierVersion,
        boolean frozen,
        List<ScoredRow> rows,
        List<Total> totals,
        Total total,
        boolean conditionsAnswered,
        List<UnmetClause> unmet,
        boolean vetoAnswered,
        List<VetoHit> vetoHits,
        List<VetoHit> vetoNotCounting) {

    /**
     * Points of a first level or of all.
     *
     * @param weight points to be had; null where no row carries any
     * @param selfScore points before corrections
     * @param openRows rows that people have yet to score or that are not filled in
     */
    public record Total(String name, Double weight, Double selfScore, double score, int openRows) {}

    /** Whether every row has its points. */
    public boolean complete() {
        return total.openRows() == 0;
    }

    /** The clauses of 第五条 that are not met, each once, in order. */
    public List<String> unmetClauses() {
        return unmet.stream().map(UnmetClause::clause).distinct().toList();
    }
}
