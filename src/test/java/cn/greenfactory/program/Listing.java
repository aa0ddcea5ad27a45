package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The list: proposed, reviewed, approved, put on notice, objected to, certified (Arts. 9, 10). */
class Listing {

    private final Bureau bureau;
    private final ObjectionDesk objections;

    Listing(Bureau bureau) {
        this.bureau = bureau;
        this.objections = new ObjectionDesk(bureau);
    }

    void approve() {
        bureau.drive("拟定并批准名单", round -> round.at("DECIDED", "CLOSED"), round -> {
            List<Map<String, Object>> decisions = new ArrayList<>();
            round.casesAt("REVIEWED", "PROPOSED")
                    .forEach(row -> decisions.add(
                            Map.of("applicationNumber", row.number(), "proposed", true, "reason", "评审意见为同意")));
            Map<String, Object> list = Map.of("caseDecisions", decisions);
            bureau.decide(round, "city-officer-1", "Task_ProposeList", list);
            bureau.decide(round, "city-officer-1", "Task_ReviewComprehensively", list);
            bureau.decide(
                    round,
                    "city-head-1",
                    "Task_ApproveProposedList",
                    Map.of("listOutcome", "APPROVE", "listOpinion", "同意公示"));
        });
    }

    /** During the notice: three objections; one more in its last minute. */
    void publishAndHear() {
        bureau.drive("公示", round -> notice() != null, round -> {});
        JsonNode notice = notice();
        if (notice.path("takesObjections").asBoolean()) {
            objections.file(notice);
            objections.settleFirst();
            bureau.waitUntil(Instant.parse(notice.path("closesAt").asText()).minusSeconds(45));
            objections.fileInTheLastMinute(notice);
        }
        if (bureau.objections().size() != ObjectionDesk.COUNT) {
            throw new WrongEndException("应有 " + ObjectionDesk.COUNT + " 件异议：" + bureau.objections());
        }
        bureau.waitUntil(Instant.parse(notice.path("closesAt").asText()));
    }

    /** Who is not held is certified; the others when their objections are closed. */
    void certify() {
        bureau.drive("认定", round -> round.at("CLOSED"), round -> {
            bureau.decide(round, "city-officer-1", "Task_ConfirmNoticeResult", Map.of("noticeConfirmed", true));
            decide(round);
            objections.handle(round);
        });
    }

    private void decide(RoundState round) {
        Tasklist head = bureau.person("city-head-1");
        for (String task : head.tasks("Task_DecideCertification", round.id())) {
            String version = head.variable(task, "viewVersion").asText();
            List<Map<String, Object>> decisions = new ArrayList<>();
            head.view(task)
                    .path("ready")
                    .forEach(number -> decisions.add(
                            Map.of("applicationNumber", number.asText(), "certified", true, "reason", "公示无异议或异议不成立")));
            boolean done = head.completeAsShown(task, version, Map.of("certificationDecisions", decisions));
            bureau.say("city-head-1 " + (done ? "认定 " + decisions.size() + " 家" : "看到案件已变化，重新审阅"));
        }
    }

    /** The notice that the round's list is on; null before. */
    JsonNode notice() {
        String number = bureau.caseOf(Fate.PLAIN).number();
        for (JsonNode each : bureau.anybody.get("/api/public/notices").orFail().body()) {
            JsonNode whole = bureau.anybody
                    .get("/api/public/notices/" + each.path("id").asText())
                    .orFail()
                    .body();
            for (JsonNode row : whole.path("rows")) {
                if (row.path("applicationNumber").asText().equals(number)) {
                    return whole;
                }
            }
        }
        return null;
    }
}
