package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.BasicConditions.Clause;
import cn.greenfactory.evaluation.BasicConditions.Question;
import cn.greenfactory.evaluation.Dossier.Condition;
import cn.greenfactory.evaluation.Dossier.Evidence;
import cn.greenfactory.evaluation.Dossier.Indicator;
import cn.greenfactory.evaluation.Dossier.VetoAnswer;
import cn.greenfactory.evaluation.standard.Derivation;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.InputReader;
import cn.greenfactory.evaluation.standard.InputValues;
import cn.greenfactory.evaluation.standard.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads a dossier from the JSON an enterprise sends; incomplete is allowed, wrong is not. */
final class DossierReader {

    /** Kinds of materials (第七条; 国家平台申报表的证明材料). */
    static final Map<String, String> MATERIALS = Map.of(
            Dossier.SELF_EVALUATION_REPORT,
            "《绿色工厂自评价报告》",
            "BUSINESS_LICENCE",
            "营业执照",
            "CREDIT_RECORD",
            "信用中国和国家企业信用信息公示系统截图",
            "ENFORCEMENT_RECORD",
            "中国执行信息公开网截图",
            "MANAGEMENT_SYSTEM",
            "管理体系文件、当年内审和管理评审记录",
            "INDICATOR_EVIDENCE",
            "指标证明材料",
            "OTHER",
            "其他材料");

    private static final Set<String> TOP = Set.of("conditions", "vetoItems", "inputs", "indicators", "materials");
    private static final int MOST_ATTACHMENTS = 50;

    private final Edition edition;
    private final JsonFields fields = new JsonFields();

    private DossierReader(Edition edition) {
        this.edition = edition;
    }

    /** @throws EvaluationInvalidException naming every wrong field */
    static Dossier read(Edition edition, JsonNode json) {
        DossierReader reader = new DossierReader(edition);
        Dossier dossier = reader.dossier(json);
        if (!reader.fields.errors().isEmpty()) {
            throw new EvaluationInvalidException("自评价资料有误：", "第六条", reader.fields.errors());
        }
        return dossier;
    }

    private Dossier dossier(JsonNode json) {
        if (json == null || !json.isObject()) {
            fields.wrong("", "应为对象");
            return null;
        }
        fields.object(json, "", TOP);
        InputValues inputs = InputReader.read(edition, json.get("inputs"), fields);
        Map<String, Indicator> indicators = indicators(json.get("indicators"));
        Derivation derivation = new Derivation(edition, inputs);
        edition.rows().stream()
                .flatMap(row -> row.measures().stream())
                .filter(measure ->
                        !indicators.getOrDefault(measure.code(), Indicator.NONE).notApplicable())
                .forEach(measure -> derivation.check(measure, fields));
        return new Dossier(
                edition.edition(),
                conditions(json.get("conditions")),
                vetoItems(json.get("vetoItems")),
                inputs,
                indicators,
                materials(json.get("materials")));
    }

    private Map<String, Condition> conditions(JsonNode node) {
        Map<String, Condition> conditions = new HashMap<>();
        for (var member : fields.members(
                node, "/conditions", name -> BasicConditions.clause(name).isPresent())) {
            String at = "/conditions/" + member.getKey();
            JsonNode condition = fields.object(member.getValue(), at, Set.of("answers", "evidence", "attachments"));
            if (condition != null) {
                Clause clause = BasicConditions.clause(member.getKey()).orElseThrow();
                conditions.put(clause.code(), new Condition(answers(clause, condition, at), evidence(condition, at)));
            }
        }
        return conditions;
    }

    private Map<String, Object> answers(Clause clause, JsonNode condition, String at) {
        Map<String, Object> answers = new HashMap<>();
        for (Question question : clause.questions()) {
            JsonNode node = condition.path("answers").get(question.code());
            Object answer = answer(question, node, at + "/answers/" + question.code());
            if (answer != null) {
                answers.put(question.code(), answer);
            }
        }
        fields.members(condition.get("answers"), at + "/answers", name -> clause.questions().stream()
                .anyMatch(q -> q.code().equals(name)));
        return answers;
    }

