package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.standard.Derivation;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.Edition.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scores the rows of an edition on a dossier. Points come from the decision through {@link IndicatorScores}; this class
 * says which value, base, lead and weight go in, and which rows people score and why.
 */
final class Scorer {

    private final Edition edition;
    private final Dossier dossier;
    private final NotApplicable rule;
    private final Map<String, Correction> corrections;
    private final MeasureScorer measures;
    private final Derivation derivation;

    Scorer(
            Edition edition,
            Dossier dossier,
            NotApplicable rule,
            Map<String, Correction> corrections,
            ReferenceTable references,
            IndicatorScores scores) {
        this.edition = edition;
        this.dossier = dossier;
        this.rule = rule;
        this.corrections = corrections;
        this.derivation = new Derivation(edition, dossier.inputs());
        this.measures = new MeasureScorer(dossier, derivation, corrections, references, scores);
    }

    List<ScoredRow> rows() {
        Set<String> absent = edition.rows().stream()
                .filter(this::notApplicable)
                .map(Row::code)
                .collect(Collectors.toSet());
        Map<String, Double> weights = Weights.effective(edition, absent, rule);
        List<ScoredRow> lines = new ArrayList<>();
        edition.rows().forEach(row -> lines.addAll(lines(row, absent.contains(row.code()), weights.get(row.code()))));
        return lines;
    }

    /** The measures of the row that apply to this factory; empty while the question that decides is open. */
    List<Measure> applicable(Row row) {
        return row.measures().stream()
                .filter(measure -> Boolean.TRUE.equals(derivation.applies(measure)))
                .toList();
    }

    private boolean notApplicable(Row row) {
        List<Measure> list = applicable(row);
        return !list.isEmpty() && list.stream().allMatch(measures::notApplicable);
    }

    private List<ScoredRow> lines(Row row, boolean absent, Double weight) {
        List<Measure> list = applicable(row);
        if (list.isEmpty()) {
            return List.of(head(row, Points.open("请先填写：" + question(row)), weight));
        }
        if (absent) {
            return List.of(absent(row, list, weight));
        }
        if (list.size() == 1) {
            return List.of(measures.line(row, list.get(0), row.number(), false, weight, share(row)));
        }
        return several(row, list, weight);
    }

    private List<ScoredRow> several(Row row, List<Measure> list, Double weight) {
        boolean split = weight != null
                && list.stream().allMatch(measure -> measure.weight() != null && !measures.notApplicable(measure));
        List<ScoredRow> parts = list.stream()
                .map(measure -> measures.line(
                        row,
                        measure,
                        measure.number(),
                        true,
                        split ? measure.weight() * weight / row.weight() : null,
                        null))
                .toList();
        boolean computed = split && parts.stream().noneMatch(ScoredRow::scoredByPeople);
        Points points = computed ? sum(parts) : measures.people(row, weight, share(row), reason(row));
        List<ScoredRow> lines = new ArrayList<>();
        lines.add(head(row, points, weight));
        lines.addAll(parts);
        return lines;
    }

    private static String reason(Row row) {
        return row.remark() == null ? "各三级指标之间的分值分配没有可靠出处" : row.remark();
    }

    private static Points sum(List<ScoredRow> parts) {
        List<Double> scores = parts.stream().map(ScoredRow::score).toList();
        if (scores.stream().anyMatch(Objects::isNull)) {
            return Points.open("尚有三级指标未填写");
        }
        double total = scores.stream().mapToDouble(Double::doubleValue).sum();
        return Points.scored(round(total), "各三级指标得分合计");
    }

    private ScoredRow absent(Row row, List<Measure> list, Double weight) {
        String why = "企业填报不适用：" + dossier.indicator(list.get(0).code()).reason() + "；";
        Points points =
                switch (rule) {
                    case REDISTRIBUTE -> Points.scored(0d, why + "本行分值按批次设置分摊到其他行");
                    case FULL -> weight == null
                            ? measures.people(row, null, share(row), why)
                            : Points.scored(round(measures.full(weight)), why + "按批次设置得满分");
                    case PEOPLE -> measures.people(row, weight, share(row), why + "按批次设置");
                };
        return line(row, points, weight, list.size() == 1 ? list.get(0).code() : null, true);
    }

    private ScoredRow head(Row row, Points points, Double weight) {
        return line(row, points, weight, null, false);
    }

    private ScoredRow line(Row row, Points points, Double weight, String indicator, boolean absent) {
        return new ScoredRow(
                row.number(),
                row.code(),
                indicator,
                false,
                row.firstLevel(),
                row.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                weight,
                null,
                points.score(),
                points.share(),
                points.people(),
                absent,
                points.rule());
    }

    private Correction share(Row row) {
        return corrections.get(row.code());
    }

    private String question(Row row) {
        String input = row.measures().get(0).when().input();
        return edition.input(input).orElseThrow().name();
    }

    /** Points to two decimals, so that what people see adds up. */
    static double round(double points) {
        return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
