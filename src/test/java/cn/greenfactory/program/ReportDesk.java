package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Counties review reports, look on site, urge; the city decides on what was not filed in time (Arts. 12, 13). */
class ReportDesk {

    private final Year year;
    private final YearFiling filing;

    ReportDesk(Year year, YearFiling filing) {
        this.year = year;
        this.filing = filing;
    }

    /** What lies at a county or was returned. */
    void act() {
        for (ReportRow row : year.reports()) {
            Optional<Member> member = year.byFactory(row.factoryId());
            String reviewer = "county-reviewer-" + row.county();
            if (row.at("SUBMITTED")) {
                complete(
                        reviewer,
                        "Task_ReviewReportAtCounty",
                        row,
                        review(member.map(Member::fate).orElse(YearFate.PLAIN), row));
            } else if (row.at("ON_SITE")) {
                boolean falsified = member.filter(each -> each.fate() == YearFate.FALSIFIED_ON_SITE)
                        .isPresent();
                complete(
                        reviewer,
                        "Task_AssessOnSite",
                        row,
                        Map.of("siteFindings", falsified ? "现场电表读数与填报的用电量不符，台账系事后补造" : "现场计量与填报一致"));
            } else if (row.at("RETURNED")) {
                member.ifPresent(each -> filing.file(each, row));
            }
        }
    }

    private static Map<String, ?> review(YearFate fate, ReportRow row) {
        return switch (fate) {
            case RETURNED -> row.submissions() == 1
                    ? Map.of("reportOutcome", "RETURN", "reportOpinion", "能源购进与消费不平衡，请核对后重新提交")
                    : Map.of("reportOutcome", "ACCEPT", "reportOpinion", "已补充，数据平衡");
            case FALSIFIED -> Map.of("reportOutcome", "SUSPECT_FALSIFICATION", "reportOpinion", "用电量与供电部门数据相差一倍，涉嫌造假");
            case FALSIFIED_ON_SITE, ON_SITE -> Map.of("reportOutcome", "ASSESS_ON_SITE", "reportOpinion", "用水量需到现场核实");
            default -> Map.of("reportOutcome", "ACCEPT", "reportOpinion", "数据完整，变动合理");
        };
    }

    /** On the eve of the last day: who has not filed is urged once, one is given more time. */
    void urgeAndExtend() {
        year.reportsOfMembers().forEach((member, row) -> {
            boolean urged = member.fate() == YearFate.URGED || member.fate().filed() == YearFate.Filed.NEVER;
            if (urged && row.at("FILLING") && notYet(row, "催报")) {
                year.bureau
                        .official(member.reviewer())
                        .post("/api/staff/reports/" + row.id() + "/urging", Map.of("text", "请于截止日前提交"))
                        .orFail();
                year.bureau.say("催报 " + member.ordinal());
            }
            if (member.fate() == YearFate.EXTENDED_EARLY && row.at("FILLING") && notYet(row, "延期")) {
                year.bureau
                        .officer
                        .put(
                                "/api/staff/reports/" + row.id() + "/extension",
                                Map.of("extendedTo", year.day(4, 24).toString(), "reason", "生产系统检修，数据待核"))
                        .orFail();
                year.bureau.say("提前延期 " + member.ordinal());
            }
        });
    }

    /** After the last day: late ones are accepted, one is given more time, the silent ones are proposed for removal. */
    void decideOutstanding() {
        year.drive(
                "处理未按期提交",
                () -> year.reportsOfMembers().entrySet().stream()
                        .noneMatch(each -> undecided(each.getKey().fate(), each.getValue())),
                () -> year.reportsOfMembers().forEach((member, row) -> {
                    if (undecided(member.fate(), row)) {
                        complete("city-officer-1", "Task_DecideOutstanding", row, decision(member.fate()));
                    }
                }));
    }

    private boolean undecided(YearFate fate, ReportRow row) {
        return switch (fate) {
            case LATE -> row.at("FILLING", "LATE");
            case SILENT, SILENT_PROVINCIAL -> !row.ended();
            case EXTENDED -> row.at("FILLING") && row.closesOn().isBefore(year.day(4, 30));
            default -> false;
        };
    }

    private Map<String, ?> decision(YearFate fate) {
        return switch (fate) {
            case LATE -> Map.of("outstandingDecision", "ACCEPT_LATE", "outstandingReason", "逾期两日，内容完整");
            case EXTENDED -> Map.of(
                    "outstandingDecision",
                    "EXTEND",
                    "outstandingReason",
                    "系统故障，确有困难",
                    "extendedTo",
                    year.day(4, 30).toString());
            default -> Map.of("outstandingDecision", "PROPOSE_REMOVAL", "outstandingReason", "经催报仍未提交");
        };
    }

    /** Whether the report has no such act yet. */
    private boolean notYet(ReportRow row, String actTitle) {
        for (JsonNode act : year.bureau
                .officer
                .get("/api/staff/reports/" + row.id())
                .orFail()
                .body()
                .at("/summary/opinions")) {
            if (act.path("actTitle").asText().equals(actTitle)) {
                return false;
            }
        }
        return true;
    }

    private void complete(String user, String task, ReportRow row, Map<String, ?> values) {
        year.complete(user, task, "reportId", row.id(), values);
    }
}
