package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.MeasureValue;
import cn.greenfactory.evaluation.standard.Derivation;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.InputReader;
import cn.greenfactory.evaluation.standard.InputValues;
import cn.greenfactory.evaluation.standard.JsonFields;
import cn.greenfactory.oversight.annual.ReportContent.Answer;
import cn.greenfactory.oversight.annual.ReportContent.Indicator;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a report from the JSON an enterprise sends; incomplete is allowed, wrong is not. */
final class ReportReader {

    private static final Set<String> CITY = Set.of("changes", "compliance", "inputs", "indicators", "explanations");
    private static final Set<String> HIGHER = Set.of("changes", "filing");
    private static final int MOST_DECLARATIONS = 10;
    private static final InputValues NO_INPUTS = new InputValues(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Edition edition;
    private final int reportYear;
    private final LocalDate today;
    private final JsonFields fields = new JsonFields();

    private ReportReader(Edition edition, int reportYear, LocalDate today) {
        this.edition = edition;
        this.reportYear = reportYear;
        this.today = today;
    }

    /** @throws ReportException naming every wrong field as a JSON pointer */
    static ReportContent read(Edition edition, int reportYear, ReportForm form, JsonNode json, LocalDate today) {
        ReportReader reader = new ReportReader(edition, reportYear, today);
        ReportContent content = form.higher() ? reader.higher(json) : reader.city(json);
        if (!reader.fields.errors().isEmpty()) {
            throw ReportException.content(reader.fields.errors());
        }
        return content;
    }

    private ReportContent city(JsonNode json) {
        fields.object(json, "", CITY);
        InputValues inputs = InputReader.read(edition, json.get("inputs"), fields);
        Map<String, Indicator> indicators = indicators(json.get("indicators"));
        Double year = inputs.numbers().get("statisticalYear");
        if (year != null && year != reportYear) {
            fields.wrong("/inputs/statisticalYear", "统计年度应为 " + reportYear + " 年");
        }
        plausible(inputs, indicators);
        JsonNode changes = changes(json);
        return new ReportContent(
                fields.flag(changes.get("changed"), "/changes/changed"),
                fields.elements(changes.get("declarations"), "/changes/declarations", MOST_DECLARATIONS),
                compliance(json.get("compliance")),
                inputs,
                indicators,
                explanations(json.get("explanations")),
                null,
                null);
    }

    private ReportContent higher(JsonNode json) {
        fields.object(json, "", HIGHER);
        JsonNode changes = changes(json);
        JsonNode filing = json.path("filing");
        fields.object(filing, "/filing", Set.of("filedOn", "filedAs"));
        return new ReportContent(
                fields.flag(changes.get("changed"), "/changes/changed"),
                fields.elements(changes.get("declarations"), "/changes/declarations", MOST_DECLARATIONS),
                Map.of(),
                NO_INPUTS,
                Map.of(),
                Map.of(),
                filedOn(filing.get("filedOn")),
                fields.text(filing.get("filedAs"), "/filing/filedAs"));
    }

    private JsonNode changes(JsonNode json) {
        JsonNode changes = json.path("changes");
        fields.object(changes, "/changes", Set.of("changed", "declarations"));
        return changes;
    }

    private LocalDate filedOn(JsonNode node) {
        String text = fields.text(node, "/filing/filedOn");
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day != null && day.isAfter(today)) {
                fields.wrong("/filing/filedOn", "填报日期不能晚于今天");
            }
            return day;
        } catch (DateTimeParseException e) {
            fields.wrong("/filing/filedOn", "应为日期，如 2026-03-20");
            return null;
        }
    }

    /** Zero denominators and impossible shares at the inputs they come from. */
    private void plausible(InputValues inputs, Map<String, Indicator> indicators) {
        Derivation derivation = new Derivation(edition, inputs);
        for (Measure measure : KeyIndicators.of(edition)) {
            if (!indicators.getOrDefault(measure.code(), Indicator.NONE).notApplicable()) {
                derivation.check(measure, fields);
            }
        }
    }

    private Map<String, Indicator> indicators(JsonNode node) {
        List<String> asked =
                KeyIndicators.of(edition).stream().map(Measure::code).toList();
        Map<String, Indicator> indicators = new HashMap<>();
        for (var member : fields.members(node, "/indicators", asked::contains)) {
            String at = "/indicators/" + member.getKey();
            JsonNode said = fields.object(member.getValue(), at, Set.of("value", "notApplicable", "reason"));
            if (said != null) {
                indicators.put(member.getKey(), indicator(said, member.getKey(), at));
            }
        }
        return indicators;
    }

    private Indicator indicator(JsonNode said, String code, String at) {
        boolean notApplicable = Boolean.TRUE.equals(fields.flag(said.get("notApplicable"), at + "/notApplicable"));
        Double value = MeasureValue.read(edition.measure(code).orElseThrow(), said.get("value"), at + "/value", fields);
        if (value != null && notApplicable) {
            fields.wrong(at + "/value", "填了不适用的指标不能再填数值");
        }
        return new Indicator(value, notApplicable, fields.text(said.get("reason"), at + "/reason"));
    }

    private Map<ComplianceQuestion, Answer> compliance(JsonNode node) {
        Map<ComplianceQuestion, Answer> answers = new EnumMap<>(ComplianceQuestion.class);
        for (var member : fields.members(
                node, "/compliance", name -> ComplianceQuestion.of(name).isPresent())) {
            String at = "/compliance/" + member.getKey();
            JsonNode said = fields.object(member.getValue(), at, Set.of("answer", "explanation"));
            Boolean answer = said == null ? null : fields.flag(said.get("answer"), at + "/answer");
            if (answer != null) {
                String explanation = fields.text(said.get("explanation"), at + "/explanation");
                answers.put(ComplianceQuestion.of(member.getKey()).orElseThrow(), new Answer(answer, explanation));
            }
        }
        return answers;
    }

    private Map<String, String> explanations(JsonNode node) {
        Map<String, String> explanations = new HashMap<>();
        for (var member : fields.members(
                node,
                "/explanations",
                name -> edition.input(name).isPresent() || edition.measure(name).isPresent())) {
            String text = fields.text(member.getValue(), "/explanations/" + member.getKey());
            if (text != null) {
                explanations.put(member.getKey(), text);
            }
        }
        return explanations;
    }
}
