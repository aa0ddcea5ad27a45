package cn.greenfactory.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.greenfactory.database.TestDatabase;
import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReferenceValuesIT {

    private static final Instant FIRST = Instant.parse("2026-03-02T01:00:00Z");
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.create());
    private ReferenceValues values;

    @BeforeEach
    void desk() {
        values = at(FIRST);
    }

    @Test
    void theLongestIndustryPrefixWinsAndThenTheBand() {
        load("", "", 10);
        load("38", "", 20);
        load("38", "E5000", 30);
        load("3812", "", 40);

        assertThat(lead("3031", "E5000")).isEqualTo(10);
        assertThat(lead("3899", "E0")).isEqualTo(20);
        assertThat(lead("3899", "E5000")).isEqualTo(30);
        assertThat(lead("3812", "E5000")).isEqualTo(40);
        assertThat(lead(null, null)).isEqualTo(10);
    }

    @Test
    void aLaterLoadTakesThePlaceOfAnEarlierOneAndBothStay() {
        load("38", "", 20);
        values = at(FIRST.plusSeconds(60));
        load("38", "", 25);

        assertThat(lead("3812", null)).isEqualTo(25);
        assertThat(values.table("2025", "3812", null, FIRST)
                        .find("renewableShare", "%")
                        .orElseThrow()
                        .row()
                        .lead())
                .isEqualTo(20);
        assertThat(values.table("2025", "3812", null, FIRST.minusSeconds(1)).find("renewableShare", "%"))
                .isEmpty();
        assertThat(values.loads()).hasSize(2).allMatch(load -> load.who().equals("city-officer-1"));
    }

    @Test
    void aWithdrawnRowLetsTheMoreGeneralOneHold() {
        load("", "", 10);
        load("38", "", 20);
        ObjectNode json = json("38", "", 0);
        ((ObjectNode) json.at("/values/0")).putNull("base").putNull("lead");
        values.load(json, "city-officer-1");

        assertThat(lead("3812", null)).isEqualTo(10);
    }

    @Test
    void aLoadWithAMistakeLoadsNothing() {
        ObjectNode json = json("38", "", 20);
        json.put("edition", "2019").remove("source");

        var refusal = catchThrowableOfType(EvaluationInvalidException.class, () -> values.load(json, "city-officer-1"));

        assertThat(refusal.fields()).extracting(FieldError::field).containsExactly("/edition", "/source");
        assertThat(values.loads()).isEmpty();
    }

    @Test
    void theDemonstrationsValuesLoadAndSayThatTheyAreFictional() {
        ReferenceValues.Load load = values.load(EvaluationFixture.references(), "city-officer-1");

        assertThat(load.rows()).isEqualTo(values.rows(load.id()).size()).isPositive();
        assertThat(load.source()).contains("虚构");
    }

    private ReferenceValues at(Instant now) {
        return new ReferenceValues(
                jdbc, Clock.fixed(now, cn.greenfactory.shared.China.ZONE), EvaluationFixture.EDITIONS);
    }

    private void load(String industry, String band, double lead) {
        values.load(json(industry, band, lead), "city-officer-1");
    }

    private static ObjectNode json(String industry, String band, double lead) {
        ObjectNode json = EvaluationFixture.MAPPER
                .createObjectNode()
                .put("edition", "2025")
                .put("source", "试验");
        json.putArray("values")
                .addObject()
                .put("indicator", "renewableShare")
                .put("industry", industry)
                .put("energyBand", band)
                .put("base", 1)
                .put("lead", lead);
        return json;
    }

    private double lead(String industry, String band) {
        return values.table("2025", industry, band, null)
                .find("renewableShare", "%")
                .orElseThrow()
                .row()
                .lead();
    }
}
