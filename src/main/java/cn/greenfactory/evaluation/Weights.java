package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The points each row can earn once rows that do not apply are taken account of. */
final class Weights {

    private Weights() {}

    /** Points by row code; a row without a weight is absent. Rows that do not apply get 0 under REDISTRIBUTE. */
    static Map<String, Double> effective(Edition edition, Set<String> notApplicable, NotApplicable rule) {
        Map<String, Double> weights = new HashMap<>();
        weighted(edition).forEach(row -> weights.put(row.code(), row.weight()));
        if (rule == NotApplicable.REDISTRIBUTE) {
            for (Edition.FirstLevel level : edition.firstLevels()) {
                List<Row> inLevel = weighted(edition).stream()
                        .filter(row -> row.firstLevel().equals(level.code()))
                        .toList();
                spread(weights, notApplicable, inLevel);
            }
            spread(weights, notApplicable, weighted(edition));
        }
        return weights;
    }

    private static List<Row> weighted(Edition edition) {
        return edition.rows().stream().filter(row -> row.weight() != null).toList();
    }

    /** Moves what the rows that do not apply still hold onto the others in proportion; nothing if there is no other. */
    private static void spread(Map<String, Double> weights, Set<String> notApplicable, List<Row> rows) {
        double freed = 0;
        double kept = 0;
        for (Row row : rows) {
            double weight = weights.get(row.code());
            freed += notApplicable.contains(row.code()) ? weight : 0;
            kept += notApplicable.contains(row.code()) ? 0 : weight;
        }
        if (freed == 0 || kept == 0) {
            return;
        }
        double factor = (kept + freed) / kept;
        rows.forEach(row -> weights.computeIfPresent(
                row.code(), (code, weight) -> notApplicable.contains(code) ? 0 : weight * factor));
    }
}
