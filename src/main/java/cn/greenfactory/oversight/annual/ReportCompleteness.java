package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.standard.Derivation;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything a report still lacks before it can be handed in, named field by field. */
final class ReportCompleteness {

    /** Kind of the attachment that proves the higher form was filed. */
    static final String HIGHER_PROOF = "HIGHER_FORM_PROOF";

    private final Set<FieldError> missing = new LinkedHashSet<>();

    private ReportCompleteness() {}

    /** @param attached kinds of the report's attachments */
    static List<FieldError> missing(Edition edition, ReportForm form, ReportContent content, Set<String> attached) {
        ReportCompleteness completeness = new ReportCompleteness();
        completeness.changes(content);
        if (form.higher()) {
            completeness.filing(content, attached);
        } else {
            completeness.compliance(content);
            completeness.indicators(edition, content);
        }
        return new ArrayList<>(completeness.missing);
    }

    private void changes(ReportContent content) {
        if (content.changed() == null) {
            missing("/changes/changed", "请填写：名称、生产经营范围、生产地址、组织边界是否变更（第十五条）");
        } else if (content.changed() && content.declarations().isEmpty()) {
            missing("/changes/declarations", "请逐项说明变更（第十五条）");
        } else if (!content.changed() && !content.declarations().isEmpty()) {
            missing("/changes/changed", "已列出变更，请将“是否变更”改为是，或者删去所列变更");
        }
    }

    private void compliance(ReportContent content) {
        for (ComplianceQuestion question : ComplianceQuestion.values()) {
            String at = "/compliance/" + question.code();
            ReportContent.Answer answer = content.compliance().get(question);
            if (answer == null) {
                missing(at + "/answer", "请填写：" + question.text());
            } else if (!answer.answer() && answer.explanation() == null) {
                missing(at + "/explanation", "请说明情况：" + question.text());
            }
        }
    }

    private void indicators(Edition edition, ReportContent content) {
        Derivation derivation = new Derivation(edition, content.inputs());
        for (Measure measure : KeyIndicators.of(edition)) {
            Boolean applies = derivation.applies(measure);
            if (applies == null) {
                Edition.Input flag = edition.input(measure.when().input()).orElseThrow();
                missing("/inputs/" + flag.code(), "请填写：" + flag.name());
            } else if (applies) {
                measure(measure, content.indicator(measure.code()), derivation);
            }
        }
    }

    private void measure(Measure measure, ReportContent.Indicator said, Derivation derivation) {
        String at = "/indicators/" + measure.code();
        if (said.notApplicable()) {
            if (said.reason() == null) {
                missing(at + "/reason", "请说明“" + measure.name() + "”不适用的理由");
            }
        } else if (measure.formula() != null) {
            derivation
                    .missing(measure)
                    .forEach(input ->
                            missing("/inputs/" + input.code(), "请填写：" + input.name() + "（用于“" + measure.name() + "”）"));
        } else if (said.value() == null) {
            missing(at + "/value", "请填写：" + measure.name());
        }
    }

    private void filing(ReportContent content, Set<String> attached) {
        if (content.filedOn() == null) {
            missing("/filing/filedOn", "请填写上级动态管理表的填报日期");
        }
        if (!attached.contains(HIGHER_PROOF)) {
            missing("/filing", "请上传上级动态管理表的填报证明（附件类别：上级表填报证明）");
        }
    }

    private void missing(String field, String message) {
        missing.add(new FieldError(field, message));
    }
}
