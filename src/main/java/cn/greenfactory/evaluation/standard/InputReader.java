package cn.greenfactory.evaluation.standard;

import cn.greenfactory.evaluation.standard.Edition.Input;
import cn.greenfactory.evaluation.standard.InputValues.Pollutant;
import cn.greenfactory.evaluation.standard.InputValues.Product;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the raw inputs of a dossier as the edition declares them; what is wrong goes to the field it is in. */
public final class InputReader {

    private static final int MOST_PRODUCTS = 3;
    private static final int MOST_POLLUTANTS = 20;

    private final JsonFields fields;
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, Boolean> flags = new HashMap<>();
    private final Map<String, List<String>> choices = new HashMap<>();
    private final Map<String, List<Product>> products = new HashMap<>();
    private final Map<String, List<Pollutant>> pollutants = new HashMap<>();

    private InputReader(JsonFields fields) {
        this.fields = fields;
    }

    /** What could be read of {@code /inputs}; mistakes are noted in {@code fields}. */
    public static InputValues read(Edition edition, JsonNode node, JsonFields fields) {
        InputReader reader = new InputReader(fields);
        for (var member :
                fields.members(node, "/inputs", name -> edition.input(name).isPresent())) {
            Input input = edition.input(member.getKey()).orElseThrow();
            reader.input(input, member.getValue(), "/inputs/" + input.code());
        }
        return new InputValues(reader.numbers, reader.flags, reader.choices, reader.products, reader.pollutants);
    }

    private void input(Input input, JsonNode node, String pointer) {
        switch (input.kind()) {
            case NUMBER -> put(numbers, input, quantity(node, pointer, input.unit()));
            case COUNT -> put(numbers, input, whole(node, pointer));
            case YEAR -> put(numbers, input, year(node, pointer));
            case FLAG -> put(flags, input, fields.flag(node, pointer));
            case OPTIONS -> put(choices, input, options(input, node, pointer));
            case UNIT -> unit(input, node, pointer);
            case PRODUCTS -> products(input, node, pointer);
            case POLLUTANTS -> pollutants(input, node, pointer);
        }
    }

    private static <T> void put(Map<String, T> map, Input input, T value) {
        if (value != null) {
            map.put(input.code(), value);
        }
    }

    private Double quantity(JsonNode node, String pointer, String unit) {
        if (!node.isObject()) {
            return fields.amount(node, pointer);
        }
        fields.object(node, pointer, Set.of("value", "unit"));
        Double value = fields.amount(node.get("value"), pointer + "/value");
        String given = fields.text(node.get("unit"), pointer + "/unit");
        if (value == null || given == null) {
            return value;
        }
        OptionalDouble factor = InputUnits.factor(unit, given);
        if (factor.isEmpty()) {
            fields.wrong(pointer + "/unit", "不认识的单位“" + given + "”，可用：" + String.join("、", InputUnits.known(unit)));
            return null;
        }
        return value * factor.getAsDouble();
    }

    private Double whole(JsonNode node, String pointer) {
        Double value = fields.amount(node, pointer);
        if (value != null && value != Math.rint(value)) {
            fields.wrong(pointer, "应为整数");
            return null;
        }
        return value;
    }

    private Double year(JsonNode node, String pointer) {
        Double value = whole(node, pointer);
        if (value != null && (value < 2000 || value > 2100)) {
            fields.wrong(pointer, "应为四位年份");
            return null;
        }
        return value;
    }

    private List<String> options(Input input, JsonNode node, String pointer) {
        if (!node.isArray()) {
            fields.wrong(pointer, "应为列表");
            return null;
        }
        Set<String> seen = new HashSet<>();
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String option = fields.text(node.get(i), pointer + "/" + i);
            if (option != null && !input.options().contains(option)) {
                fields.wrong(pointer + "/" + i, "没有这个选项：" + option);
            } else if (option != null && !seen.add(option)) {
                fields.wrong(pointer + "/" + i, "重复的选项：" + option);
            } else if (option != null) {
                chosen.add(option);
            }
        }
        return chosen;
    }

    private String productUnit(Input input, JsonNode node, String pointer) {
        String unit = fields.text(node, pointer);
        if (unit != null && !input.options().contains(unit)) {
            fields.wrong(pointer, "不认识的单位“" + unit + "”，可用：" + String.join("、", input.options()));
            return null;
        }
        return unit;
    }

    private void unit(Input input, JsonNode node, String pointer) {
        String unit = productUnit(input, node, pointer);
        put(choices, input, unit == null ? null : List.of(unit));
    }

    private void products(Input input, JsonNode node, String pointer) {
        List<Product> list = new ArrayList<>();
        List<JsonNode> elements = fields.elements(node, pointer, MOST_PRODUCTS);
        for (int i = 0; i < elements.size(); i++) {
            String at = pointer + "/" + i;
            JsonNode e = fields.object(elements.get(i), at, Set.of("name", "unit", "output", "consumption"));
            if (e != null) {
                product(input, e, at, list);
            }
        }
        put(products, input, list.isEmpty() || list.size() < elements.size() ? null : list);
    }

    private void product(Input input, JsonNode e, String at, List<Product> list) {
        String name = fields.text(e.get("name"), at + "/name");
        String unit = productUnit(input, e.get("unit"), at + "/unit");
        Double output = quantity(orNull(e.get("output")), at + "/output", null);
        Double consumption = quantity(orNull(e.get("consumption")), at + "/consumption", input.unit());
        if (output != null && output == 0) {
            fields.wrong(at + "/output", "产量作为分母不能为0");
        } else if (name != null && unit != null && output != null && consumption != null) {
            list.add(new Product(name, unit, output, consumption));
        }
    }

    private void pollutants(Input input, JsonNode node, String pointer) {
        List<Pollutant> list = new ArrayList<>();
        List<JsonNode> elements = fields.elements(node, pointer, MOST_POLLUTANTS);
        for (int i = 0; i < elements.size(); i++) {
            String at = pointer + "/" + i;
            JsonNode e = fields.object(elements.get(i), at, Set.of("name", "concentration", "limit"));
            if (e != null) {
                pollutant(e, at, list);
            }
        }
        put(pollutants, input, list.isEmpty() || list.size() < elements.size() ? null : list);
    }

    private void pollutant(JsonNode e, String at, List<Pollutant> list) {
        String name = fields.text(e.get("name"), at + "/name");
        Double concentration = fields.amount(e.get("concentration"), at + "/concentration");
        Double limit = fields.amount(e.get("limit"), at + "/limit");
        if (limit != null && limit == 0) {
            fields.wrong(at + "/limit", "许可限值作为分母不能为0");
        } else if (name != null && concentration != null && limit != null) {
            list.add(new Pollutant(name, concentration, limit));
        }
    }

    private static JsonNode orNull(JsonNode node) {
        return node == null ? com.fasterxml.jackson.databind.node.NullNode.getInstance() : node;
    }
}
