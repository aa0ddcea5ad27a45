package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.EvaluationStore.Evaluation;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Editions;
import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The self-evaluation of each case: edited as a draft, frozen at submission, corrected by officials beside what the
 * enterprise said, reopened when materials are returned (第六条至第八条).
 *
 * <p>The caller holds the lock of the case and has checked who may act; {@code caseId} is the id of the application.
 */
@Service
public class Evaluations {

    private final EvaluationStore store;
    private final Editions editions;
    private final CaseScorer scorer;
    private final CountyRecommendationDecision recommendation;
    private final Summary summary;
    private final Clock clock;

    Evaluations(
            EvaluationStore store,
            Editions editions,
            CaseScorer scorer,
            CountyRecommendationDecision recommendation,
            Summary summary,
            Clock clock) {
        this.store = store;
        this.editions = editions;
        this.scorer = scorer;
        this.recommendation = recommendation;
        this.summary = summary;
        this.clock = clock;
    }

    /** The desk wired by hand, for what runs without Spring. */
    public static Evaluations create(
            JdbcClient jdbc,
            Clock clock,
            ObjectMapper mapper,
            Editions editions,
            IndicatorScores scores,
            BasicConditionsDecision conditions,
            VetoItemsDecision vetoItems,
            CountyRecommendationDecision recommendation) {
        ReferenceValues references = new ReferenceValues(jdbc, clock, editions);
        return new Evaluations(
                new EvaluationStore(jdbc, clock, mapper),
                editions,
                new CaseScorer(editions, references, scores, conditions, vetoItems),
                recommendation,
                new Summary(mapper),
                clock);
    }

    /**
     * Sets what the round fixes for this case; repeating the same terms changes nothing.
     *
     * @throws EvaluationStateException if the dossier is frozen and the terms differ
     * @throws EvaluationInvalidException if the edition differs from that of a draft already saved
     */
    @Transactional
    public void terms(UUID caseId, EvaluationTerms terms) {
        editions.get(terms.edition());
        Optional<Evaluation> before = store.lock(caseId);
        if (before.isPresent() && terms.equals(before.get().terms())) {
            return;
        }
        before.ifPresent(evaluation -> {
            if (evaluation.frozen()) {
                throw EvaluationStateException.frozen(caseId);
            }
            sameEdition(evaluation, terms.edition());
        });
        store.saveTerms(caseId, terms);
    }

    /** Base and lead values loaded until {@code asOf} count from now on, frozen or not; the submitted score is kept. */
    @Transactional
    public void referencesAsOf(UUID caseId, Instant asOf) {
        store.lock(caseId)
                .ifPresent(
                        evaluation -> store.saveTerms(caseId, evaluation.terms().withReferencesAsOf(asOf)));
    }

    /**
     * Saves the draft as it is; it may be incomplete.
     *
     * @throws EvaluationInvalidException naming every wrong or unknown field; then nothing is saved
     * @throws EvaluationStateException if the dossier is frozen
     */
    @Transactional
    public void saveDraft(UUID caseId, String edition, JsonNode draft) {
        DossierReader.read(editions.get(edition), draft);
        store.lock(caseId).ifPresent(evaluation -> {
            if (evaluation.frozen()) {
                throw EvaluationStateException.frozen(caseId);
            }
            sameEdition(evaluation, edition);
        });
        store.saveDraft(caseId, edition, draft);
    }

    private static void sameEdition(Evaluation evaluation, String edition) {
        if (!evaluation.edition().equals(edition)) {
            throw EvaluationInvalidException.at(
                    "/edition", "本案件采用" + evaluation.edition() + "版标准，不能改用" + edition + "版");
        }
    }

    /** The draft or frozen dossier as JSON; an empty object before the first save. */
    public JsonNode draft(UUID caseId) {
        return store.find(caseId)
                .map(Evaluation::draft)
                .orElseGet(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance::objectNode);
    }

    /** The dossier as it was submitted the {@code version}th time. */
    public Optional<JsonNode> submitted(UUID caseId, int version) {
        return store.version(caseId, version);
    }

    /** @throws EvaluationStateException if nothing has been saved yet */
    public Dossier dossier(UUID caseId) {
        return scorer.dossier(saved(caseId));
    }

    /** What the enterprise answered to the questions of 第五条, by the input names of {@code BasicConditions}. */
    public Map<String, Object> conditionAnswers(UUID caseId) {
        return dossier(caseId).conditionAnswers();
    }

    /** Everything still missing for submission, field by field; {@code attached}: kinds of the case's files by id. */
    public List<FieldError> missing(UUID caseId, Map<UUID, String> attached) {
        Evaluation evaluation = saved(caseId);
        return Completeness.missing(edition(evaluation), scorer.dossier(evaluation), attached);
    }

    /** @throws EvaluationIncompleteException naming everything that is missing */
    public void requireComplete(UUID caseId, Map<UUID, String> attached) {
        List<FieldError> missing = missing(caseId, attached);
        if (!missing.isEmpty()) {
            throw new EvaluationIncompleteException(missing);
        }
    }

