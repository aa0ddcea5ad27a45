package cn.greenfactory.process.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorScoreTest {

    private static final long SEED = 36132;

    private final IndicatorScoreTable table = new IndicatorScoreTable(DecisionFixture.DECISIONS_OF_FILES);

    @ParameterizedTest
    @CsvSource({
        "FORWARD, 20, 20, 60, 8, 0",
        "FORWARD, 19.99, 20, 60, 8, 0",
        "FORWARD, -5, 20, 60, 8, 0",
        "FORWARD, 40, 20, 60, 8, 4",
        "FORWARD, 30, 20, 60, 8, 2",
        "FORWARD, 59.99, 20, 60, 8, 7.998",
        "FORWARD, 60, 20, 60, 8, 8",
        "FORWARD, 99, 20, 60, 8, 8",
        "FORWARD, -5, -10, 0, 6, 3",
        "FORWARD, 5, 0, 8, 6, 3.75",
        "INVERSE, 60, 60, 20, 8, 0",
        "INVERSE, 60.01, 60, 20, 8, 0",
        "INVERSE, 40, 60, 20, 8, 4",
        "INVERSE, 50, 60, 20, 8, 2",
        "INVERSE, 20, 60, 20, 8, 8",
        "INVERSE, 0, 60, 20, 8, 8",
        "INVERSE, 12.7, 25.4, 0, 10, 5",
        "FORWARD, 40, 20, 60, 0, 0",
        "PROVIDED, 1, , , 8, 8",
        "PROVIDED, 0, , , 8, 0",
        "PROVIDED, 1, 5, 3, 8, 8",
        "PROVIDED, 1, 3, 5, 8, 8",
        "PROVIDED, 1, 0, -1, 8, 8",
        "PROVIDED, 0, 3, 5, 8, 0",
        "MANDATORY, 1, , , 2.5, 2.5",
        "MANDATORY, 0, , , 2.5, 0",
        "JUDGED, 0, , , 8, 0",
        "JUDGED, 0.35, , , 8, 2.8",
        "JUDGED, 1, , , 8, 8"
    })
    void pointsLieOnTheLineFromBaseToLead(
            String direction, double actual, Double base, Double lead, double weight, double score) {
        assertThat(table.score(direction, actual, base, lead, weight)).isCloseTo(score, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "FORWARD, 5, 7, 7, 8, lead",
        "FORWARD, 5, 8, 7, 8, lead",
        "INVERSE, 5, 7, 7, 8, lead",
        "INVERSE, 5, 7, 8, 8, lead",
        "FORWARD, 5, , 8, 8, base",
        "INVERSE, 5, 8, , 8, lead",
        "PROVIDED, 0.5, , , 8, actual",
        "MANDATORY, 2, , , 8, actual",
        "JUDGED, 1.01, , , 8, actual",
        "JUDGED, -0.01, , , 8, actual",
        "FORWARD, 5, 0, 8, -1, weight"
    })
    void whatCannotBeScoredIsRefused(
            String direction, double actual, Double base, Double lead, double weight, String input) {
        assertThatThrownBy(() -> table.score(direction, actual, base, lead, weight))
                .isInstanceOf(DecisionRefusedException.class)
                .hasMessageContaining("（" + input + "）");
    }

    @Test
    void followsTheFormulaAndNeverLeavesTheScale() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            double low = random.nextDouble() * 1000 - 200;
            double high = low + 0.01 + random.nextDouble() * 500;
            double actual = low - 100 + random.nextDouble() * (high - low + 200);
            double weight = random.nextInt(30);
            double share = Math.min(1, Math.max(0, (actual - low) / (high - low)));

            assertThat(table.score("FORWARD", actual, low, high, weight))
                    .as("seed %d, run %d", SEED, i)
                    .isCloseTo(weight * share, within(1e-6))
                    .isBetween(0.0, weight);
            assertThat(table.score("INVERSE", actual, high, low, weight))
                    .isCloseTo(weight * (1 - share), within(1e-6))
                    .isBetween(0.0, weight);
        }
    }
}
