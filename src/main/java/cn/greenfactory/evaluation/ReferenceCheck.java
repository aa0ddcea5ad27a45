package cn.greenfactory.evaluation;

import cn.greenfactory.evaluation.standard.Direction;
import cn.greenfactory.evaluation.standard.Edition;
import cn.greenfactory.evaluation.standard.Edition.Measure;
import cn.greenfactory.evaluation.standard.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the rows of a load of base and lead values, and names every field that is wrong. */
final class ReferenceCheck {

    private static final int MOST_ROWS = 5000;
    private static final String PRODUCT_UNIT = "产品单位";

    private final Edition edition;
    private final JsonFields fields;
    private final Set<List<String>> keys = new HashSet<>();

    private ReferenceCheck(Edition edition, JsonFields fields) {
        this.edition = edition;
        this.fields = fields;
    }

    static List<ReferenceRow> read(Edition edition, JsonNode values, JsonFields fields) {
        ReferenceCheck check = new ReferenceCheck(edition, fields);
        List<ReferenceRow> rows = new ArrayList<>();
        List<JsonNode> elements = fields.elements(values, "/values", MOST_ROWS);
        if (elements.isEmpty()) {
            fields.wrong("/values", "至少一行");
        }
        for (int i = 0; i < elements.size(); i++) {
            ReferenceRow row = check.row(elements.get(i), "/values/" + i);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private ReferenceRow row(JsonNode node, String at) {
        JsonNode row = fields.object(node, at, Set.of("indicator", "industry", "energyBand", "unit", "base", "lead"));
        if (row == null) {
            return null;
        }
        String code = fields.text(row.get("indicator"), at + "/indicator");
        Measure measure = code == null ? null : edition.measure(code).orElse(null);
        if (measure == null || !measure.direction().measured()) {
            fields.wrong(at + "/indicator", "该版标准没有这个按基准值和引领值评分的指标");
            return null;
        }
        String industry = orEmpty(fields.text(row.get("industry"), at + "/industry"));
        String band = orEmpty(fields.text(row.get("energyBand"), at + "/energyBand"));
        String unit = unit(measure, fields.text(row.get("unit"), at + "/unit"), at + "/unit");
        Double base = fields.amount(row.get("base"), at + "/base");
        Double lead = fields.amount(row.get("lead"), at + "/lead");
        if (!industry.matches("(1[3-9]|2[0-9]|3[0-9]|4[0-3])[0-9]{0,2}|")) {
            fields.wrong(at + "/industry", "应为制造业（13至43）行业代码的前2至4位，或留空");
        }
        if (!band.isEmpty()
                && edition.energyBands().stream().noneMatch(b -> b.code().equals(band))) {
            fields.wrong(at + "/energyBand", "该版标准没有这个用能档");
        }
        values(measure, row, base, lead, at);
        if (!keys.add(List.of(measure.code(), industry, band, unit))) {
            fields.wrong(at, "与前面的行重复");
        }
        return new ReferenceRow(measure.code(), industry, band, unit, base, lead);
    }

    private String unit(Measure measure, String given, String at) {
        if (!measure.unit().contains(PRODUCT_UNIT)) {
            if (given != null && !given.equals(measure.unit())) {
                fields.wrong(at, "单位应为" + measure.unit());
            }
            return measure.unit();
        }
        String prefix = measure.unit().replace(PRODUCT_UNIT, "");
        boolean known = given != null
                && given.startsWith(prefix)
                && edition.inputs().stream().anyMatch(i -> i.options().contains(given.substring(prefix.length())));
        if (!known) {
            fields.wrong(at, "单位应为" + prefix + "加产品计量单位，例如" + prefix + "t");
            return measure.unit();
        }
        return given;
    }

    private void values(Measure measure, JsonNode row, Double base, Double lead, String at) {
        if (row.hasNonNull("base") != row.hasNonNull("lead")) {
            fields.wrong(at + (row.hasNonNull("lead") ? "/base" : "/lead"), "基准值和引领值应同时填写，或同时留空（撤回）");
        }
        if (base == null || lead == null) {
            return;
        }
        range(measure, base, at + "/base");
        range(measure, lead, at + "/lead");
        String order = order(measure.direction(), base, lead);
        if (order != null) {
            fields.wrong(at + "/lead", order);
        }
    }

    private void range(Measure measure, double value, String at) {
        String wrong = MeasureValue.wrong(measure, value);
        if (wrong != null) {
            fields.wrong(at, wrong);
        }
    }

    /** What is wrong with the order of base and lead, in Chinese; null if nothing. */
    static String order(Direction direction, double base, double lead) {
        if (base == lead) {
            return "引领值不能等于基准值";
        }
        if (direction == Direction.FORWARD && lead < base) {
            return "正向指标的引领值应大于基准值";
        }
        return direction == Direction.INVERSE && lead > base ? "逆向指标的引领值应小于基准值" : null;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
