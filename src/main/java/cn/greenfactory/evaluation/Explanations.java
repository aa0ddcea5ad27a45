package cn.greenfactory.evaluation;

import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The written explanations of unmet clauses: by the dossier, and by what others know beside it (第七条). */
final class Explanations {

    private static final int LONGEST = 4000;

    private Explanations() {}

    /** @throws EvaluationInvalidException if an unmet clause is not explained, or one is explained that is met */
    static void check(Scoring scoring, Map<String, String> explanations, List<UnmetClause> known) {
        Set<String> unmet = unmet(scoring, known);
        List<FieldError> wrong = new ArrayList<>();
        unmet.stream()
                .filter(clause -> explanations.getOrDefault(clause, "").isBlank())
                .forEach(
                        clause -> wrong.add(new FieldError(path(clause), "该项条件未满足，请更正或书面说明" + reasons(clause, known))));
        explanations.forEach((clause, text) -> {
            if (!unmet.contains(clause)) {
                wrong.add(new FieldError(path(clause), "该项条件已满足或不存在，无需说明"));
            } else if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
                wrong.add(new FieldError(path(clause), "不能超过" + LONGEST + "字，不能含特殊字符"));
            }
        });
        if (!wrong.isEmpty()) {
            throw new EvaluationInvalidException("说明有误：", "第七条", wrong);
        }
    }

    /** What is given now, and what was given before for clauses that are still unmet. */
    static Map<String, String> again(
            Scoring scoring, Map<String, String> before, Map<String, String> given, List<UnmetClause> known) {
        Map<String, String> all = new TreeMap<>(before);
        all.keySet().retainAll(unmet(scoring, known));
        all.putAll(given);
        return all;
    }

    private static Set<String> unmet(Scoring scoring, List<UnmetClause> known) {
        Set<String> unmet = new TreeSet<>(scoring.unmetClauses());
        known.forEach(each -> unmet.add(each.clause()));
        return unmet;
    }

    private static String reasons(String clause, List<UnmetClause> known) {
        return known.stream()
                .filter(each -> each.clause().equals(clause))
                .map(each -> "：" + each.reason())
                .collect(Collectors.joining());
    }

    private static String path(String clause) {
        return "/explanations/" + clause;
    }
}
