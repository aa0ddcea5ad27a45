package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** What officials find out during the year that is a ground for removal (Arts. 13, 14). */
class GroundFinder {

    private final Year year;

    GroundFinder(Year year) {
        this.year = year;
    }

    /** What was found on site is followed up by an inspection, which names the ground with its evidence. */
    void inspect() {
        Member member = year.member(YearFate.FALSIFIED_ON_SITE);
        if (!year.report(member.fate()).at("ARCHIVED")) {
            return;
        }
        Optional<JsonNode> inspection = inspection(member);
        if (inspection.isEmpty()) {
            year.bureau
                    .official(member.reviewer())
                    .post(
                            "/api/staff/inspections",
                            Map.of(
                                    "factory", year.certificateNo(member),
                                    "plannedOn", year.today().toString(),
                                    "reason", "动态管理表现场评估发现台账与计量不符"))
                    .orFail();
        } else if (inspection.get().path("state").path("code").asText().equals("OPENED")) {
            record(member, inspection.get().path("id").asText());
        }
    }

    private void record(Member member, String id) {
        Web county = year.bureau.official(member.reviewer());
        String path = "/api/staff/inspections/" + id;
        if (county.get(path).orFail().body().path("attachments").isEmpty()) {
            county.multipart(
                            path + "/attachments",
                            Map.of("kind", "EVIDENCE"),
                            Map.of("file", "%PDF-1.4\n% 计量器具照片\n%%EOF\n"))
                    .orFail();
        }
        year.complete(
                member.reviewer(),
                "Task_RecordInspection",
                "inspectionId",
                id,
                Map.of(
                        "inspectionKind",
                        "INSPECTION",
                        "inspectedOn",
                        year.today().toString(),
                        "inspectionFindings",
                        "电表、水表读数与台账不符，台账系事后补造",
                        "inspectionOutcome",
                        "GROUND",
                        "inspectionGround",
                        "14(2)",
                        "groundReason",
                        "动态管理表的用电量、用水量系编造"));
    }

    private Optional<JsonNode> inspection(Member member) {
        for (JsonNode each :
                year.bureau.officer.get("/api/staff/inspections").orFail().body()) {
            if (each.path("factoryId").asText().equals(year.factoryId(member))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The nation takes a factory off its list; the same paper again gives the first record. */
    void recordHigherRemoval() {
        Member member = year.member(YearFate.HIGHER_REMOVED);
        year.bureau
                .officer
                .post(
                        "/api/staff/factories/" + year.factoryId(member) + "/higher-removals",
                        Map.of(
                                "documentNo",
                                "上级调出〔" + (year.dataYear + 1) + "〕1号",
                                "level",
                                "CITY",
                                "on",
                                year.day(6, 10).toString()))
                .orFail();
    }

    /** The county sees in the business register that an enterprise was deregistered. */
    void recordDeregistration() {
        Member member = year.member(YearFate.DEREGISTERED);
        String path = "/api/staff/factories/" + year.factoryId(member) + "/business-status";
        Web county = year.bureau.official(member.reviewer());
        if (county.get(path).orFail().body().isEmpty()) {
            county.post(
                            path,
                            Map.of(
                                    "asOf",
                                    year.day(9, 9).toString(),
                                    "deregistered",
                                    true,
                                    "evidence",
                                    "国家企业信用信息公示系统查询页"))
                    .orFail();
        }
    }
}
