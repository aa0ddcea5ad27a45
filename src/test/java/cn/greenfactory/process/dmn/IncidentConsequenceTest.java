package cn.greenfactory.process.dmn;

import static cn.greenfactory.process.dmn.DecisionFixture.inputs;
import static cn.greenfactory.process.dmn.DecisionFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entry gate is 较大 and above of all five kinds; reporting and removal 重大 and above of three (domain §0). */
class IncidentConsequenceTest {

    @ParameterizedTest
    @CsvSource({
        "SAFETY, NONE, false, false, false, false",
        "SAFETY, GENERAL, false, false, false, false",
        "SAFETY, LARGER, true, false, false, false",
        "SAFETY, MAJOR, true, true, true, false",
        "SAFETY, EXTRAORDINARY, true, true, true, false",
        "SAFETY, UNDETERMINED, , false, false, true",
        "QUALITY, LARGER, true, false, false, false",
        "QUALITY, MAJOR, true, true, true, false",
        "QUALITY, UNDETERMINED, , true, false, true",
        "ENVIRONMENT, MAJOR, true, true, true, false",
        "ENVIRONMENT, UNDETERMINED, , false, false, true",
        "CYBER, LARGER, true, false, false, false",
        "CYBER, EXTRAORDINARY, true, false, false, false",
        "CYBER, UNDETERMINED, , false, false, true",
        "DATA, GENERAL, false, false, false, false",
        "DATA, MAJOR, true, false, false, false",
        "DATA, UNDETERMINED, , false, false, true"
    })
    void gradeAndKindDecideTheConsequence(
            String kind, String grade, Boolean blocks, boolean report, boolean ground, boolean determination) {
        assertThat(row("IncidentConsequence", inputs("kind", kind, "grade", grade)))
                .containsEntry("blocksEntry", blocks)
                .containsEntry("reportToCity", report)
                .containsEntry("removalGround", ground)
                .containsEntry("needsDetermination", determination);
    }

    @Test
    void everyKindAndGradeHasExactlyOneRow() {
        List<String> grades = List.of("NONE", "GENERAL", "LARGER", "MAJOR", "EXTRAORDINARY", "UNDETERMINED");
        for (String kind : Set.of("SAFETY", "ENVIRONMENT", "QUALITY", "CYBER", "DATA")) {
            for (String grade : grades) {
                var row = row("IncidentConsequence", inputs("kind", kind, "grade", grade));
                boolean major = grades.indexOf(grade) == 3 || grades.indexOf(grade) == 4;
                boolean reportable = Set.of("SAFETY", "ENVIRONMENT", "QUALITY").contains(kind);

                assertThat(row)
                        .containsEntry("removalGround", major && reportable)
                        .hasSize(4);
            }
        }
    }
}
