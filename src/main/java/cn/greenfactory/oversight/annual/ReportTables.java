package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.standard.Derivation;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.RawText;
import cn.greenfactory.oversight.annual.ReportCheck.Against;
import cn.greenfactory.oversight.annual.ReportExamination.Examined;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three blocks of a report as rows that people read. */
final class ReportTables {

    private ReportTables() {}

    /** Key indicators with raw inputs, beside last year's and the certified values. */
    static void indicators(ArrayNode rows, Examined examined) {
        Derivation derivation =
                new Derivation(examined.edition(), examined.content().inputs());
        for (Measure measure : KeyIndicators.of(examined.edition())) {
            if (Boolean.FALSE.equals(derivation.applies(measure))) {
                continue;
            }
            Figures.Figure figure = examined.figures().measures().get(measure.code());
            String unit = figure.unit();
            rows.addObject()
                    .put("code", measure.code())
                    .put("number", measure.number())
                    .put("name", measure.name())
                    .put("unit", unit)
                    .put("value", figure.notApplicable() ? "不适用" : RawText.number(figure.value()))
                    .put(
                            "lastYear",
                            RawText.number(value(examined.lastYear(), each -> each.measure(measure.code(), unit))))
                    .put(
                            "certified",
                            RawText.number(value(examined.certified(), each -> each.measure(measure.code(), unit))))
                    .put("raw", measure.formula() == null ? "" : derivation.raw(measure))
                    .put("formula", measure.formula() == null ? "" : derivation.formulaText(measure))
                    .put("note", note(figure, examined.content().explanations().get(measure.code())));
        }
    }

    /** Which of the figures shown beside the report's are of another edition of the standard; null where none are. */
    static String editionNote(Examined examined) {
        String edition = examined.edition().edition();
        String others = Stream.of(
                        other(Against.LAST_YEAR, examined.lastYear(), edition),
                        other(Against.CERTIFIED, examined.certified(), edition))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，"));
        return others.isEmpty() ? null : "本表依据 GB/T 36132 " + edition + " 版，" + others + "：指标口径可能不同，只供参考，不作变动比较";
    }

    private static String other(Against against, Figures figures, String edition) {
        return figures == null || figures.edition().equals(edition)
                ? null
                : against.title() + "依据 " + figures.edition() + " 版";
    }

    /** Raw inputs that are numbers, beside last year's and the certified ones. */
    static void inputs(ArrayNode rows, Examined examined) {
        for (Edition.Input input : examined.edition().inputs()) {
            Double now = examined.figures().input(input.code());
            if (now != null) {
                rows.addObject()
                        .put("code", input.code())
                        .put("name", input.name())
                        .put("unit", input.unit())
                        .put("value", RawText.number(now))
                        .put("lastYear", RawText.number(value(examined.lastYear(), each -> each.input(input.code()))))
                        .put("certified", RawText.number(value(examined.certified(), each -> each.input(input.code()))))
                        .put("note", examined.content().explanations().get(input.code()));
            }
        }
    }

    static void compliance(ArrayNode rows, ReportContent content) {
        for (ComplianceQuestion question : ComplianceQuestion.values()) {
            ReportContent.Answer answer = content.compliance().get(question);
            if (answer != null) {
                rows.addObject()
                        .put("code", question.code())
                        .put("question", question.text())
                        .put("answer", answer.answer() ? "是" : "否")
                        .put("fine", answer.answer())
                        .put("explanation", answer.explanation());
            }
        }
    }

    /** Strong moves and values below the base value, with what is said to them. */
    static void moves(ArrayNode rows, Iterable<ReportCheck> checks) {
        for (ReportCheck check : checks) {
            if (check.strong()) {
                ObjectNode row = rows.addObject()
                        .put("code", check.code())
                        .put("name", check.name())
                        .put("unit", check.unit())
                        .put("against", check.against().title())
                        .put("now", RawText.number(check.now()))
                        .put("before", RawText.number(check.before()));
                row.put("moved", check.movedPercent() == null ? "—" : percent(check.movedPercent()));
                row.put("explanation", check.explanation());
            }
        }
    }

    private static String percent(double moved) {
        return (moved > 0 ? "+" : "") + RawText.number((double) Math.round(moved * 10) / 10) + "%";
    }

    private static String note(Figures.Figure figure, String explanation) {
        if (figure.note() == null) {
            return explanation;
        }
        return explanation == null ? figure.note() : figure.note() + "；" + explanation;
    }

    private static Double value(Figures figures, Function<Figures, Double> what) {
        return figures == null ? null : what.apply(figures);
    }
}
