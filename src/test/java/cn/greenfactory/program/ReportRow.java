package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** A report as the city's list shows it; {@code form} is empty until it is opened. */
record ReportRow(
        String id,
        String factoryId,
        String creditCode,
        String county,
        String level,
        String form,
        String state,
        LocalDate closesOn,
        boolean submitted,
        boolean timely,
        boolean lateAccepted,
        int submissions) {

    static ReportRow of(JsonNode row) {
        return new ReportRow(
                row.path("id").asText(),
                row.path("factoryId").asText(),
                row.path("creditCode").asText(),
                row.path("countyCode").asText(),
                row.path("level").path("code").asText(),
                row.path("form").path("code").asText(),
                row.path("state").path("code").asText(),
                LocalDate.parse(row.path("closesOn").asText()),
                row.path("firstSubmittedAt").isTextual(),
                row.path("timely").asBoolean(),
                row.path("lateAccepted").asBoolean(),
                row.path("submissions").asInt());
    }

    boolean at(String... states) {
        return java.util.Arrays.asList(states).contains(state);
    }

    boolean ended() {
        return at("ARCHIVED", "NOT_FILED", "DELISTED", "CANCELLED");
    }
}
