package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.standard.InputValues;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an enterprise says about its factory (《绿色工厂自评价报告》 in data, 第六条), checked field by field; it may still be
 * incomplete. What is not filled in is null or in no map.
 *
 * @param conditions by clause {@code 5(1)} … {@code 5(9)}
 * @param vetoItems by published name
 * @param inputs raw data, in the units the edition declares
 * @param indicators by the measure's code
 * @param materials by kind
 */
public record Dossier(
        String edition,
        Map<String, Condition> conditions,
        Map<String, VetoAnswer> vetoItems,
        InputValues inputs,
        Map<String, Indicator> indicators,
        Map<String, Evidence> materials) {

    /** The material every application needs (第七条). */
    public static final String SELF_EVALUATION_REPORT = "SELF_EVALUATION_REPORT";

    public Dossier {
        conditions = Map.copyOf(conditions);
        vetoItems = Map.copyOf(vetoItems);
        indicators = Map.copyOf(indicators);
        materials = Map.copyOf(materials);
    }

    /** Proof: words (or null) and ids of attachments. */
    public record Evidence(String text, List<UUID> attachments) {

        static final Evidence NONE = new Evidence(null, List.of());

        public Evidence {
            attachments = List.copyOf(attachments);
        }

        /** Whether there is any proof at all. */
        public boolean given() {
            return text != null || !attachments.isEmpty();
        }
    }

    /** A clause's answers by question: Boolean, or String for industry and grade. */
    public record Condition(Map<String, Object> answers, Evidence evidence) {

        public Condition {
            answers = Map.copyOf(answers);
        }
    }

    /** Whether a veto item applies (null = not answered). */
    public record VetoAnswer(Boolean applies, Evidence evidence) {}

    /**
     * A measure: its value where it is not computed from raw inputs (yes = 1, no = 0), and why it does not apply, if so.
     */
    public record Indicator(Double value, boolean notApplicable, String reason, Evidence evidence) {

        static final Indicator NONE = new Indicator(null, false, null, Evidence.NONE);
    }

    /** Every answer given to the questions of 第五条, by the input names of the decision {@code BasicConditions}. */
    public Map<String, Object> conditionAnswers() {
        Map<String, Object> answers = new java.util.HashMap<>();
        conditions.values().forEach(condition -> answers.putAll(condition.answers()));
        return answers;
    }

    /** The measure's entry; an empty one where there is none. */
    public Indicator indicator(String code) {
        return indicators.getOrDefault(code, Indicator.NONE);
    }

    /** The four-digit industry class the enterprise names; null if it has not. */
    public String industryCode() {
        Condition first = conditions.get("5(1)");
        return first == null ? null : (String) first.answers().get("industryCode");
    }
}
