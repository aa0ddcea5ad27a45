package cn.greenfactory.process.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEEL itself is no door to code; other languages are refused when deployed ({@code DeploymentGuard}). */
class CodeInDecisionsTest {

    private static final String FILE = "annual/report-duty.dmn";
    private static final String OUTPUT = "<text>true</text>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{f: function(a) external {java: {class: \"java.lang.Math\","
                        + " method signature: \"abs(double)\"}}, r: f(-1)}.r",
                "{f: function() external {java: {class: \"java.lang.Runtime\","
                        + " method signature: \"getRuntime()\"}}, r: f()}.r",
                "for f in [function(a) external {java: {class: \"java.lang.System\","
                        + " method signature: \"exit(int)\"}}] return f(3)"
            })
    void externalFunctionsAreSwitchedOff(String feel) {
        Decisions attacked = Texts.decisionsWith(FILE, OUTPUT, "<text>" + feel + "</text>");

        assertThatThrownBy(() -> attacked.rows("ReportDuty", Catalogue.legal("ReportDuty")))
                .hasMessageContaining("External functions are disabled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "highestLevel.class.forName(\"java.lang.Runtime\") != null",
                "highestLevel.getClass() != null",
                "highestLevel.class != null"
            })
    void membersOfJavaValuesAreNotSeen(String feel) {
        Decisions attacked = Texts.decisionsWith(FILE, OUTPUT, "<text>" + feel + "</text>");

        assertThat(attacked.row("ReportDuty", Catalogue.legal("ReportDuty")).get("cityFormRequired"))
                .isNotEqualTo(true);
    }
}
