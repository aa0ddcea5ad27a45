package cn.greenfactory.evaluation;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * What a round fixes for the evaluation of a case.
 *
 * @param edition {@code 2018} or {@code 2025}
 * @param vetoItemsOn the veto items that count in this round, by their published names
 * @param industryCode four-digit class of GB/T 4754; null = as the dossier says
 * @param energyTce annual energy use for the energy band; null = as the dossier says
 * @param referencesAsOf base and lead values loaded after this instant are not used; null = the newest
 */
public record EvaluationTerms(
        String edition,
        NotApplicable notApplicable,
        Set<String> vetoItemsOn,
        String industryCode,
        Double energyTce,
        Instant referencesAsOf) {

    public EvaluationTerms {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(notApplicable, "notApplicable");
        vetoItemsOn = Set.copyOf(vetoItemsOn);
        if (!VetoItems.ALL.keySet().containsAll(vetoItemsOn)) {
            throw new IllegalArgumentException("unknown veto item among " + vetoItemsOn);
        }
    }

    /** Terms that take industry and energy from the dossier and always the newest base and lead values. */
    public static EvaluationTerms of(String edition, NotApplicable notApplicable, Set<String> vetoItemsOn) {
        return new EvaluationTerms(edition, notApplicable, vetoItemsOn, null, null, null);
    }

    EvaluationTerms withReferencesAsOf(Instant asOf) {
        return new EvaluationTerms(edition, notApplicable, vetoItemsOn, industryCode, energyTce, asOf);
    }
}
