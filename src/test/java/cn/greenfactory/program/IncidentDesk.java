package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Three safety incidents: a major one that leads to removal, a larger one that does not, and one whose first figures
 * made it major until the authority determined less (Arts. 13, 14).
 */
class IncidentDesk {

    private static final List<YearFate> KINDS =
            List.of(YearFate.MAJOR_INCIDENT, YearFate.LARGER_INCIDENT, YearFate.DOWNGRADED_INCIDENT);

    private final Year year;

    IncidentDesk(Year year) {
        this.year = year;
    }

    /** The enterprises report; the same content again gives the first report. */
    void report() {
        for (YearFate fate : KINDS) {
            Member member = year.member(fate);
            if (incidents(member).isEmpty()) {
                year.enterprise(member)
                        .post("/api/enterprise/incidents", facts(member))
                        .orFail();
                year.bureau.say("报告事故 " + member.ordinal() + " " + fate.story());
            }
        }
    }

    private Map<String, Object> facts(Member member) {
        YearFate fate = member.fate();
        Map<String, Object> facts = new HashMap<>();
        facts.put("factoryId", year.factoryId(member));
        facts.put("kind", "SAFETY");
        facts.put("occurredAt", year.first() + "T20:10:00+08:00");
        facts.put("knownAt", year.first() + "T20:20:00+08:00");
        facts.put("deaths", fate == YearFate.MAJOR_INCIDENT ? 10 : fate == YearFate.LARGER_INCIDENT ? 3 : 0);
        facts.put("seriousInjuries", 2);
        facts.put("directLossYuan", fate == YearFate.DOWNGRADED_INCIDENT ? 62_000_000 : 8_000_000);
        facts.put("evacuated", 0);
        facts.put("trafficOrFire", false);
        facts.put("description", "车间设备坍塌");
        return facts;
    }

    /** The city acknowledges; the less grave ones are determined or closed at once. */
    void act() {
        for (YearFate fate : KINDS) {
            Member member = year.member(fate);
            for (JsonNode incident : incidents(member)) {
                if (open(incident)) {
                    String id = incident.path("id").asText();
                    year.complete(
                            "city-officer-2",
                            "Task_AcknowledgeIncident",
                            "incidentId",
                            id,
                            Map.of("acknowledgementNote", "已知悉并报告值班领导"));
                    settle(member, id, incident.path("grade").path("code").asText());
                }
            }
        }
    }

    private void settle(Member member, String id, String grade) {
        if (member.fate() == YearFate.LARGER_INCIDENT && grade.equals("LARGER")) {
            year.bureau
                    .officer
                    .post("/api/staff/incidents/" + id + "/closure", Map.of("reason", "伤亡数据已稳定，等级不变"))
                    .orFail();
            year.bureau.say("办结事故 " + member.ordinal());
        }
        if (member.fate() == YearFate.DOWNGRADED_INCIDENT && grade.equals("MAJOR")) {
            determine(member, id, "LARGER");
        }
    }

    /** Long after the factory has left the list, the authority determines what the incident was. */
    void determineTheMajorOne() {
        Member member = year.member(YearFate.MAJOR_INCIDENT);
        for (JsonNode incident : incidents(member)) {
            if (open(incident)) {
                determine(member, incident.path("id").asText(), "MAJOR");
            }
        }
    }

    private void determine(Member member, String id, String grade) {
        year.bureau
                .official(member.reviewer())
                .post(
                        "/api/staff/incidents/" + id + "/determination",
                        Map.of(
                                "grade",
                                grade,
                                "authority",
                                "石家庄市应急管理局",
                                "documentNo",
                                "石应急调〔" + (year.dataYear + 1) + "〕" + member.ordinal() + "号",
                                "determinedOn",
                                year.today().toString()))
                .orFail();
        year.bureau.say("登记认定 " + member.ordinal() + " " + grade);
    }

    boolean settled(YearFate fate) {
        JsonNode all = incidents(year.member(fate));
        return !all.isEmpty() && !open(all.get(0));
    }

    JsonNode incidents(Member member) {
        return year.enterprise(member).get("/api/enterprise/incidents").orFail().body();
    }

    private static boolean open(JsonNode incident) {
        return incident.path("state").path("code").asText().equals("OPEN");
    }
}
