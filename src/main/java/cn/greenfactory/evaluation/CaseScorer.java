package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.BasicConditions.Question;
import cn.greenfactory.evaluation.EvaluationStore.Evaluation;
import cn.greenfactory.evaluation.Scoring.Total;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.EnergyBand;
import cn.greenfactory.evaluation.standard.Editions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Scores a case: rows by the edition, conditions and veto items by their decisions. */
@Component
class CaseScorer {

    private final Editions editions;
    private final ReferenceValues references;
    private final IndicatorScores scores;
    private final BasicConditionsDecision conditions;
    private final VetoItemsDecision vetoItems;

    CaseScorer(
            Editions editions,
            ReferenceValues references,
            IndicatorScores scores,
            BasicConditionsDecision conditions,
            VetoItemsDecision vetoItems) {
        this.editions = editions;
        this.references = references;
        this.scores = scores;
        this.conditions = conditions;
        this.vetoItems = vetoItems;
    }

    Dossier dossier(Evaluation evaluation) {
        return DossierReader.read(editions.get(evaluation.edition()), evaluation.draft());
    }

    Scoring score(Evaluation evaluation, Map<String, Correction> corrections) {
        EvaluationTerms terms = evaluation.terms();
        if (terms == null) {
            throw EvaluationStateException.noTerms(evaluation.caseId());
        }
        Edition edition = editions.get(terms.edition());
        Dossier dossier = dossier(evaluation);
        ReferenceTable table = table(edition, dossier, terms);
        List<ScoredRow> rows = rows(edition, dossier, terms, corrections, table);
        List<UnmetClause> unmet = unmet(dossier);
        List<VetoHit> hits = hits(dossier);
        return new Scoring(
                evaluation.caseId(),
                terms.edition(),
                evaluation.dossierVersion(),
                evaluation.frozen(),
                rows,
                edition.firstLevels().stream()
                        .map(level -> total(level.name(), rows.stream().filter(r -> r.firstLevel()
                                .equals(level.code()))))
                        .toList(),
                total("合计", rows.stream()),
                unmet != null,
                unmet == null ? List.of() : unmet,
                hits != null,
                counting(hits, terms, true),
                counting(hits, terms, false));
    }

    /** The lines with their values and corrections, compared with nothing. */
    List<ScoredRow> measured(Evaluation evaluation, Dossier dossier, Map<String, Correction> corrections) {
        Edition edition = editions.get(evaluation.edition());
        return new Scorer(
                        edition, dossier, evaluation.terms().notApplicable(), corrections, ReferenceTable.EMPTY, scores)
                .rows();
    }

    private List<ScoredRow> rows(
            Edition edition,
            Dossier dossier,
            EvaluationTerms terms,
            Map<String, Correction> corrections,
            ReferenceTable table) {
        List<ScoredRow> self = new Scorer(edition, dossier, terms.notApplicable(), Map.of(), table, scores).rows();
        Map<String, Double> selfScores = new HashMap<>();
        self.forEach(row -> selfScores.put(row.number(), row.score()));
        return new Scorer(edition, dossier, terms.notApplicable(), corrections, table, scores)
                .rows().stream()
                        .map(row -> row.withSelfScore(selfScores.get(row.number())))
                        .toList();
    }

    private ReferenceTable table(Edition edition, Dossier dossier, EvaluationTerms terms) {
        String industry = terms.industryCode() == null ? dossier.industryCode() : terms.industryCode();
        Double energy = terms.energyTce() == null ? dossier.inputs().numbers().get("energyTce") : terms.energyTce();
        String band = energy == null
                ? null
                : edition.band(energy).map(EnergyBand::code).orElse(null);
        return references.table(edition.edition(), industry, band, terms.referencesAsOf());
    }

    /** Null while an answer is missing: the decision is asked only with every input. */
    private List<UnmetClause> unmet(Dossier dossier) {
        Map<String, Object> answers = dossier.conditionAnswers();
        List<String> asked = BasicConditions.CLAUSES.stream()
                .flatMap(clause -> clause.questions().stream())
                .map(Question::code)
                .toList();
        return answers.keySet().containsAll(asked) ? conditions.unmet(answers) : null;
    }

    private List<VetoHit> hits(Dossier dossier) {
        Map<String, Boolean> answers = new HashMap<>();
        dossier.vetoItems().forEach((code, answer) -> {
            if (answer.applies() != null) {
                answers.put(code, answer.applies());
            }
        });
        return answers.keySet().containsAll(VetoItems.ALL.keySet()) ? vetoItems.hits(answers) : null;
    }

    private static List<VetoHit> counting(List<VetoHit> hits, EvaluationTerms terms, boolean counts) {
        return hits == null
                ? List.of()
                : hits.stream()
                        .filter(hit -> terms.vetoItemsOn().contains(hit.item()) == counts)
                        .toList();
    }

    private static Total total(String name, Stream<ScoredRow> lines) {
        List<ScoredRow> heads =
                new ArrayList<>(lines.filter(line -> !line.part()).toList());
        List<Double> weights =
                heads.stream().map(ScoredRow::weight).filter(Objects::nonNull).toList();
        int open = (int) heads.stream()
                .filter(line -> line.score() == null && line.share() == null)
                .count();
        return new Total(
                name,
                weights.isEmpty() ? null : sum(weights.stream()),
                sum(heads.stream().map(ScoredRow::selfScore)),
                sum(heads.stream().map(ScoredRow::score)),
                open);
    }

    private static double sum(Stream<Double> values) {
        return Scorer.round(
                values.filter(Objects::nonNull).mapToDouble(Double::doubleValue).sum());
    }
}
