package cn.greenfactory.settings;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a setting's text stands for, and what makes it unusable. */
public enum SettingType {
    /** Any text that is not blank, at most 4000 characters. */
    TEXT,
    /** A whole number within the key's range. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A JSON array of six-character unit codes, possibly empty. */
    CODES,
    /** A day that every year has, as {@code MM-dd}. */
    MONTH_DAY,
    /** A number format with placeholders in braces, among them {@code {year}} and one counter. */
    NUMBER_FORMAT;

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_FORMAT = 100;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Pattern CODE_LIST =
            Pattern.compile("\\[\\s*(\"[0-9A-Z]{6}\"(\\s*,\\s*\"[0-9A-Z]{6}\")*)?\\s*]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern COUNTER = Pattern.compile("n(:[1-9])?");

    static Optional<String> text(String value) {
        if (value.isBlank()) {
            return Optional.of("不能为空");
        }
        return value.length() > LONGEST_TEXT ? Optional.of("不能超过 " + LONGEST_TEXT + " 字") : Optional.empty();
    }

    static Optional<String> number(String value, int lowest, int highest) {
        if (!WHOLE.matcher(value).matches()) {
            return Optional.of("应为整数，收到“" + value + "”");
        }
        int number = Integer.parseInt(value);
        return number < lowest || number > highest
                ? Optional.of("应在 " + lowest + " 至 " + highest + " 之间，收到 " + number)
                : Optional.empty();
    }

    static Optional<String> monthDay(String value) {
        try {
            MonthDay day = MonthDay.parse("--" + value);
            return day.equals(MonthDay.of(2, 29)) ? Optional.of("不能是 2 月 29 日") : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("应为月和日，如 04-15，收到“" + value + "”");
        }
    }

    static Optional<String> flag(String value) {
        return value.equals("true") || value.equals("false")
                ? Optional.empty()
                : Optional.of("应为 true（是）或 false（否），收到“" + value + "”");
    }

    static Optional<String> codes(String value) {
        return CODE_LIST.matcher(value).matches() ? Optional.empty() : Optional.of("应为单位代码的 JSON 数组，例如 [\"130181\"]");
    }

    static Optional<String> format(String value, Set<String> allowed) {
        if (value.isBlank() || value.length() > LONGEST_FORMAT) {
            return Optional.of("编号格式应为 1 至 " + LONGEST_FORMAT + " 个字");
        }
        String rest = PLACEHOLDER.matcher(value).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            return Optional.of("花括号不成对");
        }
        var names =
                PLACEHOLDER.matcher(value).results().map(hit -> hit.group(1)).toList();
        for (String name : names) {
            if (!allowed.contains(name) && !COUNTER.matcher(name).matches()) {
                return Optional.of("不认识占位符 {" + name + "}");
            }
        }
        if (names.stream().filter(name -> COUNTER.matcher(name).matches()).count() != 1) {
            return Optional.of("应当恰有一个流水号 {n} 或 {n:4}，否则编号会重复");
        }
        return names.contains("year") ? Optional.empty() : Optional.of("应当含有 {year}，流水号按年重新开始");
    }
}
