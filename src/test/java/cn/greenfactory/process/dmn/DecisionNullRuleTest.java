package cn.greenfactory.process.dmn;

import static cn.greenfactory.process.dmn.DecisionFixture.rows;
import static cn.greenfactory.process.dmn.DecisionFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.process.dmn.Catalogue.Published;
import cn.greenfactory.shared.RefusalException.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The null rule: a missing or wrong-typed input is refused in Chinese, never read as false, never an empty answer. */
class DecisionNullRuleTest {

    /** The indicator's own values may be negative: an emission may be worse than its limit. */
    private static final Set<String> MAY_BE_NEGATIVE = Set.of("actual", "base", "lead");

    static Stream<Arguments> everyInput() {
        return Catalogue.DECISIONS.stream()
                .flatMap(published -> published.inputs().stream().map(input -> {
                    String[] parts = input.split(":");
                    return Arguments.of(published, parts[0], parts[1]);
                }));
    }

    static Stream<Arguments> everyNumber() {
        return everyInput().filter(each -> each.get()[2].equals("double"));
    }

    @ParameterizedTest
    @MethodSource("everyInput")
    void refusesNull(Published published, String input, String type) {
        Map<String, Object> inputs = with(published.legal(), input, null);
        if (published.mayBeNull(input)) {
            answers(published, inputs);
        } else {
            refused(published, input, inputs);
        }
    }

    @ParameterizedTest
    @MethodSource("everyInput")
    void refusesWhatIsNotGivenAtAll(Published published, String input, String type) {
        Map<String, Object> inputs = new HashMap<>(published.legal());
        inputs.remove(input);
        if (published.mayBeNull(input)) {
            answers(published, inputs);
        } else {
            refused(published, input, inputs);
        }
    }

    @ParameterizedTest
    @MethodSource("everyInput")
    void refusesTheWrongType(Published published, String input, String type) {
        List<Object> wrong =
                switch (type) {
                    case "boolean" -> List.of("true", "false", "", 1, 0.0, List.of(true));
                    case "double" -> List.of("5", "", true, List.of(5));
                    default -> List.of(true, 1, 2651, 12.7, List.of("NONE"), Map.of("a", "b"));
                };
        wrong.forEach(value -> refused(published, input, with(published.legal(), input, value)));
    }

    /** FEEL reads what is not a number as null, so that only an input that may be null could take it, as null. */
    @ParameterizedTest
    @MethodSource("everyNumber")
    void refusesWhatIsNotANumber(Published published, String input, String type) {
        if (!published.mayBeNull(input)) {
            refused(published, input, with(published.legal(), input, Double.NaN));
            refused(published, input, with(published.legal(), input, Double.POSITIVE_INFINITY));
        }
    }

    @ParameterizedTest
    @MethodSource("everyInput")
    void refusesTextsOutsideTheSet(Published published, String input, String type) {
        if (!type.equals("string")
                || Set.of("otherNotOperating", "exceptionReason").contains(input)) {
            return;
        }
        for (String text : List.of("", " ", "none", "GENERAL ", "OTHER", "26510", "26x1", "2651\n", "２６５１")) {
            refused(published, input, with(published.legal(), input, text));
        }
    }

    @ParameterizedTest
    @MethodSource("everyNumber")
    void refusesNegativeNumbersWhereTheyMakeNoSense(Published published, String input, String type) {
        Map<String, Object> inputs = with(published.legal(), input, -1);
        if (MAY_BE_NEGATIVE.contains(input)) {
            assertThat(rows(published.key(), input.equals("lead") ? with(inputs, "base", -2) : inputs))
                    .hasSize(1);
        } else {
            refused(published, input, inputs);
        }
    }

    @ParameterizedTest
    @MethodSource("everyNumber")
    void takesFractionsWhateverNumberTypeTheyComeIn(Published published, String input, String type) {
        for (Object number : List.of(12.7, 12.7f, new java.math.BigDecimal("12.7"), 13, 13L, (short) 13)) {
            Map<String, Object> inputs = with(published.legal(), input, number);
            if (input.equals("supportVotes")) {
                inputs.put("votes", 20);
            }
            if (input.equals("requiredNumerator")) {
                inputs.put("requiredDenominator", 20);
            }
            answers(published, inputs);
        }
    }

    private static void answers(Published published, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = rows(published.key(), inputs);
        if (!published.hitPolicy().equals("COLLECT")) {
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0)).hasSize(published.outputs().size());
        }
    }

    private static void refused(Published published, String input, Map<String, Object> inputs) {
        assertThatThrownBy(() -> rows(published.key(), inputs))
                .isInstanceOfSatisfying(DecisionRefusedException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.INVALID);
                    assertThat(e.getMessage()).startsWith("“").contains("（" + input + "）缺失或不合规定：");
                });
    }
}
