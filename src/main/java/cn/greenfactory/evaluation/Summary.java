package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.Dossier.Evidence;
import cn.greenfactory.evaluation.EvaluationStore.Evaluation;
import cn.greenfactory.evaluation.Scoring.Total;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.RawText;
import cn.greenfactory.shared.China;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The evaluation of a case as the JSON that forms and pages show. */
@Component
class Summary {

    static final List<String> COLUMNS = List.of("编号", "指标", "单位", "企业自评值", "核定值", "基准值", "引领值", "权重", "得分", "说明");

    private final ObjectMapper mapper;

    Summary(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode of(
            Evaluation evaluation,
            Edition edition,
            Dossier dossier,
            Scoring scoring,
            List<Correction> corrections,
            Predicate<Correction> outlived,
            boolean editionChanged) {
        ObjectNode json = mapper.createObjectNode()
                .put("caseId", evaluation.caseId().toString())
                .put("edition", scoring.edition())
                .put("standard", edition.standard() + "《" + edition.title() + "》")
                .put("standardRemark", edition.remark())
                .put("standardChanged", editionChanged)
                .put("dossierVersion", scoring.dossierVersion())
                .put("frozen", scoring.frozen())
                .put("complete", scoring.complete());
        table(json, scoring);
        json.set("conditions", conditions(dossier, scoring, evaluation.explanations()));
        json.put("conditionsAnswered", scoring.conditionsAnswered());
        json.set("unmet", unmet(scoring, evaluation.explanations()));
        json.set("vetoItems", vetoItems(dossier, evaluation.terms()));
        json.put("vetoAnswered", scoring.vetoAnswered());
        json.set("vetoHits", hits(scoring));
        json.set("indicatorEvidence", indicatorEvidence(edition, dossier));
        json.set("corrections", corrections(corrections, outlived, edition));
        return json;
    }

    /** Rows and totals as they stood at submission. */
    ObjectNode selfScore(Scoring scoring) {
        ObjectNode json = mapper.createObjectNode();
        table(json, scoring);
        return json;
    }

    private void table(ObjectNode json, Scoring scoring) {
        COLUMNS.forEach(json.putArray("columns")::add);
        ArrayNode table = json.putArray("table");
        scoring.rows().forEach(row -> cells(row).forEach(table.addArray()::add));
        ArrayNode totals = json.putArray("totals");
        scoring.totals().forEach(total -> totals.add(total(total)));
        json.set("total", total(scoring.total()));
        json.put("totalText", text(scoring.total()));
    }

    private static List<String> cells(ScoredRow row) {
        boolean yesNo = "PROVIDED".equals(row.direction()) || "MANDATORY".equals(row.direction());
        String self = row.notApplicable() ? "不适用" : value(row.selfValue(), yesNo);
        String corrected =
                row.share() == null ? value(row.correctedValue(), yesNo) : "评定比例 " + RawText.number(row.share());
        String rule = row.raw() == null || row.raw().isEmpty() ? row.rule() : row.rule() + "；原始数据：" + row.raw();
        return List.of(
                row.number(),
                row.name(),
                row.unit() == null ? "—" : row.unit(),
                self,
                corrected,
                RawText.number(row.base()),
                RawText.number(row.lead()),
                RawText.number(row.weight()),
                row.score() == null && row.scoredByPeople() && row.share() == null
                        ? "待评定"
                        : RawText.number(row.score()),
                rule);
    }

    private static String value(Double value, boolean yesNo) {
        if (value == null || !yesNo) {
            return RawText.number(value);
        }
        return value == 1 ? "已提供" : "未提供";
    }

    private ObjectNode total(Total total) {
        return mapper.createObjectNode()
                .put("name", total.name())
                .put("weight", total.weight())
                .put("selfScore", total.selfScore())
                .put("score", total.score())
                .put("openRows", total.openRows());
    }

    private static String text(Total total) {
        if (total.weight() == null) {
            return "该版标准的权重没有可靠出处，不计算总分，由评审人员评定";
        }
        String open = total.openRows() == 0 ? "" : "，尚有" + total.openRows() + "行待填写或待评定";
        return "得分" + RawText.number(total.score()) + "分（满分" + RawText.number(total.weight()) + "分）" + open;
    }

    private ArrayNode conditions(Dossier dossier, Scoring scoring, Map<String, String> explanations) {
        ArrayNode list = mapper.createArrayNode();
        for (BasicConditions.Clause clause : BasicConditions.CLAUSES) {
            Dossier.Condition condition = dossier.conditions().get(clause.code());
            ObjectNode node = list.addObject()
                    .put("clause", clause.code())
                    .put("article", clause.article())
                    .put("text", clause.text())
                    .put(
                            "met",
                            scoring.conditionsAnswered()
                                    && !scoring.unmetClauses().contains(clause.code()))
                    .put("explanation", explanations.get(clause.code()));
            ArrayNode answers = node.putArray("answers");
            clause.questions().forEach(q -> answers.addObject()
                    .put("question", q.text())
                    .put(
                            "answer",
                            answer(
                                    condition == null
                                            ? null
                                            : condition.answers().get(q.code()))));
            evidence(node, condition == null ? Evidence.NONE : condition.evidence());
        }
        return list;
    }

    private static String answer(Object answer) {
        if (answer == null) {
            return "未填写";
        }
        return answer instanceof Boolean yes ? (yes ? "是" : "否") : GradeText.of(answer.toString());
    }

    private ArrayNode unmet(Scoring scoring, Map<String, String> explanations) {
        ArrayNode list = mapper.createArrayNode();
        scoring.unmet().forEach(unmet -> list.addObject()
                .put("clause", unmet.clause())
                .put("reason", unmet.reason())
                .put("explanation", explanations.get(unmet.clause())));
        return list;
    }

    private ArrayNode vetoItems(Dossier dossier, EvaluationTerms terms) {
        ArrayNode list = mapper.createArrayNode();
        VetoItems.ALL.forEach((code, text) -> {
            Dossier.VetoAnswer answer = dossier.vetoItems().get(code);
            ObjectNode node = list.addObject()
                    .put("item", code)
                    .put("text", text)
                    .put("counts", terms.vetoItemsOn().contains(code))
                    .put("answer", answer(answer == null ? null : answer.applies()));
            evidence(node, answer == null ? Evidence.NONE : answer.evidence());
        });
        return list;
    }

    private ArrayNode hits(Scoring scoring) {
        ArrayNode list = mapper.createArrayNode();
        scoring.vetoHits().forEach(hit -> hit(list, hit, true));
        scoring.vetoNotCounting().forEach(hit -> hit(list, hit, false));
        return list;
    }

    private static void hit(ArrayNode list, VetoHit hit, boolean counts) {
        list.addObject().put("item", hit.item()).put("reason", hit.reason()).put("counts", counts);
    }

    private ArrayNode indicatorEvidence(Edition edition, Dossier dossier) {
        ArrayNode list = mapper.createArrayNode();
        edition.rows().stream().flatMap(row -> row.measures().stream()).forEach(measure -> {
            Evidence evidence = dossier.indicator(measure.code()).evidence();
            if (evidence.given()) {
                ObjectNode node =
                        list.addObject().put("indicator", measure.code()).put("name", measure.name());
                measure.evidence().forEach(node.putArray("required")::add);
                evidence(node, evidence);
            }
        });
        return list;
    }

    private static void evidence(ObjectNode node, Evidence evidence) {
        node.put("evidence", evidence.text());
        ArrayNode ids = node.putArray("attachments");
        evidence.attachments().forEach(id -> ids.add(id.toString()));
    }

    private ArrayNode corrections(List<Correction> corrections, Predicate<Correction> outlived, Edition edition) {
        ArrayNode list = mapper.createArrayNode();
        corrections.forEach(c -> list.addObject()
                .put("indicator", c.indicator())
                .put("name", nameOf(c, edition))
                .put("share", c.share())
                .put("selfValue", c.selfValue())
                .put("value", c.value())
                .put("reason", c.reason())
                .put("who", c.who())
                .put("at", c.at().atZone(China.ZONE).toOffsetDateTime().toString())
                .put("dossierVersion", c.dossierVersion())
                .put("outlived", outlived.test(c)));
        return list;
    }

    private static String nameOf(Correction correction, Edition edition) {
        return correction.share()
                ? edition.row(correction.indicator()).map(Edition.Row::name).orElse(correction.indicator())
                : edition.measure(correction.indicator())
                        .map(Edition.Measure::name)
                        .orElse(correction.indicator());
    }
}
