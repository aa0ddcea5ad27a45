package cn.greenfactory.process.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ViewWordsTest {

    @Test
    void instantsBecomeLocalMinutesAndDaysStay() throws IOException {
        JsonNode view = readable("{\"at\": \"2026-03-20T16:00:00.123Z\", \"rows\": [\"2026-03-02T09:00+08:00\"],"
                + " \"lastDay\": \"2026-03-20\"}");

        assertThat(view.path("at").asText()).isEqualTo("2026-03-21 00:00");
        assertThat(view.at("/rows/0").asText()).isEqualTo("2026-03-02 09:00");
        assertThat(view.path("lastDay").asText()).isEqualTo("2026-03-20");
    }

    @Test
    void codesGetTheirNamesBesideThem() throws IOException {
        JsonNode view = readable("{\"opinions\": [{\"outcome\": \"RETURN\"}, {\"outcome\": null}],"
                + " \"seat\": {\"state\": \"RECUSED\"}, \"file\": {\"kind\": \"HOME_MADE\", \"sha256\": \"ab\"}}");

        assertThat(view.at("/opinions/0/outcome").asText()).isEqualTo("RETURN");
        assertThat(view.at("/opinions/0/outcomeTitle").asText()).isEqualTo("退回补正");
        assertThat(view.at("/opinions/1").has("outcomeTitle")).isFalse();
        assertThat(view.at("/seat/stateTitle").asText()).isEqualTo("已回避");
        assertThat(view.at("/file/kindTitle").asText()).isEqualTo("HOME_MADE");
    }

    @Test
    void anEnterpriseIsNotShownByItsId() throws IOException {
        JsonNode view = readable("{\"who\": \"enterprise-521e31a8-c152-41bd-b8f3-e35062e618ca\","
                + " \"rows\": [{\"who\": \"county-reviewer-130102\"}]}");

        assertThat(view.path("who").asText()).isEqualTo("企业");
        assertThat(view.at("/rows/0/who").asText()).isEqualTo("county-reviewer-130102");
    }

    @Test
    void averagesHaveTwoDecimals() throws IOException {
        assertThat(readable("{\"average\": 83.83333333}").path("average").decimalValue())
                .isEqualByComparingTo("83.83");
        assertThat(readable("{\"average\": null}").path("average").isNull()).isTrue();
    }

    /** A view may be read twice, as when cases are added to a round. */
    @Test
    void readingTwiceChangesNothing() throws IOException {
        ObjectNode once = readable("{\"at\": \"2026-03-20T16:00:00Z\", \"outcome\": \"APPROVE\", \"average\": 1.005}");

        assertThat(ViewWords.readable(once.deepCopy())).isEqualTo(once);
    }

    private static ObjectNode readable(String view) throws IOException {
        return ViewWords.readable((ObjectNode) new ObjectMapper().readTree(view));
    }
}
