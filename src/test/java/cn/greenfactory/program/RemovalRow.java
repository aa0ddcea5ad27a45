package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;

/** A removal as the city's list shows it; {@code outcome} is empty until it is decided. */
record RemovalRow(String id, String number, String factoryId, String county, String state, String outcome) {

    static RemovalRow of(JsonNode row) {
        return new RemovalRow(
                row.path("id").asText(),
                row.path("number").asText(),
                row.path("factoryId").asText(),
                row.path("countyCode").asText(),
                row.path("state").path("code").asText(),
                row.path("outcome").path("code").asText(""));
    }

    boolean settled() {
        return !state.equals("OPEN") && !state.equals("DECIDED");
    }
}
