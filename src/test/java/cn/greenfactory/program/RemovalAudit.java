package cn.greenfactory.program;

import static cn.greenfactory.program.YearAudit.expect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of each factory's removal: decided on its ground, written to the enterprise, announced to everybody. */
class RemovalAudit {

    private static final List<String> STEPS = List.of("核实", "提出移出建议", "作出决定", "登记移出", "送达决定书", "发布公告");

    private final Year year;
    private final Map<String, List<RemovalRow>> removals = new HashMap<>();
    private final Map<String, JsonNode> announced = new HashMap<>();

    RemovalAudit(Year year) {
        this.year = year;
        year.removals().forEach(each -> removals.computeIfAbsent(each.factoryId(), id -> new ArrayList<>())
                .add(each));
        year.bureau
                .anybody
                .get("/api/public/removals")
                .orFail()
                .body()
                .forEach(each -> announced.put(each.path("certificateNo").asText(), each));
    }

    /** Number, end and grounds, or nothing. */
    String told(Member member) {
        List<RemovalRow> all = removals.getOrDefault(year.factoryId(member), List.of());
        return all.isEmpty() ? "" : all.get(0).state() + " " + String.join(",", grounds(member));
    }

    void check(Member member, List<String> wrong) {
        List<RemovalRow> all = removals.getOrDefault(year.factoryId(member), List.of());
        JsonNode notice = announced.get(year.certificateNo(member));
        boolean kept = member.fate() == YearFate.DOWNGRADED_INCIDENT;
        expect(all.size() == (kept || member.fate().removed() ? 1 : 0), "移出办理 " + all.size() + " 件", wrong);
        expect((notice != null) == member.fate().removed(), "移出公告不对", wrong);
        if (kept) {
            expect(
                    all.stream()
                            .allMatch(each -> each.outcome().equals("KEEP")
                                    && each.state().equals("KEPT")),
                    "应予保留",
                    wrong);
        }
        if (member.fate().removed() && all.size() == 1 && notice != null) {
            removed(member, all.get(0), notice, wrong);
        }
    }

    private void removed(Member member, RemovalRow removal, JsonNode notice, List<String> wrong) {
        expect(removal.outcome().equals("REMOVE") && removal.state().equals("REMOVED"), "应予移出", wrong);
        expect(
                grounds(member).equals(List.of(member.fate().ground())),
                "移出情形应为 " + member.fate().ground(),
                wrong);
        String file = "/api/public/removals/" + notice.path("id").asText() + "/announcement";
        expect(year.bureau.anybody.get(file).ok(), "公告不能下载", wrong);
        expect(letters(member, removal), "企业没有收到决定书", wrong);
        List<String> steps = steps(removal);
        STEPS.forEach(step -> expect(steps.stream().anyMatch(each -> each.startsWith(step)), "没有" + step, wrong));
        expect(steps.contains("企业陈述") == member.fate().states(), "是否陈述不对", wrong);
        expect(
                steps.contains("企业未陈述") == (!member.fate().states() && member.fate() != YearFate.DEREGISTERED),
                "是否逾期未陈述不对",
                wrong);
        expect(steps.contains("决定不听取陈述") == (member.fate() == YearFate.DEREGISTERED), "是否听取陈述不对", wrong);
        expect(steps.contains("上报") == (member.fate() == YearFate.SILENT_PROVINCIAL), "是否上报不对", wrong);
    }

    private boolean letters(Member member, RemovalRow removal) {
        for (JsonNode file : year.enterprise(member)
                .get("/api/enterprise/removals/" + removal.id() + "/attachments")
                .orFail()
                .body()) {
            if (file.path("fileName").asText().endsWith(".docx")) {
                return true;
            }
        }
        return false;
    }

    private List<String> steps(RemovalRow removal) {
        List<String> steps = new ArrayList<>();
        year.bureau
                .officer
                .get("/api/staff/removals/" + removal.id())
                .orFail()
                .body()
                .at("/summary/opinions")
                .forEach(each -> steps.add(each.path("actTitle").asText()));
        return steps;
    }

    private List<String> grounds(Member member) {
        List<String> codes = new ArrayList<>();
        JsonNode notice = announced.get(year.certificateNo(member));
        if (notice != null) {
            notice.path("grounds").forEach(each -> codes.add(each.path("code").asText()));
        }
        return codes;
    }
}
