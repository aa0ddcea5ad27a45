package cn.greenfactory.evaluation.standard;

import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads JSON that a person or a program wrote, and collects what is wrong at which field instead of stopping at the
 * first. A reading method returns null where the field is absent, null or wrong.
 */
public final class JsonFields {

    private static final int LONGEST_TEXT = 4000;
    private static final double LARGEST = 1e15;
    private final List<FieldError> errors = new ArrayList<>();

    /** Everything found wrong so far, in the order of reading. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Notes that a field is wrong; the field is a JSON pointer into the document. */
    public void wrong(String pointer, String message) {
        errors.add(new FieldError(pointer, message));
    }

    /** The members of an object whose names are all known; unknown ones are noted. Empty where it is no object. */
    public List<Map.Entry<String, JsonNode>> members(JsonNode node, String pointer, Predicate<String> known) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
        if (absent(node)) {
            return members;
        }
        if (!node.isObject()) {
            wrong(pointer, "应为对象");
            return members;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!known.test(member.getKey())) {
                wrong(pointer + "/" + escape(member.getKey()), "没有这个字段");
            } else if (!absent(member.getValue())) {
                members.add(member);
            }
        }
        return members;
    }

    /** The object itself with only these names in it; null where it is absent or no object. */
    public JsonNode object(JsonNode node, String pointer, Set<String> known) {
        members(node, pointer, known::contains);
        return absent(node) || !node.isObject() ? null : node;
    }

    /** The elements of an array; empty where it is absent or none. */
    public List<JsonNode> elements(JsonNode node, String pointer, int most) {
        List<JsonNode> elements = new ArrayList<>();
        if (absent(node)) {
            return elements;
        }
        if (!node.isArray()) {
            wrong(pointer, "应为列表");
        } else if (node.size() > most) {
            wrong(pointer, "不能超过" + most + "项");
        } else {
            node.forEach(elements::add);
        }
        return elements;
    }

    /** A number that is finite and not below 0. */
    public Double amount(JsonNode node, String pointer) {
        if (absent(node)) {
            return null;
        }
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            wrong(pointer, "应为数字");
        } else if (node.doubleValue() < 0) {
            wrong(pointer, "不能为负数");
        } else if (node.doubleValue() > LARGEST) {
            wrong(pointer, "数值过大，请核对单位");
        } else {
            return node.doubleValue();
        }
        return null;
    }

    /** A yes or no. */
    public Boolean flag(JsonNode node, String pointer) {
        if (absent(node)) {
            return null;
        }
        if (!node.isBoolean()) {
            wrong(pointer, "应为是（true）或否（false）");
            return null;
        }
        return node.booleanValue();
    }

    /** A text of at most 4000 characters that is not blank; blank counts as absent. */
    public String text(JsonNode node, String pointer) {
        if (absent(node)) {
            return null;
        }
        if (!node.isTextual()) {
            wrong(pointer, "应为文字");
        } else if (node.textValue().length() > LONGEST_TEXT) {
            wrong(pointer, "不能超过" + LONGEST_TEXT + "字");
        } else if (node.textValue().indexOf('\0') >= 0) {
            wrong(pointer, "含有不能保存的字符");
        } else if (!node.textValue().isBlank()) {
            return node.textValue().strip();
        }
        return null;
    }

    private static boolean absent(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    private static String escape(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
