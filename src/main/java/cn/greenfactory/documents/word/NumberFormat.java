package cn.greenfactory.documents.word;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number is written: text with names in braces, e.g. {@code 石工信绿示〔{year}〕{n}号}.
 *
 * <p>{@code {n}} is the running number, {@code {n:4}} the same filled with zeros to four digits; a number with more
 * digits is written in full.
 */
public final class NumberFormat {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}:]+)(?::(\\d{1,2}))?}");

    private final String text;
    private final String digits;

    private NumberFormat(String text, String digits) {
        this.text = text;
        this.digits = digits;
    }

    /** @throws IllegalArgumentException if a name has no value, a brace is left over, or there is not one {n} */
    public static NumberFormat of(String format, Map<String, String> values) {
        String digits = null;
        StringBuilder template = new StringBuilder();
        Matcher fields = FIELD.matcher(literal(format));
        while (fields.find()) {
            if (!fields.group(1).equals("n")) {
                fields.appendReplacement(template, Matcher.quoteReplacement(literal(value(format, fields, values))));
            } else if (digits == null) {
                digits = fields.group(2) == null ? "%d" : "%0" + Math.max(1, Integer.parseInt(fields.group(2))) + "d";
                fields.appendReplacement(template, "%s");
            } else {
                throw new IllegalArgumentException("number format has {n} twice: " + format);
            }
        }
        fields.appendTail(template);
        if (digits == null || template.indexOf("{") >= 0 || template.indexOf("}") >= 0) {
            throw new IllegalArgumentException("number format needs one {n} and closed braces: " + format);
        }
        return new NumberFormat(template.toString(), digits);
    }

    /** The number written out. */
    public String write(long number) {
        return text.formatted(digits.formatted(number));
    }

    private static String value(String format, Matcher field, Map<String, String> values) {
        String value = values.get(field.group(1));
        if (value == null || value.isBlank() || field.group(2) != null) {
            throw new IllegalArgumentException("number format " + format + ": no value for " + field.group());
        }
        return value;
    }

    private static String literal(String value) {
        return value.replace("%", "%%");
    }
}
