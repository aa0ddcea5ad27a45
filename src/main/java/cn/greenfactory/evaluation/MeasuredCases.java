package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.EvaluationStore.Evaluation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What many cases measured, as officials corrected it, whatever it scored; two queries however many they are. */
@Service
public class MeasuredCases {

    private final EvaluationStore store;
    private final CaseScorer scorer;

    MeasuredCases(EvaluationStore store, CaseScorer scorer) {
        this.store = store;
        this.scorer = scorer;
    }

    /**
     * What one case measured.
     *
     * @param year the statistical year
     * @param energyTce annual energy use; null if unknown
     * @param rows with self-evaluated and corrected values; neither points nor base values
     */
    public record MeasuredCase(UUID caseId, String edition, int year, Double energyTce, List<ScoredRow> rows) {}

    /**
     * Without those that have no terms, draft or statistical year.
     *
     * @param year only those with figures of this statistical year; null for every year
     */
    public List<MeasuredCase> of(Collection<UUID> caseIds, Integer year) {
        if (caseIds.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<String, Correction>> corrected = store.correctedValues(caseIds);
        return store.all(caseIds).stream()
                .filter(each -> each.terms() != null && each.draft() != null)
                .map(each -> measured(each, year, corrected.getOrDefault(each.caseId(), Map.of())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<MeasuredCase> measured(Evaluation evaluation, Integer year, Map<String, Correction> corrected) {
        Dossier dossier = scorer.dossier(evaluation);
        Map<String, Double> numbers = dossier.inputs().numbers();
        Double of = numbers.get("statisticalYear");
        return of == null || year != null && of.intValue() != year
                ? Optional.empty()
                : Optional.of(new MeasuredCase(
                        evaluation.caseId(),
                        evaluation.edition(),
                        of.intValue(),
                        numbers.get("energyTce"),
                        scorer.measured(evaluation, dossier, corrected)));
    }
}
