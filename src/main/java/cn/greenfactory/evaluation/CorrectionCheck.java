package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.standard.Direction;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.Edition.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns what an official wrote (indicator or number, value, reason) into a correction, or says what is wrong. */
final class CorrectionCheck {

    private static final int LONGEST_REASON = 4000;

    private final Edition edition;
    private final List<ScoredRow> lines;

    CorrectionCheck(Edition edition, List<ScoredRow> lines) {
        this.edition = edition;
        this.lines = lines;
    }

    Correction check(String indicator, double value, String reason, String who, Instant at, int version) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw EvaluationInvalidException.at("/reason", "请写明核定的理由，不超过" + LONGEST_REASON + "字");
        }
        if (!Double.isFinite(value) || value < 0) {
            throw EvaluationInvalidException.at("/value", "应为不小于0的数字");
        }
        ScoredRow line = line(indicator);
        Row row = edition.row(line.row()).orElseThrow();
        boolean byRow = indicator.equals(row.code()) || indicator.equals(row.number());
        if (byRow && (line.scoredByPeople() || line.indicator() == null)) {
            return share(line, value, reason, who, at, version);
        }
        Measure measure = edition.measure(byRow ? line.indicator() : indicator).orElseThrow();
        if (measure.direction() == Direction.JUDGED) {
            return share(line, value, reason, who, at, version);
        }
        String wrong = MeasureValue.wrong(measure, value);
        if (wrong != null) {
            throw EvaluationInvalidException.at("/value", measure.name() + wrong);
        }
        return new Correction(measure.code(), false, line.selfValue(), value, reason.strip(), who, at, version);
    }

    private Correction share(ScoredRow line, double value, String reason, String who, Instant at, int version) {
        if (!line.scoredByPeople()) {
            throw EvaluationInvalidException.at("/indicator", "第" + line.number() + "行不由人评定得分比例");
        }
        if (value > 1) {
            String hint = line.indicator() == null
                    ? ""
                    : "；要更正指标值请用编号"
                            + edition.measure(line.indicator()).orElseThrow().number();
            throw EvaluationInvalidException.at("/value", "得分比例应在0至1之间" + hint);
        }
        return new Correction(line.row(), true, null, value, reason.strip(), who, at, version);
    }

    private ScoredRow line(String indicator) {
        Optional<Row> row = edition.row(indicator);
        Optional<Measure> measure = edition.measure(indicator);
        return lines.stream()
                .filter(line -> row.isPresent()
                        ? line.row().equals(row.get().code()) && !line.part()
                        : measure.isPresent() && concerns(line, measure.get()))
                .findFirst()
                .orElseThrow(() -> EvaluationInvalidException.at("/indicator", "本案件没有指标“" + indicator + "”"));
    }

    /** The measure's own line, or its row's where the enterprise said that the row does not apply. */
    private boolean concerns(ScoredRow line, Measure measure) {
        return measure.code().equals(line.indicator())
                || line.notApplicable()
                        && line.row().equals(edition.rowOf(measure).code());
    }
}
