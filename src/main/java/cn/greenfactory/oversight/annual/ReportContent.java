package cn.greenfactory.oversight.annual;

import cn.greenfactory.evaluation.standard.InputValues;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an enterprise says in its report, checked field by field; it may still be incomplete. Three blocks: changes
 * (第十五条), compliance, and the year's key indicators with their raw inputs (第十二条); in the higher form the proof of
 * filing takes the place of the last two.
 *
 * @param changed whether anything changed as 第十五条 means it; null where not answered
 * @param declarations the changes as declared, each as the change desk takes it
 * @param compliance answers by question; what is not answered is absent
 * @param inputs raw data in the units the edition declares
 * @param indicators values of measures that are not computed, and those that do not apply
 * @param explanations why a figure moved so much, by code of input or measure
 * @param filedOn the day the higher form was filed; null in the city's form
 * @param filedAs number or name under which it was filed
 */
record ReportContent(
        Boolean changed,
        List<JsonNode> declarations,
        Map<ComplianceQuestion, Answer> compliance,
        InputValues inputs,
        Map<String, Indicator> indicators,
        Map<String, String> explanations,
        LocalDate filedOn,
        String filedAs) {

    ReportContent {
        declarations = List.copyOf(declarations);
        compliance = Map.copyOf(compliance);
        indicators = Map.copyOf(indicators);
        explanations = Map.copyOf(explanations);
    }

    /** An answer and what is said to it; null where nothing is. */
    record Answer(boolean answer, String explanation) {}

    /** A measure's filled-in value (null where it is computed or absent), or why it does not apply. */
    record Indicator(Double value, boolean notApplicable, String reason) {

        static final Indicator NONE = new Indicator(null, false, null);
    }

    Indicator indicator(String code) {
        return indicators.getOrDefault(code, Indicator.NONE);
    }
}