    private Object answer(Question question, JsonNode node, String at) {
        if (question.answer() == BasicConditions.Answer.YES_NO) {
            return fields.flag(node, at);
        }
        String text = fields.text(node, at);
        if (text == null) {
            return null;
        }
        boolean industry = question.answer() == BasicConditions.Answer.INDUSTRY;
        if (industry ? !text.matches("[0-9]{4}") : !BasicConditions.GRADES.contains(text)) {
            fields.wrong(at, industry ? "应为国民经济行业分类的四位数字代码" : "应为" + String.join("、", BasicConditions.GRADES) + "之一");
            return null;
        }
        return text;
    }

    private Map<String, VetoAnswer> vetoItems(JsonNode node) {
        Map<String, VetoAnswer> items = new HashMap<>();
        for (var member : fields.members(node, "/vetoItems", VetoItems.ALL::containsKey)) {
            String at = "/vetoItems/" + member.getKey();
            JsonNode item = fields.object(member.getValue(), at, Set.of("applies", "evidence", "attachments"));
            if (item != null) {
                items.put(
                        member.getKey(),
                        new VetoAnswer(fields.flag(item.get("applies"), at + "/applies"), evidence(item, at)));
            }
        }
        return items;
    }

    private Map<String, Indicator> indicators(JsonNode node) {
        Map<String, Indicator> indicators = new HashMap<>();
        for (var member : fields.members(node, "/indicators", name -> edition.measure(name)
                .filter(measure -> measure.code().equals(name))
                .isPresent())) {
            Measure measure = edition.measure(member.getKey()).orElseThrow();
            String at = "/indicators/" + measure.code();
            JsonNode indicator = fields.object(
                    member.getValue(), at, Set.of("value", "notApplicable", "reason", "evidence", "attachments"));
            if (indicator != null) {
                indicators.put(measure.code(), indicator(measure, indicator, at));
            }
        }
        return indicators;
    }

    private Indicator indicator(Measure measure, JsonNode node, String at) {
        boolean notApplicable = Boolean.TRUE.equals(fields.flag(node.get("notApplicable"), at + "/notApplicable"));
        String reason = fields.text(node.get("reason"), at + "/reason");
        Double value = MeasureValue.read(measure, node.get("value"), at + "/value", fields);
        if (value != null && notApplicable) {
            fields.wrong(at + "/value", "填了不适用的指标不能再填数值");
        }
        return new Indicator(value, notApplicable, reason, evidence(node, at));
    }

    private Map<String, Evidence> materials(JsonNode node) {
        Map<String, Evidence> materials = new HashMap<>();
        for (var member : fields.members(node, "/materials", MATERIALS::containsKey)) {
            String at = "/materials/" + member.getKey();
            JsonNode material = fields.object(member.getValue(), at, Set.of("evidence", "attachments"));
            if (material != null) {
                materials.put(member.getKey(), evidence(material, at));
            }
        }
        return materials;
    }

    private Evidence evidence(JsonNode node, String at) {
        List<UUID> ids = new ArrayList<>();
        List<JsonNode> elements = fields.elements(node.get("attachments"), at + "/attachments", MOST_ATTACHMENTS);
        for (int i = 0; i < elements.size(); i++) {
            String text = fields.text(elements.get(i), at + "/attachments/" + i);
            if (text != null) {
                attachment(text, at + "/attachments/" + i, ids);
            }
        }
        return new Evidence(fields.text(node.get("evidence"), at + "/evidence"), ids);
    }

    private void attachment(String text, String at, List<UUID> ids) {
        try {
            ids.add(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            fields.wrong(at, "应为附件编号");
        }
    }
}
