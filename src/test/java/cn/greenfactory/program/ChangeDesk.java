package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A factory is absorbed by another, one is renamed; the county verifies, the city registers (Art. 15). */
class ChangeDesk {

    private final Year year;

    ChangeDesk(Year year) {
        this.year = year;
    }

    /** The absorbed factory says so, before it has filed. */
    void declareMerger() {
        Member absorbed = year.member(YearFate.MERGED);
        if (changes(absorbed).isEmpty()) {
            Map<String, Object> merger = Map.of(
                    "kind",
                    "MERGED_INTO",
                    "effectiveOn",
                    year.first().toString(),
                    "explanation",
                    "两厂合并，由承继工厂继续生产",
                    "investmentOrMerger",
                    true,
                    "details",
                    Map.of("successor", year.certificateNo(year.member(YearFate.SUCCESSOR))));
            year.enterprise(absorbed).post("/api/enterprise/changes", merger).orFail();
            year.bureau.say("说明合并 " + absorbed.ordinal());
        }
    }

    void act() {
        for (Member member : List.of(year.member(YearFate.MERGED), year.member(YearFate.RENAMED))) {
            for (JsonNode change : changes(member)) {
                if (change.path("open").asBoolean()) {
                    String id = change.path("id").asText();
                    year.complete(
                            member.reviewer(),
                            "Task_VerifyChange",
                            "changeId",
                            id,
                            Map.of("changeVerified", true, "changeOpinion", "经核对登记档案，属实"));
                    year.complete(
                            "city-officer-2",
                            "Task_RegisterChange",
                            "changeId",
                            id,
                            Map.of("registered", true, "registerRemark", "予以登记"));
                }
            }
        }
    }

    JsonNode changes(Member member) {
        return year.enterprise(member).get("/api/enterprise/changes").orFail().body();
    }
}
