package cn.greenfactory.certification;

import java.util.Map;

/**
 * What an enterprise declares when it hands its application in (第七条).
 *
 * @param truthUndertaken the undertaking of truth was given
 * @param explanations clause (e.g. {@code 5(3)}) → written explanation, for every unmet condition
 * @param reportAgency credit code of the agency that wrote the self-evaluation report, or null when the enterprise
 *     wrote it; that agency never reviews the case
 */
public record Submission(boolean truthUndertaken, Map<String, String> explanations, String reportAgency) {

    public Submission {
        explanations = explanations == null ? Map.of() : Map.copyOf(explanations);
    }

    public Submission(boolean truthUndertaken, Map<String, String> explanations) {
        this(truthUndertaken, explanations, null);
    }
}
