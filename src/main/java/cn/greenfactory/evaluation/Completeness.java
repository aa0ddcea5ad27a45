package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.BasicConditions.Clause;
import cn.greenfactory.evaluation.Dossier.Condition;
import cn.greenfactory.evaluation.Dossier.Evidence;
import cn.greenfactory.evaluation.Dossier.Indicator;
import cn.greenfactory.evaluation.Dossier.VetoAnswer;
import cn.greenfactory.evaluation.standard.Derivation;
import cn.greenfactory.evaluation.standard.Direction;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.Edition.Row;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything a dossier still lacks before it can be submitted (第七条), named field by field. */
final class Completeness {

    private final Edition edition;
    private final Dossier dossier;
    private final Derivation derivation;
    private final Set<FieldError> missing = new LinkedHashSet<>();

    private Completeness(Edition edition, Dossier dossier) {
        this.edition = edition;
        this.dossier = dossier;
        this.derivation = new Derivation(edition, dossier.inputs());
    }

    /**
     * What is missing; empty when complete.
     *
     * @param attached kinds of the case's attachments by their id
     */
    static List<FieldError> missing(Edition edition, Dossier dossier, Map<UUID, String> attached) {
        Completeness completeness = new Completeness(edition, dossier);
        BasicConditions.CLAUSES.forEach(completeness::condition);
        VetoItems.ALL.forEach(completeness::vetoItem);
        if (!dossier.inputs().has("statisticalYear")) {
            completeness.missing("/inputs/statisticalYear", "请填写：统计年度");
        }
        edition.rows().forEach(completeness::row);
        completeness.report(attached);
        completeness.attachments(attached);
        return new ArrayList<>(completeness.missing);
    }

    private void missing(String field, String message) {
        missing.add(new FieldError(field, message));
    }

    private void condition(Clause clause) {
        String at = "/conditions/" + clause.code();
        Condition condition = dossier.conditions().getOrDefault(clause.code(), new Condition(Map.of(), Evidence.NONE));
        clause.questions().stream()
                .filter(question -> !condition.answers().containsKey(question.code()))
                .forEach(question -> missing(at + "/answers/" + question.code(), "请填写：" + question.text()));
        evidence(condition.evidence(), at, clause.text());
    }

    private void vetoItem(String code, String text) {
        VetoAnswer answer = dossier.vetoItems().getOrDefault(code, new VetoAnswer(null, Evidence.NONE));
        if (answer.applies() == null) {
            missing("/vetoItems/" + code + "/applies", "请填写：" + text);
        }
        evidence(answer.evidence(), "/vetoItems/" + code, text);
    }

    private void row(Row row) {
        for (Measure measure : row.measures()) {
            Boolean applies = derivation.applies(measure);
            if (applies == null) {
                String flag = measure.when().input();
                missing(
                        "/inputs/" + flag,
                        "请填写：" + edition.input(flag).orElseThrow().name());
            } else if (applies) {
                measure(measure);
            }
        }
    }

    private void measure(Measure measure) {
        String at = "/indicators/" + measure.code();
        Indicator indicator = dossier.indicator(measure.code());
        if (indicator.notApplicable()) {
            if (indicator.reason() == null) {
                missing(at + "/reason", "请说明“" + measure.name() + "”不适用的理由");
            }
            return;
        }
        if (measure.formula() != null) {
            derivation
                    .missing(measure)
                    .forEach(input ->
                            missing("/inputs/" + input.code(), "请填写：" + input.name() + "（用于“" + measure.name() + "”）"));
        } else if (measure.direction() != Direction.JUDGED && indicator.value() == null) {
            missing(at + "/value", "请填写：" + measure.name());
        }
        boolean notProvided = measure.direction().yesNo() && Double.valueOf(0).equals(indicator.value());
        if (!notProvided) {
            evidence(indicator.evidence(), at, measure.name());
        }
    }

    private void report(Map<UUID, String> attached) {
        Evidence report = dossier.materials().getOrDefault(Dossier.SELF_EVALUATION_REPORT, Evidence.NONE);
        if (report.attachments().isEmpty() && !attached.containsValue(Dossier.SELF_EVALUATION_REPORT)) {
            missing("/materials/" + Dossier.SELF_EVALUATION_REPORT, "请上传《绿色工厂自评价报告》");
        }
    }

    private void attachments(Map<UUID, String> attached) {
        dossier.conditions().forEach((code, c) -> known(c.evidence(), "/conditions/" + code, attached));
        dossier.vetoItems().forEach((code, v) -> known(v.evidence(), "/vetoItems/" + code, attached));
        dossier.indicators().forEach((code, i) -> known(i.evidence(), "/indicators/" + code, attached));
        dossier.materials().forEach((code, m) -> known(m, "/materials/" + code, attached));
    }

    private void known(Evidence evidence, String at, Map<UUID, String> attached) {
        for (int i = 0; i < evidence.attachments().size(); i++) {
            if (!attached.containsKey(evidence.attachments().get(i))) {
                missing(at + "/attachments/" + i, "本案件没有这个附件，请重新上传");
            }
        }
    }

    private void evidence(Evidence evidence, String at, String what) {
        if (!evidence.given()) {
            missing(at + "/evidence", "请提供证明（文字说明或附件）：" + what);
        }
    }
}
