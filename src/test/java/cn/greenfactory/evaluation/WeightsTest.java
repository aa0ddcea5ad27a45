package cn.greenfactory.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.greenfactory.evaluation.standard.Edition;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightsTest {

    private static final Edition EDITION = EvaluationFixture.EDITIONS.get("2025");

    @ParameterizedTest
    @EnumSource(NotApplicable.class)
    void allRowsApplyingKeepTheirWeights(NotApplicable rule) {
        Map<String, Double> weights = Weights.effective(EDITION, Set.of(), rule);

        assertThat(EDITION.rows()).allSatisfy(row -> assertThat(weights).containsEntry(row.code(), row.weight()));
    }

    @Test
    void redistributesWithinTheFirstLevelInProportion() {
        Map<String, Double> weights =
                Weights.effective(EDITION, Set.of("pollutantConcentration"), NotApplicable.REDISTRIBUTE);

        assertThat(weights.get("pollutantConcentration")).isZero();
        assertThat(weights.get("advancedEquipment")).isCloseTo(9.6, within(1e-9));
        assertThat(weights.get("greenUpgrade")).isCloseTo(6.4, within(1e-9));
        assertThat(weights.get("greenDesign")).isEqualTo(8);
    }

    @Test
    void aFirstLevelThatDoesNotApplyAtAllGoesToAllOthers() {
        Map<String, Double> weights = Weights.effective(EDITION, Set.of("landOutput"), NotApplicable.REDISTRIBUTE);

        assertThat(weights.get("landOutput")).isZero();
        assertThat(weights.get("greenDesign")).isCloseTo(8 * 100 / 92d, within(1e-9));
        assertThat(weights.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void fullAndPeopleLeaveWeightsWhereTheyAre() {
        assertThat(Weights.effective(EDITION, Set.of("landOutput"), NotApplicable.FULL))
                .containsEntry("landOutput", 8d);
        assertThat(Weights.effective(EDITION, Set.of("landOutput"), NotApplicable.PEOPLE))
                .containsEntry("landOutput", 8d);
    }
}
