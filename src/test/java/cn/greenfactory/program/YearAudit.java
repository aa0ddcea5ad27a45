package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at the ended year once more and says of each factory what is not as its fate wants it. */
class YearAudit {

    private final Year year;
    private final YearFiling filing;
    private final Map<Member, ReportRow> reports;
    private final RemovalAudit removals;

    YearAudit(Year year, YearFiling filing) {
        this.year = year;
        this.filing = filing;
        this.reports = year.reportsOfMembers();
        this.removals = new RemovalAudit(year);
    }

    YearOutcome outcome() {
        List<YearResult> results = year.members.stream().map(this::result).toList();
        YearWhole whole = new YearWhole(year, filing, results);
        return new YearOutcome(year.dataYear, results, whole.counts(), whole.wrong());
    }

    private YearResult result(Member member) {
        List<String> wrong = new ArrayList<>();
        ReportRow row = reports.get(member);
        JsonNode certificate = certificate(member);
        String standing = certificate.path("standing").path("code").asText();
        JsonNode factory = certificate.path("factory");
        String level = factory.path("level").path("code").asText();
        expect(
                standing.equals(member.fate().standing()),
                "证书应为 " + member.fate().standing(),
                wrong);
        expect(level.equals(member.fate().lastLevel()), "级别应为 " + member.fate().lastLevel(), wrong);
        expect(factory.path("enterpriseName").asText().equals(member.lastName()), "名称应为 " + member.lastName(), wrong);
        boolean listed = found(member.creditCode()).contains(year.certificateNo(member));
        expect(listed == standing.equals("VALID"), "名单与证书状态不一致", wrong);
        if (row == null) {
            wrong.add("没有动态管理表");
        } else {
            report(member.fate(), row, wrong);
        }
        more(member, wrong);
        removals.check(member, wrong);
        return new YearResult(
                member,
                row == null ? "" : row.state(),
                row == null || !row.submitted() ? "未交" : row.timely() ? "按期" : "逾期",
                level,
                standing,
                leftOn(certificate),
                removals.told(member),
                wrong);
    }

    private void report(YearFate fate, ReportRow row, List<String> wrong) {
        expect(row.at(fate.filed().state()), "动态管理表应为 " + fate.filed().state(), wrong);
        expect(row.form().equals(fate.level()), "应填 " + fate.level() + " 表，实际 " + row.form(), wrong);
        expect(row.submitted() == fate.submits(), "是否提交不对", wrong);
        expect(row.timely() == (fate.filed() == YearFate.Filed.IN_TIME), "是否按期不对", wrong);
        expect(row.lateAccepted() == (fate.filed() == YearFate.Filed.LATE), "是否接受逾期不对", wrong);
        int submissions = fate == YearFate.RETURNED ? 2 : fate.submits() ? 1 : 0;
        expect(row.submissions() == submissions, "应提交 " + submissions + " 次，实际 " + row.submissions(), wrong);
    }

    private void more(Member member, List<String> wrong) {
        switch (member.fate()) {
            case RENAMED -> {
                foundBy(member.firm().name(), member, wrong);
                foundBy(member.newName(), member, wrong);
            }
            case MERGED -> foundBy(member.firm().name(), year.member(YearFate.SUCCESSOR), wrong);
            case SUCCESSOR -> foundBy(member.firm().name(), member, wrong);
            case EXTENDED_EARLY -> expect(!told(member, "未按期提交"), "延期内提交，却被告知未按期提交", wrong);
            case SILENT, SILENT_PROVINCIAL -> expect(told(member, "未按期提交"), "没有被告知未按期提交", wrong);
            case MAJOR_INCIDENT -> incident(member, "DETERMINED", "MAJOR", 1, wrong);
            case LARGER_INCIDENT -> incident(member, "CLOSED", "LARGER", 0, wrong);
            case DOWNGRADED_INCIDENT -> incident(member, "DETERMINED", "LARGER", 1, wrong);
            default -> {}
        }
    }

    private void foundBy(String name, Member wanted, List<String> wrong) {
        expect(found(name).equals(List.of(year.certificateNo(wanted))), "以“" + name + "”查到 " + found(name), wrong);
    }

    private List<String> found(String query) {
        List<String> found = new ArrayList<>();
        year.bureau
                .anybody
                .get("/api/public/factories?q="
                        + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8))
                .orFail()
                .body()
                .forEach(each -> found.add(each.path("certificateNo").asText()));
        return found;
    }

    private boolean told(Member member, String subject) {
        for (JsonNode message :
                year.enterprise(member).get("/api/enterprise/messages").orFail().body()) {
            if (message.path("subject").asText().startsWith(subject)) {
                return true;
            }
        }
        return false;
    }

    private void incident(Member member, String state, String grade, int acknowledged, List<String> wrong) {
        JsonNode all = year.enterprise(member)
                .get("/api/enterprise/incidents")
                .orFail()
                .body();
        expect(all.size() == 1, "应有一件事故，实际 " + all.size(), wrong);
        JsonNode detail = year.bureau
                .officer
                .get("/api/staff/incidents/" + all.path(0).path("id").asText())
                .orFail()
                .body();
        JsonNode incident = detail.path("incident");
        expect(incident.path("state").path("code").asText().equals(state), "事故应为 " + state, wrong);
        expect(incident.path("grade").path("code").asText().equals(grade), "事故等级应为 " + grade, wrong);
        expect(detail.path("acknowledgements").size() == acknowledged, "市局应确认 " + acknowledged + " 次", wrong);
    }

    /** The first day on which it was not on the list. */
    private static String leftOn(JsonNode certificate) {
        for (JsonNode event : certificate.path("history")) {
            String kind = event.path("kind").path("code").asText();
            if (kind.equals("REMOVED") || kind.equals("SUCCEEDED")) {
                return event.path("on").asText();
            }
        }
        return "";
    }

    private JsonNode certificate(Member member) {
        return year.bureau
                .anybody
                .get("/api/public/factories/" + year.certificateNo(member))
                .orFail()
                .body();
    }

    static void expect(boolean so, String otherwise, List<String> wrong) {
        if (!so) {
            wrong.add(otherwise);
        }
    }
}
