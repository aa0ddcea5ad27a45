package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The round as the service shows it at one moment. */
record RoundState(String id, String status, JsonNode terms, List<CaseRow> cases) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static RoundState of(JsonNode round) {
        List<CaseRow> cases = new ArrayList<>();
        round.path("cases").forEach(row -> cases.add(CaseRow.of(row)));
        return new RoundState(
                round.path("id").asText(),
                round.path("status").path("code").asText(),
                round.path("terms"),
                List.copyOf(cases));
    }

    Optional<CaseRow> of(Firm firm) {
        return cases.stream()
                .filter(row -> row.creditCode().equals(firm.creditCode()))
                .findFirst();
    }

    Optional<CaseRow> byId(String caseId) {
        return cases.stream().filter(row -> row.id().equals(caseId)).findFirst();
    }

    boolean at(String... statuses) {
        return List.of(statuses).contains(status);
    }

    List<CaseRow> casesAt(String... statuses) {
        return cases.stream().filter(row -> row.at(statuses)).toList();
    }

    /** The exclusive end of the last day that this term names. */
    Instant endOf(String term) {
        return LocalDate.parse(terms.path(term).asText())
                .plusDays(1)
                .atStartOfDay(CHINA)
                .toInstant();
    }
}
