package cn.greenfactory.evaluation;

import java.util.Map;

/** Accident grades as people read them. */
final class GradeText {

    private static final Map<String, String> TEXT = Map.of(
            "NONE", "无事故",
            "GENERAL", "一般",
            "LARGER", "较大",
            "MAJOR", "重大",
            "EXTRAORDINARY", "特别重大",
            "UNDETERMINED", "等级未认定");

    private GradeText() {}

    /** The grade's words; anything else as it is. */
    static String of(String value) {
        return TEXT.getOrDefault(value, value);
    }
}
