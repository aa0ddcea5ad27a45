package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.standard.Derivation;
import cn.greenfactory.evaluation.standard.Direction;
import cn.greenfactory.evaluation.standard.Edition.Input;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.Edition.Row;
import cn.greenfactory.evaluation.standard.RawText;
import cn.greenfactory.shared.China;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Scores one measure of a row. */
final class MeasureScorer {

    private static final double FULL = 1;

    private final Dossier dossier;
    private final Derivation derivation;
    private final Map<String, Correction> corrections;
    private final ReferenceTable references;
    private final IndicatorScores scores;

    MeasureScorer(
            Dossier dossier,
            Derivation derivation,
            Map<String, Correction> corrections,
            ReferenceTable references,
            IndicatorScores scores) {
        this.dossier = dossier;
        this.derivation = derivation;
        this.corrections = corrections;
        this.references = references;
        this.scores = scores;
    }

    /** Whether the enterprise says the measure does not apply and no official has put a value instead. */
    boolean notApplicable(Measure measure) {
        return dossier.indicator(measure.code()).notApplicable() && correction(measure, null) == null;
    }

    /** The self-evaluated value, filled in or computed; null where there is none. */
    Double selfValue(Measure measure) {
        if (dossier.indicator(measure.code()).notApplicable()) {
            return null;
        }
        return measure.formula() == null
                ? dossier.indicator(measure.code()).value()
                : derivation.compute(measure).value();
    }

    double full(double weight) {
        return scores.score(Direction.JUDGED.name(), FULL, null, null, weight);
    }

    ScoredRow line(Row row, Measure measure, String number, boolean part, Double weight, Correction share) {
        Double self = selfValue(measure);
        Correction correction = correction(measure, self);
        Double actual = correction == null ? self : Double.valueOf(correction.value());
        String unit = measure.formula() == null
                ? measure.unit()
                : derivation.compute(measure).unit();
        ReferenceTable.Entry reference = references.find(measure.code(), unit).orElse(null);
        Points points = points(row, measure, part, weight, share, actual, reference);
        return new ScoredRow(
                number,
                row.code(),
                measure.code(),
                part,
                row.firstLevel(),
                name(row, measure, part),
                measure.direction().name(),
                unit,
                measure.formula() == null ? "" : derivation.raw(measure),
                self,
                correction == null ? null : correction.value(),
                reference == null ? null : reference.row().base(),
                reference == null ? null : reference.row().lead(),
                weight,
                null,
                points.score(),
                points.share(),
                points.people(),
                notApplicable(measure),
                rule(measure, points, reference, correction));
    }

    private Points points(
            Row row,
            Measure measure,
            boolean part,
            Double weight,
            Correction share,
            Double actual,
            ReferenceTable.Entry reference) {
        if (part && weight == null) {
            return new Points(null, false, null, "供评定第" + row.number() + "行时参考");
        }
        if (weight == null) {
            return people(row, null, share, "本行权重没有可靠出处，不计权重");
        }
        if (measure.direction() == Direction.JUDGED) {
            return people(row, weight, share, "定性指标");
        }
        String note =
                measure.formula() == null ? null : derivation.compute(measure).note();
        if (actual == null && note != null) {
            return people(row, weight, share, note);
        }
        if (actual == null) {
            return Points.open(missing(measure));
        }
        if (measure.direction().measured() && (reference == null || wrongOrder(measure, reference))) {
            return people(row, weight, share, "市局尚未导入本行业适用的基准值和引领值");
        }
        Double base = measure.direction().measured() ? reference.row().base() : null;
        Double lead = measure.direction().measured() ? reference.row().lead() : null;
        double score = scores.score(measure.direction().name(), actual, base, lead, weight);
        return Points.scored(Scorer.round(score), method(measure.direction()));
    }

    /** A line that people score: with their share once given, else open; without a weight it earns no points. */
    Points people(Row row, Double weight, Correction share, String why) {
        if (share == null) {
            return new Points(null, true, null, why + "，由评审人员评定（按编号" + row.number() + "填写0至1的得分比例）");
        }
        if (weight == null) {
            String judged = "，由评审人员评定比例" + RawText.number(share.value()) + "，不计分" + by(share);
            return new Points(null, true, share.value(), why + judged);
        }
        double score = scores.score(Direction.JUDGED.name(), share.value(), null, null, weight);
        String given = "，由评审人员评定得分比例" + RawText.number(share.value()) + by(share);
        return new Points(Scorer.round(score), true, share.value(), why + given);
    }

    private String missing(Measure measure) {
        if (measure.formula() == null) {
            return "未填写";
        }
        return "未填写：" + derivation.missing(measure).stream().map(Input::name).collect(Collectors.joining("、"));
    }

    private static boolean wrongOrder(Measure measure, ReferenceTable.Entry reference) {
        return ReferenceCheck.order(
                        measure.direction(),
                        reference.row().base(),
                        reference.row().lead())
                != null;
    }

    /** A correction holds as long as the value it stands beside is the one the enterprise claims. */
    private Correction correction(Measure measure, Double self) {
        Correction correction = corrections.get(measure.code());
        return correction != null && Objects.equals(correction.selfValue(), self) ? correction : null;
    }

    private static String name(Row row, Measure measure, boolean part) {
        return part || measure.name().startsWith(row.name()) ? measure.name() : row.name() + "：" + measure.name();
    }

    private static String method(Direction direction) {
        return switch (direction) {
            case FORWARD, INVERSE -> "未达基准值0分，达到引领值满分，其间按线性比例";
            case PROVIDED -> "提供得满分，未提供0分";
            case MANDATORY -> "满足得满分，不满足0分";
            case JUDGED -> "按评定的比例得分";
        };
    }

    private String rule(Measure measure, Points points, ReferenceTable.Entry reference, Correction correction) {
        StringBuilder rule = new StringBuilder(points.rule());
        if (measure.formula() != null) {
            rule.append("；公式：").append(derivation.formulaText(measure));
        }
        if (reference != null) {
            rule.append("；基准值和引领值出处：").append(reference.source());
        }
        if (correction != null) {
            rule.append("；核定：")
                    .append(RawText.number(correction.selfValue()))
                    .append("→")
                    .append(RawText.number(correction.value()))
                    .append(by(correction));
        }
        return rule.toString();
    }

    private static String by(Correction correction) {
        return "（" + correction.who() + "，" + correction.at().atZone(China.ZONE).toLocalDate() + "，第"
                + correction.dossierVersion() + "版材料，理由：" + correction.reason() + "）";
    }
}
