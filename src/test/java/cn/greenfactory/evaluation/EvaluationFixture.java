package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.evaluation.standard.StandardsProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stand-ins for the decisions, after the catalogue, and the demonstration's dossier. */
public final class EvaluationFixture {

    public static final ObjectMapper MAPPER = new ObjectMapper();
    public static final Editions EDITIONS = new Editions(MAPPER, new StandardsProperties(null));
    /** A file of the case that satisfies the demand for the self-evaluation report. */
    public static final Map<UUID, String> REPORT = Map.of(new UUID(0, 1), Dossier.SELF_EVALUATION_REPORT);

    private EvaluationFixture() {}

    /** A fresh copy of the complete 2025 dossier. */
    public static ObjectNode dossier() {
        return read("/demo/sample-dossier.json");
    }

    /** The demonstration's fictional base and lead values. */
    public static ObjectNode references() {
        return read("/demo/sample-reference-values.json");
    }

    private static ObjectNode read(String name) {
        try (InputStream in = EvaluationFixture.class.getResourceAsStream(name)) {
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** IndicatorScore as the catalogue words it. */
    public static double score(String direction, double actual, Double base, Double lead, double weight) {
        return switch (direction) {
            case "FORWARD", "INVERSE" -> weight * Math.max(0, Math.min(1, (actual - base) / (lead - base)));
            default -> weight * actual;
        };
    }

    public static List<UnmetClause> unmet(Map<String, Object> answers) {
        List<UnmetClause> unmet = new ArrayList<>();
        BasicConditions.CLAUSES.forEach(clause -> clause.questions().stream()
                .filter(q -> q.answer() == BasicConditions.Answer.YES_NO)
                .filter(q -> answers.get(q.code())
                        .equals(List.of("taxOrOtherViolation", "seriouslyDishonest")
                                .contains(q.code())))
                .forEach(q -> unmet.add(new UnmetClause(clause.code(), "不满足：" + q.text()))));
        return unmet;
    }

    public static List<VetoHit> hits(Map<String, Boolean> answers) {
        return VetoItems.ALL.entrySet().stream()
                .filter(item -> answers.get(item.getKey()))
                .map(item -> new VetoHit(item.getKey(), item.getValue()))
                .toList();
    }

    public static Suggestion suggest(int unmet, int veto, MaterialsCheck check) {
        return new Suggestion(veto > 0 || unmet > 0 ? "DECLINE" : check.complete() ? "RECOMMEND" : "RETURN", "测试");
    }
}
