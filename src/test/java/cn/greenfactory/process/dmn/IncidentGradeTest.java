package cn.greenfactory.process.dmn;

import static cn.greenfactory.process.dmn.DecisionFixture.row;
import static cn.greenfactory.process.dmn.DecisionFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 国务院令第493号第三条; 国办函〔2014〕119号. "以上" includes the number. */
class IncidentGradeTest {

    private static final Map<String, Object> INCIDENT = Catalogue.legal("IncidentGrade");
    private static final List<String> GRADES = List.of("NONE", "GENERAL", "LARGER", "MAJOR", "EXTRAORDINARY");

    @ParameterizedTest
    @CsvSource({
        "SAFETY, deaths, 0, GENERAL",
        "SAFETY, deaths, 2, GENERAL",
        "SAFETY, deaths, 3, LARGER",
        "SAFETY, deaths, 9, LARGER",
        "SAFETY, deaths, 10, MAJOR",
        "SAFETY, deaths, 29, MAJOR",
        "SAFETY, deaths, 30, EXTRAORDINARY",
        "SAFETY, seriousInjuries, 9, GENERAL",
        "SAFETY, seriousInjuries, 10, LARGER",
        "SAFETY, seriousInjuries, 49, LARGER",
        "SAFETY, seriousInjuries, 50, MAJOR",
        "SAFETY, seriousInjuries, 99, MAJOR",
        "SAFETY, seriousInjuries, 100, EXTRAORDINARY",
        "SAFETY, directLossYuan, 9999999.99, GENERAL",
        "SAFETY, directLossYuan, 10000000, LARGER",
        "SAFETY, directLossYuan, 49999999.99, LARGER",
        "SAFETY, directLossYuan, 50000000, MAJOR",
        "SAFETY, directLossYuan, 99999999.99, MAJOR",
        "SAFETY, directLossYuan, 100000000, EXTRAORDINARY",
        "SAFETY, evacuated, 60000, GENERAL",
        "ENVIRONMENT, deaths, 2, GENERAL",
        "ENVIRONMENT, deaths, 3, LARGER",
        "ENVIRONMENT, deaths, 9, LARGER",
        "ENVIRONMENT, deaths, 10, MAJOR",
        "ENVIRONMENT, deaths, 29, MAJOR",
        "ENVIRONMENT, deaths, 30, EXTRAORDINARY",
        "ENVIRONMENT, seriousInjuries, 9, GENERAL",
        "ENVIRONMENT, seriousInjuries, 10, LARGER",
        "ENVIRONMENT, seriousInjuries, 50, MAJOR",
        "ENVIRONMENT, seriousInjuries, 100, EXTRAORDINARY",
        "ENVIRONMENT, directLossYuan, 4999999.99, GENERAL",
        "ENVIRONMENT, directLossYuan, 5000000, LARGER",
        "ENVIRONMENT, directLossYuan, 19999999.99, LARGER",
        "ENVIRONMENT, directLossYuan, 20000000, MAJOR",
        "ENVIRONMENT, directLossYuan, 99999999.99, MAJOR",
        "ENVIRONMENT, directLossYuan, 100000000, EXTRAORDINARY",
        "ENVIRONMENT, evacuated, 4999, GENERAL",
        "ENVIRONMENT, evacuated, 5000, LARGER",
        "ENVIRONMENT, evacuated, 9999, LARGER",
        "ENVIRONMENT, evacuated, 10000, MAJOR",
        "ENVIRONMENT, evacuated, 49999, MAJOR",
        "ENVIRONMENT, evacuated, 50000, EXTRAORDINARY",
        "QUALITY, deaths, 30, UNDETERMINED",
        "CYBER, directLossYuan, 100000000, UNDETERMINED",
        "DATA, deaths, 0, UNDETERMINED"
    })
    void eachCriterionHasItsThresholds(String kind, String criterion, double value, String grade) {
        for (boolean trafficOrFire : new boolean[] {true, false}) {
            assertThat(row(
                            "IncidentGrade",
                            with(INCIDENT, "kind", kind, criterion, value, "trafficOrFire", trafficOrFire)))
                    .containsEntry("grade", grade)
                    .containsEntry("supplementDays", trafficOrFire ? 7.0 : 30.0)
                    .containsEntry("provisional", true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENVIRONMENT, NONE, GENERAL",
        "ENVIRONMENT, GENERAL, GENERAL",
        "ENVIRONMENT, LARGER, LARGER",
        "ENVIRONMENT, MAJOR, MAJOR",
        "ENVIRONMENT, EXTRAORDINARY, EXTRAORDINARY",
        "SAFETY, LARGER, GENERAL",
        "SAFETY, MAJOR, GENERAL",
        "SAFETY, EXTRAORDINARY, GENERAL",
        "QUALITY, MAJOR, UNDETERMINED"
    })
    void otherCriteriaCountForTheEnvironment(String kind, String other, String grade) {
        assertThat(row("IncidentGrade", with(INCIDENT, "kind", kind, "otherCriterionGrade", other)))
                .containsEntry("grade", grade)
                .containsEntry("supplementDays", 30.0)
                .containsEntry("provisional", true);
        assertThat(row(
                        "IncidentGrade",
                        with(INCIDENT, "kind", kind, "otherCriterionGrade", other, "trafficOrFire", true)))
                .containsEntry("supplementDays", 7.0);
    }

    @Test
    void theWorstCriterionDecides() {
        double[] deaths = {0, 0, 3, 10, 30};
        double[] losses = {0, 0, 5_000_000, 20_000_000, 100_000_000};
        double[] evacuated = {0, 0, 5_000, 10_000, 50_000};
        for (int d = 1; d < 5; d++) {
            for (int l = 1; l < 5; l++) {
                for (int e = 1; e < 5; e++) {
                    for (String other : GRADES) {
                        Map<String, Object> inputs =
                                with(INCIDENT, "kind", "ENVIRONMENT", "otherCriterionGrade", other);
                        inputs.putAll(with(
                                Map.of(), "deaths", deaths[d], "directLossYuan", losses[l], "evacuated", evacuated[e]));
                        int worst = Math.max(Math.max(d, l), Math.max(e, GRADES.indexOf(other)));

                        assertThat(row("IncidentGrade", inputs)).containsEntry("grade", GRADES.get(worst));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "ENVIRONMENT", "QUALITY", "CYBER", "DATA"})
    void aDeterminationWinsUpAndDown(String kind) {
        for (String determined : GRADES) {
            assertThat(row("IncidentGrade", with(INCIDENT, "kind", kind, "deaths", 10, "determinedGrade", determined)))
                    .containsEntry("grade", determined)
                    .containsEntry("provisional", false);
        }
    }

    @ParameterizedTest
    @CsvSource({"SAFETY, true, 7", "SAFETY, false, 30", "QUALITY, true, 7", "QUALITY, false, 30"})
    void figuresMayFollowForThirtyDaysTrafficAndFireSeven(String kind, boolean trafficOrFire, double days) {
        assertThat(row("IncidentGrade", with(INCIDENT, "kind", kind, "trafficOrFire", trafficOrFire)))
                .containsEntry("supplementDays", days);
        assertThat(row("IncidentGrade", with(INCIDENT, "trafficOrFire", trafficOrFire, "determinedGrade", "MAJOR")))
                .containsEntry("supplementDays", days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"determinedGrade", "otherCriterionGrade"})
    void undeterminedIsNoDetermination(String input) {
        assertThatThrownBy(() -> row("IncidentGrade", with(INCIDENT, input, "UNDETERMINED")))
                .isInstanceOf(DecisionRefusedException.class);
    }
}
