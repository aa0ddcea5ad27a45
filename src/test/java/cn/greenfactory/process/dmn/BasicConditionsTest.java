package cn.greenfactory.process.dmn;

import static cn.greenfactory.process.dmn.DecisionFixture.rows;
import static cn.greenfactory.process.dmn.DecisionFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.evaluation.UnmetClause;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasicConditionsTest {

    private static final Map<String, Object> ELIGIBLE = Catalogue.legal("BasicConditions");

    @Test
    void nothingIsUnmetWhenEverythingIsInOrder() {
        assertThat(rows("BasicConditions", ELIGIBLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "registeredInCity, false, 5(1)",
        "independentAccounting, false, 5(1)",
        "producing, false, 5(1)",
        "lawCompliant, false, 5(2)",
        "stakeholderCommitmentsMet, false, 5(2)",
        "economicBasis, false, 5(3)",
        "competitive, false, 5(3)",
        "taxOrOtherViolation, true, 5(4)",
        "seriouslyDishonest, true, 5(4)",
        "managementBody, false, 5(5)",
        "mediumLongTermPlan, false, 5(5)",
        "targets, false, 5(5)",
        "managementRules, false, 5(6)",
        "rulesPractised, false, 5(6)",
        "managementLevelHigh, false, 5(7)",
        "managementSystems, false, 5(7)",
        "indicatorsAdvanced, false, 5(8)",
        "standardBasicsMet, false, 5(9)"
    })
    void eachFailedAnswerNamesItsClause(String input, boolean failed, String clause) {
        onlyClause(clause, with(ELIGIBLE, input, failed));
    }

    @ParameterizedTest
    @CsvSource({"1299", "0111", "0000", "4400", "9700"})
    void onlyManufacturersMayApply(String industryCode) {
        onlyClause("5(1)", with(ELIGIBLE, "industryCode", industryCode));
    }

    @ParameterizedTest
    @CsvSource({"1300", "1311", "2651", "4390", "4399"})
    void manufacturingIsDivisions13To43(String industryCode) {
        assertThat(rows("BasicConditions", with(ELIGIBLE, "industryCode", industryCode)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LARGER", "MAJOR", "EXTRAORDINARY"})
    void accidentsFromLargerOnBlock(String grade) {
        onlyClause("5(4)", with(ELIGIBLE, "worstAccidentGrade", grade));
    }

    @ParameterizedTest
    @CsvSource({"NONE", "GENERAL", "UNDETERMINED"})
    void smallerAndUndeterminedAccidentsDoNotBlockByThemselves(String grade) {
        assertThat(rows("BasicConditions", with(ELIGIBLE, "worstAccidentGrade", grade)))
                .isEmpty();
    }

    @Test
    void aClauseComesOnceForEachFailedAnswer() {
        Map<String, Object> inputs = with(ELIGIBLE, "managementBody", false, "targets", false, "producing", false);
        List<UnmetClause> unmet = new BasicConditionsTable(DecisionFixture.DECISIONS_OF_FILES).unmet(inputs);

        assertThat(unmet).extracting(UnmetClause::clause).containsExactly("5(1)", "5(5)", "5(5)");
        assertThat(unmet)
                .extracting(UnmetClause::reason)
                .doesNotHaveDuplicates()
                .allMatch(reason -> !reason.isBlank());
    }

    private static void onlyClause(String clause, Map<String, Object> inputs) {
        assertThat(rows("BasicConditions", inputs)).hasSize(1).allSatisfy(row -> assertThat(row)
                .containsEntry("clause", clause)
                .containsKey("reason"));
    }
}
