package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;

/** A case as the city's list shows it; {@code number} is empty until it was given. */
record CaseRow(
        String id,
        String number,
        String creditCode,
        String county,
        String status,
        int returns,
        String certifiedOn,
        String outcome) {

    static CaseRow of(JsonNode row) {
        return new CaseRow(
                row.path("id").asText(),
                row.path("number").asText(""),
                row.path("creditCode").asText(),
                row.path("countyCode").asText(),
                row.path("status").path("code").asText(),
                row.path("returns").asInt(),
                row.path("certifiedOn").asText(""),
                row.path("outcome").asText(""));
    }

    boolean at(String... statuses) {
        return java.util.Arrays.asList(statuses).contains(status);
    }
}
