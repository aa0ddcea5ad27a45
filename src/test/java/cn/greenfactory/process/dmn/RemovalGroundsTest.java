package cn.greenfactory.process.dmn;

import static cn.greenfactory.process.dmn.DecisionFixture.rows;
import static cn.greenfactory.process.dmn.DecisionFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 第十四条. */
class RemovalGroundsTest {

    private static final Map<String, Object> NONE = Catalogue.legal("RemovalGrounds");

    @Test
    void noGroundNoRow() {
        assertThat(rows("RemovalGrounds", NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "reportNotFiled, 14(1)",
        "falsified, 14(2)",
        "deregistered, 14(3)",
        "abnormalListed, 14(3)",
        "incidentGround, 14(4)",
        "removedFromHigherList, 14(5)"
    })
    void eachFactIsItsGround(String fact, String ground) {
        assertThat(rows("RemovalGrounds", with(NONE, fact, true)))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("ground", ground).containsKey("reason"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "11, 0", "11.9, 0", "12, 1", "12.7, 1", "30, 1"})
    void twelveMonthsStoppedCount(double months, int grounds) {
        assertThat(rows("RemovalGrounds", with(NONE, "stoppedMonths", months))).hasSize(grounds);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n", "　"})
    void aBlankOtherReasonIsNone(String other) {
        assertThat(rows("RemovalGrounds", with(NONE, "otherNotOperating", other)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"吊销营业执照", "s", "  停\n业"})
    void anotherReasonIsQuoted(String other) {
        assertThat(rows("RemovalGrounds", with(NONE, "otherNotOperating", other)))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("ground", "14(3)").containsEntry("reason", "未正常经营生产：" + other));
    }

    @Test
    void everyReasonHasItsRow() {
        assertThat(rows(
                        "RemovalGrounds",
                        with(
                                NONE,
                                "deregistered",
                                true,
                                "stoppedMonths",
                                12,
                                "abnormalListed",
                                true,
                                "falsified",
                                true)))
                .extracting(row -> row.get("ground"))
                .containsExactly("14(2)", "14(3)", "14(3)", "14(3)");
    }
}
