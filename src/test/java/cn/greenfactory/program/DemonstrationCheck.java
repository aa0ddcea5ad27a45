package cn.greenfactory.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the demonstration has before anybody touched it. */
final class DemonstrationCheck {

    private DemonstrationCheck() {}

    static void stands(String base) {
        Web officer = Web.basic(base, "city-officer-1", "demo");
        JsonNode finished = officer.get("/api/staff/rounds/2025").orFail().body();
        assertThat(finished.path("status").path("code").asText()).isEqualTo("CLOSED");
        assertThat(statuses(finished))
                .containsExactlyInAnyOrder("CERTIFIED", "CERTIFIED", "CERTIFIED", "CERTIFIED", "DECLINED");
        JsonNode running = officer.get("/api/staff/rounds/2026").orFail().body();
        assertThat(statuses(running))
                .containsExactlyInAnyOrder("DRAFT", "COUNTY_REVIEW", "RETURNED", "COUNTY_SIGNING", "RECOMMENDED");
        JsonNode first = officer.get("/api/staff/rounds/2024").orFail().body();
        assertThat(first.path("status").path("code").asText()).isEqualTo("CLOSED");
        assertThat(statuses(first)).hasSize(9).containsOnly("CERTIFIED");
        assertThat(officer.get("/api/staff/rounds").orFail().body()).hasSize(3);
        assertThat(levels(new Web(base)))
                .hasSize(12)
                .containsOnlyOnce("PROVINCE", "NATION")
                .containsOnly("CITY", "PROVINCE", "NATION");
        DemonstrationListed.stands(base);
        assertThat(officer.get("/api/staff/clock").orFail().body().path("at").asText())
                .startsWith("2026-03-02T09:");
        assertThat(Web.basic(base, "91130102MA0TEXT04W", "demo")
                        .get("/api/enterprise/rounds")
                        .ok())
                .isTrue();
    }

    private static List<String> statuses(JsonNode round) {
        List<String> statuses = new ArrayList<>();
        round.path("cases")
                .forEach(row -> statuses.add(row.path("status").path("code").asText()));
        return statuses;
    }

    private static List<String> levels(Web anybody) {
        List<String> levels = new ArrayList<>();
        anybody.get("/api/public/factories")
                .orFail()
                .body()
                .forEach(row -> levels.add(row.path("level").path("code").asText()));
        return levels;
    }
}