    /**
     * Keeps the enterprise's written explanation of each unmet clause, {@code 5(1)} … {@code 5(9)} (第七条).
     *
     * @param known what is unmet by what others know, beside what the dossier says
     * @throws EvaluationInvalidException if an unmet clause is not explained, or one is explained that is met
     */
    @Transactional
    public void explain(UUID caseId, Map<String, String> explanations, List<UnmetClause> known) {
        if (locked(caseId).frozen()) {
            throw EvaluationStateException.frozen(caseId);
        }
        Explanations.check(score(caseId), explanations, known);
        store.saveExplanations(caseId, explanations);
    }

    /**
     * As {@link #explain} after a return: what was explained before still holds where the clause is still unmet.
     *
     * @throws EvaluationInvalidException if an unmet clause is not explained, or one is explained that is met
     */
    @Transactional
    public void explainAgain(UUID caseId, Map<String, String> explanations, List<UnmetClause> known) {
        Map<String, String> before = locked(caseId).explanations();
        explain(caseId, Explanations.again(score(caseId), before, explanations, known), known);
    }

    /**
     * Freezes the dossier as the next submitted version together with its self-evaluated score. Already frozen: nothing.
     *
     * @throws EvaluationStateException if there is no dossier or the round's terms are not set
     */
    @Transactional
    public void freeze(UUID caseId) {
        Evaluation evaluation = locked(caseId);
        if (evaluation.frozen()) {
            return;
        }
        Scoring self = scorer.score(evaluation, Map.of());
        store.freeze(evaluation, editions.sha256(evaluation.edition()), summary.selfScore(self));
    }

    /** Makes the dossier editable again after 退回补正; the submitted version stays. */
    @Transactional
    public void reopen(UUID caseId) {
        locked(caseId);
        store.reopen(caseId);
    }

    /**
     * Sets a value beside the self-evaluated one, or the share (0–1) of a row that people score.
     *
     * @param indicator code or number of the measure (value) or of the row: the share if people score the row,
     *     otherwise the value of its only measure
     * @throws EvaluationInvalidException at {@code /indicator}, {@code /value} or {@code /reason}
     * @throws EvaluationStateException if the dossier is not frozen
     */
    @Transactional
    public void correct(UUID caseId, String indicator, double value, String reason, String who) {
        Evaluation evaluation = locked(caseId);
        if (!evaluation.frozen()) {
            throw EvaluationStateException.draft(caseId);
        }
        var check = new CorrectionCheck(edition(evaluation), score(caseId).rows());
        store.add(caseId, check.check(indicator, value, reason, who, clock.instant(), evaluation.dossierVersion()));
    }

    /** Every correction ever made on the case, oldest first; the newest of an indicator is the one that holds. */
    public List<Correction> corrections(UUID caseId) {
        return store.corrections(caseId);
    }

    /** @throws EvaluationStateException if there is no dossier or the round's terms are not set */
    public Scoring score(UUID caseId) {
        Evaluation evaluation = saved(caseId);
        Map<String, Correction> latest = new HashMap<>();
        store.corrections(caseId).forEach(correction -> latest.put(correction.indicator(), correction));
        latest.values().removeIf(correction -> store.outlived(evaluation, correction));
        return scorer.score(evaluation, latest);
    }

    /** What the decision CountyRecommendation suggests on what the county found (第八条). */
    public Suggestion countySuggestion(UUID caseId, MaterialsCheck materials) {
        Scoring scoring = score(caseId);
        return recommendation.suggest(
                scoring.unmetClauses().size(), scoring.vetoHits().size(), materials);
    }

    /**
     * What the decision CountyRecommendation suggests before the county has looked at the materials: unmet conditions,
     * veto items and indicators as they stand, the materials assumed to be true, compliant and complete.
     */
    public Suggestion countySuggestion(UUID caseId) {
        return countySuggestion(caseId, MaterialsCheck.assumed(score(caseId)));
    }

    /** What officials see, as JSON: table, totals, conditions and veto items with evidence, corrections. */
    public JsonNode summary(UUID caseId) {
        Evaluation evaluation = saved(caseId);
        return summary.of(
                evaluation,
                edition(evaluation),
                scorer.dossier(evaluation),
                score(caseId),
                store.corrections(caseId),
                correction -> store.outlived(evaluation, correction),
                store.submitted(caseId)
                        .map(s -> !s.editionSha256().equals(editions.sha256(evaluation.edition())))
                        .orElse(false));
    }

    private Edition edition(Evaluation evaluation) {
        return editions.get(evaluation.edition());
    }

    private Evaluation saved(UUID caseId) {
        return written(store.find(caseId), caseId);
    }

    private Evaluation locked(UUID caseId) {
        return written(store.lock(caseId), caseId);
    }

    private static Evaluation written(Optional<Evaluation> found, UUID caseId) {
        return found.filter(evaluation -> evaluation.draft() != null)
                .orElseThrow(() -> EvaluationStateException.none(caseId));
    }
}
