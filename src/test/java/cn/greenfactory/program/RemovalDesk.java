package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removals: verified, heard or not, proposed, decided (Art. 14). */
class RemovalDesk {

    private final Year year;
    private final IncidentDesk incidents;

    RemovalDesk(Year year, IncidentDesk incidents) {
        this.year = year;
        this.incidents = incidents;
    }

    void act() {
        for (RemovalRow removal : year.removals()) {
            if (removal.state().equals("OPEN")) {
                act(removal, member(removal));
            }
        }
    }

    private void act(RemovalRow removal, Member member) {
        if (member.fate() == YearFate.DOWNGRADED_INCIDENT && !incidents.settled(member.fate())) {
            return;
        }
        JsonNode summary = year.bureau
                .officer
                .get("/api/staff/removals/" + removal.id())
                .orFail()
                .body()
                .path("summary");
        if (!summary.path("toVerify").isEmpty()) {
            waiveHearing(removal, member, summary);
            verify(removal, member, summary.path("toVerify"));
            return;
        }
        if (member.fate().states()) {
            state(removal, member);
        }
        complete("city-officer-1", "Task_ProposeRemoval", removal, Map.of("removalProposal", "情形属实，企业意见已研究，建议移出"));
        complete(
                "city-head-1",
                "Task_DecideRemoval",
                removal,
                Map.of("removalOutcome", summary.path("decisionSuggested").asText(), "removalOpinion", "依第十四条办理"));
    }

    /** A deregistered enterprise has nobody to hear; the head says so in writing. */
    private void waiveHearing(RemovalRow removal, Member member, JsonNode summary) {
        if (member.fate() == YearFate.DEREGISTERED
                && summary.path("defenceWaiver").isNull()) {
            year.bureau
                    .official("city-head-2")
                    .post("/api/staff/removals/" + removal.id() + "/defence-waiver", Map.of("reason", "企业主体已注销"))
                    .orFail();
        }
    }

    private void verify(RemovalRow removal, Member member, JsonNode toVerify) {
        List<Map<String, Object>> findings = new ArrayList<>();
        toVerify.forEach(each -> findings.add(
                Map.of("ground", each.path("ground").asText(), "upheld", true, "reason", "经查阅档案和现场核实，属实")));
        String verifier = member.fate() == YearFate.HIGHER_REMOVED ? "city-officer-2" : member.reviewer();
        complete(verifier, "Task_VerifyGrounds", removal, Map.of("groundFindings", findings));
    }

    private void state(RemovalRow removal, Member member) {
        Web enterprise = year.enterprise(member);
        String path = "/api/enterprise/removals/" + removal.id();
        if (!put(removal, member).path("awaitsStatement").asBoolean()) {
            return;
        }
        if (member.fate() == YearFate.FALSIFIED
                && enterprise.get(path + "/attachments").orFail().body().isEmpty()) {
            enterprise
                    .multipart(path + "/attachments", Map.of(), Map.of("file", "%PDF-1.4\n% 电费发票\n%%EOF\n"))
                    .orFail();
        }
        enterprise
                .post(path + "/statement", Map.of("statement", "情况说明见附件，请予考虑"))
                .orFail();
        year.bureau.say("陈述 " + member.ordinal());
    }

    /** Goes on until every removal is settled; who says nothing is waited for until the last day is over. */
    void settleAll(String what) {
        year.drive(what, () -> unsettled().isEmpty(), () -> {
            act();
            List<RemovalRow> open =
                    year.removals().stream().filter(each -> !each.settled()).toList();
            List<LocalDate> lastDays = open.stream()
                    .filter(each -> !member(each).fate().states())
                    .map(each -> put(each, member(each)).path("lastDay"))
                    .filter(JsonNode::isTextual)
                    .map(day -> LocalDate.parse(day.asText()))
                    .toList();
            if (!open.isEmpty() && lastDays.size() == open.size()) {
                LocalDate last = lastDays.stream().max(LocalDate::compareTo).orElseThrow();
                year.bureau.waitUntil(Year.at(last.plusDays(1), 0).plusSeconds(30));
            }
        });
    }

    boolean opened(YearFate fate) {
        return year.removals().stream().anyMatch(each -> member(each).fate() == fate);
    }

    boolean settled(YearFate fate) {
        return opened(fate)
                && unsettled().stream().noneMatch(each -> member(each).fate() == fate);
    }

    /** Not over before everybody is told. */
    private List<RemovalRow> unsettled() {
        Set<String> announced = new HashSet<>();
        year.bureau
                .anybody
                .get("/api/public/removals")
                .orFail()
                .body()
                .forEach(each -> announced.add(each.path("id").asText()));
        return year.removals().stream()
                .filter(each -> !each.settled() || each.state().equals("REMOVED") && !announced.contains(each.id()))
                .toList();
    }

    private JsonNode put(RemovalRow removal, Member member) {
        return year.enterprise(member)
                .get("/api/enterprise/removals/" + removal.id())
                .orFail()
                .body();
    }

    private Member member(RemovalRow removal) {
        return year.byFactory(removal.factoryId()).orElseThrow();
    }

    private void complete(String user, String task, RemovalRow removal, Map<String, ?> values) {
        year.complete(user, task, "removalId", removal.id(), values);
    }
}
