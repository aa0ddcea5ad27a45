package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** The city recommends factories upward and records that the province or the nation listed them (Art. 11). */
class Raising {

    private final Year year;

    Raising(Year year) {
        this.year = year;
    }

    /** Before the year is opened, for then it is fixed which form a factory files. */
    void raise() {
        if (year.shown().isPresent()) {
            return;
        }
        year.drive("列入上级名单", () -> year.members.stream().allMatch(this::raised), () -> year.members.stream()
                .filter(member -> !raised(member))
                .forEach(this::goOn));
    }

    private boolean raised(Member member) {
        return !member.fate().higher()
                || recommendation(member)
                        .filter(each -> each.path("state").path("code").asText().equals("INCLUDED"))
                        .isPresent();
    }

    private void goOn(Member member) {
        Optional<JsonNode> open = recommendation(member);
        if (open.isEmpty()) {
            Map<String, Object> asked = Map.of(
                    "factory", year.certificateNo(member),
                    "targetLevel", member.fate().level(),
                    "recommendationYear", year.dataYear + 1);
            year.bureau.officer.post("/api/staff/recommendations", asked).orFail();
            return;
        }
        year.complete(
                "city-officer-1",
                "Task_RecordHigherResult",
                "recommendationId",
                open.get().path("id").asText(),
                Map.of(
                        "higherIncluded",
                        true,
                        "higherDocumentNo",
                        "上级绿名〔" + (year.dataYear + 1) + "〕" + member.ordinal() + "号",
                        "higherDocumentOn",
                        year.today().toString()));
    }

    private Optional<JsonNode> recommendation(Member member) {
        for (JsonNode each :
                year.bureau.officer.get("/api/staff/recommendations").orFail().body()) {
            if (each.path("factoryId").asText().equals(year.factoryId(member))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
