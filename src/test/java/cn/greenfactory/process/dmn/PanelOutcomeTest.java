package cn.greenfactory.process.dmn;

import static cn.greenfactory.process.dmn.DecisionFixture.inputs;
import static cn.greenfactory.process.dmn.DecisionFixture.row;
import static cn.greenfactory.process.dmn.DecisionFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelOutcomeTest {

    private static final Map<String, Object> PANEL = Catalogue.legal("PanelOutcome");

    private static final Map<String, Object> AGENCY =
            inputs("reviewerKind", "AGENCY", "vetoFound", false, "averageScore", 80, "agencyRecommends", true);

    @ParameterizedTest
    @CsvSource({
        // quorum, veto, spread, average, pass, attempt, outcome, reason
        "true, false, 5, 80, , 1, RECOMMEND, 达到要求的比例",
        "false, true, 90, 10, 60, 1, REVIEW_AGAIN, 人数不足",
        "false, true, 90, 10, 60, 2, CITY_DECIDES, 人数不足",
        "false, false, 5, 80, , 3, CITY_DECIDES, 人数不足",
        "true, true, 90, 90, , 1, OPPOSE, 否决条件",
        "true, true, 90, 90, , 2, OPPOSE, 否决条件",
        "true, false, 20, 80, , 1, RECOMMEND, 同意票",
        "true, false, 20.5, 10, 60, 1, REVIEW_AGAIN, 差距过大",
        "true, false, 20.5, 80, , 2, CITY_DECIDES, 差距过大",
        "true, false, 20, 80, , 2, RECOMMEND, 同意票",
        "true, false, 5, 59.99, 60, 1, OPPOSE, 分数线",
        "true, false, 5, 60, 60, 1, RECOMMEND, 同意票",
        "true, false, 5, 0, , 1, RECOMMEND, 同意票"
    })
    void aPanelIsAskedQuorumThenVetoThenSpreadThenScore(
            boolean quorum,
            boolean veto,
            double spread,
            double average,
            Double pass,
            int attempt,
            String outcome,
            String reason) {
        outcome(
                outcome,
                reason,
                with(
                        PANEL,
                        "quorumMet",
                        quorum,
                        "vetoFound",
                        veto,
                        "scoreSpread",
                        spread,
                        "averageScore",
                        average,
                        "passScore",
                        pass,
                        "attempt",
                        attempt));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, 2, 3, RECOMMEND",
        "1, 3, 2, 3, OPPOSE",
        "4, 6, 2, 3, RECOMMEND",
        "3, 5, 2, 3, OPPOSE",
        "4, 5, 2, 3, RECOMMEND",
        "14, 21, 2, 3, RECOMMEND",
        "13, 21, 2, 3, OPPOSE",
        "1, 2, 1, 2, RECOMMEND",
        "3, 7, 3, 7, RECOMMEND",
        "7, 7, 1, 1, RECOMMEND",
        "6, 7, 1, 1, OPPOSE",
        "0, 7, 1, 2, OPPOSE"
    })
    void fractionsAreComparedInWholeNumbers(int support, int votes, int numerator, int denominator, String outcome) {
        outcome(
                outcome,
                "同意票",
                with(
                        PANEL,
                        "supportVotes",
                        support,
                        "votes",
                        votes,
                        "requiredNumerator",
                        numerator,
                        "requiredDenominator",
                        denominator));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 80, , true, RECOMMEND, 机构推荐",
        "false, 80, , false, OPPOSE, 机构不推荐",
        "true, 80, , true, OPPOSE, 否决条件",
        "false, 59, 60, true, OPPOSE, 分数线",
        "false, 60, 60, true, RECOMMEND, 机构推荐"
    })
    void anAgencyIsAskedVetoThenScoreThenItsWord(
            boolean veto, double average, Double pass, boolean recommends, String outcome, String reason) {
        outcome(
                outcome,
                reason,
                with(
                        AGENCY,
                        "vetoFound",
                        veto,
                        "averageScore",
                        average,
                        "passScore",
                        pass,
                        "agencyRecommends",
                        recommends));
    }

    @ParameterizedTest
    @CsvSource({"1, true, RECOMMEND", "2, true, RECOMMEND", "1, false, OPPOSE", "2, false, OPPOSE"})
    void whatConcernsOnlyPanelsDoesNotTouchAnAgency(int attempt, boolean recommends, String outcome) {
        Map<String, Object> inputs = with(PANEL, "reviewerKind", "AGENCY", "attempt", attempt);
        inputs.put("agencyRecommends", recommends);

        outcome(outcome, "机构", with(inputs, "quorumMet", false));
        outcome(outcome, "机构", with(inputs, "scoreSpread", 90));
        outcome(outcome, "机构", with(inputs, "supportVotes", 0, "votes", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "PANEL, supportVotes, 4, votes",
        "PANEL, votes, 0, votes",
        "PANEL, requiredNumerator, 0, requiredNumerator",
        "PANEL, requiredNumerator, 4, requiredDenominator",
        "PANEL, requiredDenominator, 0, requiredDenominator",
        "PANEL, attempt, 0, attempt",
        "PANEL, maxAttempts, 0, maxAttempts",
        "AGENCY, agencyRecommends, , agencyRecommends",
        "AGENCY, averageScore, , averageScore"
    })
    void whatMakesNoSenseIsRefused(String kind, String input, Integer value, String refused) {
        Map<String, Object> inputs = with(kind.equals("PANEL") ? PANEL : AGENCY, input, value);

        assertThatThrownBy(() -> row("PanelOutcome", inputs))
                .isInstanceOf(DecisionRefusedException.class)
                .hasMessageContaining("（" + refused + "）");
    }

    @ParameterizedTest
    @CsvSource({"1, REVIEW_AGAIN", "2, CITY_DECIDES"})
    void aPanelWithoutAVoteHasNoQuorumAndStillGetsAnAnswer(int attempt, String outcome) {
        Map<String, Object> nobody =
                with(PANEL, "quorumMet", false, "votes", 0, "supportVotes", 0, "averageScore", 0, "scoreSpread", 0);
        outcome(outcome, "人数不足", with(nobody, "attempt", attempt));
    }

    private static void outcome(String outcome, String reason, Map<String, Object> inputs) {
        Map<String, Object> row = row("PanelOutcome", inputs);
        assertThat(row).containsEntry("outcome", outcome);
        assertThat((String) row.get("reason")).contains(reason);
    }
}
