package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objections from the public, the enterprise's statement, the officer's findings, the head's decision (Art. 10). */
class ObjectionDesk {

    static final int COUNT = 4;

    private static final String UPHELD_BY = "异议人乙";

    /** The answer when the time for a statement ended in this moment; the officer then goes on without it. */
    private static final int EXPIRED = 409;

    private final Bureau bureau;

    ObjectionDesk(Bureau bureau) {
        this.bureau = bureau;
    }

    /** Filing the same again gives the first receipt, so this may be repeated. */
    void file(JsonNode notice) {
        file(notice, Fate.TWO_OBJECTIONS, "异议人甲", "该厂产能数据与公开年报不一致");
        file(notice, Fate.TWO_OBJECTIONS, UPHELD_BY, "该厂在近三年内受过重大处罚而未披露");
        file(notice, Fate.OBJECTION_DISMISSED, "异议人丙", "该厂夜间噪声较大");
    }

    /** The first three are answered while the list is still on notice. */
    void settleFirst() {
        bureau.drive("办理异议", round -> decided() >= COUNT - 1, this::handle);
    }

    private long decided() {
        long decided = 0;
        for (JsonNode objection : bureau.objections()) {
            decided += objection.path("outcome").isObject() ? 1 : 0;
        }
        return decided;
    }

    void fileInTheLastMinute(JsonNode notice) {
        file(notice, Fate.LAST_MINUTE, "异议人丁", "该厂自评价报告有一处笔误");
    }

    void handle(RoundState round) {
        answer();
        Tasklist officer = bureau.person("city-officer-2");
        for (String task : officer.tasks("Task_VerifyObjection", round.id())) {
            officer.complete(task, Map.of("objectionFindings", "已到现场核查并调阅资料"));
        }
        Tasklist head = bureau.person("city-head-2");
        for (String task : head.tasks("Task_DecideObjection", round.id())) {
            String id = head.variable(task, "objectionId").asText();
            boolean upheld = objector(id).equals(UPHELD_BY);
            head.complete(
                    task,
                    Map.of(
                            "objectionOutcome", upheld ? "UPHELD" : "DISMISSED",
                            "objectionReply", upheld ? "经查属实，不予认定" : "经查不影响认定，异议不成立"));
            bureau.say("异议 " + id + (upheld ? " 成立" : " 不成立"));
        }
    }

    private String objector(String objectionId) {
        JsonNode detail = bureau.officer
                .get("/api/staff/objections/" + objectionId)
                .orFail()
                .body();
        return detail.path("objector").path("name").asText();
    }

    private void answer() {
        for (Fate fate : new Fate[] {Fate.TWO_OBJECTIONS, Fate.OBJECTION_DISMISSED, Fate.LAST_MINUTE}) {
            Web enterprise = bureau.enterprise(bureau.firm(fate));
            for (JsonNode asked :
                    enterprise.get("/api/enterprise/objections").orFail().body()) {
                if (asked.path("awaitsResponse").asBoolean()) {
                    String id = asked.path("id").asText();
                    Answer answer = enterprise.post(
                            "/api/enterprise/objections/" + id + "/response", Map.of("response", "情况说明及证明见附件"));
                    if (answer.status() != EXPIRED) {
                        answer.orFail();
                    }
                }
            }
        }
    }

    private void file(JsonNode notice, Fate fate, String name, String facts) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("target", "LISTED");
        form.put("caseId", bureau.caseOf(fate).id());
        form.put("objectorKind", "PERSON");
        form.put("objectorName", name);
        form.put("objectorContact", "13900000000");
        form.put("facts", facts);
        form.put("evidenceText", "见公开资料");
        bureau.anybody
                .multipart(
                        "/api/public/notices/" + notice.path("id").asText() + "/objections",
                        form,
                        Map.of("evidence", "%PDF-1.4\n% " + facts + "\n%%EOF\n"))
                .orFail();
        bureau.say(name + " 提出异议");
    }
}
