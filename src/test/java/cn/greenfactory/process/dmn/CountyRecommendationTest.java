package cn.greenfactory.process.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.evaluation.MaterialsCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountyRecommendationTest {

    private final CountyRecommendationTable table = new CountyRecommendationTable(DecisionFixture.DECISIONS_OF_FILES);

    @ParameterizedTest
    @CsvSource({
        // unmet, veto, indicators, true, compliant, complete, curable, suggestion, reason
        "0, 0, true, true, true, true, false, RECOMMEND, 建议推荐",
        "1, 1, false, false, false, false, true, DECLINE, 不真实",
        "1, 1, false, true, false, false, true, DECLINE, 否决条件",
        "1, 0, false, true, false, false, false, RETURN, 不齐全",
        "1, 0, false, true, false, true, true, RETURN, 可以补正",
        "1, 0, false, true, false, true, false, DECLINE, 无法补正",
        "1, 0, false, true, true, true, true, DECLINE, 基本条件",
        "0, 0, false, true, true, true, true, DECLINE, 指标",
        "0, 0, true, true, true, false, false, RETURN, 不齐全",
        "0, 1, true, true, true, true, true, DECLINE, 否决条件"
    })
    void theFirstReasonInOrderDecidesTheSuggestion(
            int unmet,
            int veto,
            boolean indicators,
            boolean authentic,
            boolean compliant,
            boolean complete,
            boolean curable,
            String suggestion,
            String reason) {
        var advice =
                table.suggest(unmet, veto, new MaterialsCheck(indicators, authentic, compliant, complete, curable));

        assertThat(advice.suggestion()).isEqualTo(suggestion);
        assertThat(advice.reason()).contains(reason);
    }

    @Test
    void everyCombinationHasTheSuggestionOfTheCatalogue() {
        for (int bits = 0; bits < 128; bits++) {
            int unmet = bits & 1;
            int veto = bits >> 1 & 1;
            boolean indicators = (bits & 4) != 0;
            var materials = new MaterialsCheck(
                    indicators, (bits & 8) != 0, (bits & 16) != 0, (bits & 32) != 0, (bits & 64) != 0);

            assertThat(table.suggest(unmet, veto, materials).suggestion())
                    .as("%d %d %s %s", unmet, veto, indicators, materials)
                    .isEqualTo(expected(unmet, veto, indicators, materials));
        }
    }

    private static String expected(int unmet, int veto, boolean indicators, MaterialsCheck materials) {
        if (!materials.materialsTrue() || veto > 0) {
            return "DECLINE";
        }
        if (!materials.complete()) {
            return "RETURN";
        }
        if (!materials.compliant()) {
            return materials.curable() ? "RETURN" : "DECLINE";
        }
        return unmet > 0 || !indicators ? "DECLINE" : "RECOMMEND";
    }
}
