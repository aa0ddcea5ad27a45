package cn.greenfactory.documents.word;

import cn.greenfactory.shared.China;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How values are written in a Chinese official paper. */
final class PaperText {

    private static final Pattern NOT_XML = Pattern.compile("[^\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final String INDENT = "\n\u3000\u3000";

    private PaperText() {}

    /**
     * Empty for null and for blank text; characters no Word file can hold are dropped.
     *
     * @throws IllegalArgumentException for anything but text, whole numbers and days
     */
    static String of(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return China.text(day);
        }
        if (value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        if (value instanceof String text) {
            return NOT_XML.matcher(text.replace("\r\n", "\n").replace('\t', ' '))
                    .replaceAll("")
                    .strip()
                    .replaceAll("\\s*\\n\\s*", INDENT);
        }
        throw new IllegalArgumentException("a paper holds texts, whole numbers and days, not " + value.getClass());
    }
}
