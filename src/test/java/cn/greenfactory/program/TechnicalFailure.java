package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Map;

/**
 * An administrator's mistake and its repair: during maintenance the id of a case is overwritten in its process, so that
 * numbering fails until its retries are used up; the incident tells, the id is put right, the job is run again.
 */
class TechnicalFailure {

    private static final String STEP = "Service_NumberApplication";
    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final Bureau bureau;
    private final Applying applying;

    TechnicalFailure(Bureau bureau, Applying applying) {
        this.bureau = bureau;
        this.applying = applying;
    }

    void happenAndBeRepaired() {
        CaseRow row = bureau.caseOf(Fate.BROKEN);
        if (!row.number().isEmpty()) {
            return;
        }
        String instance = only("/process-instance?processDefinitionKey=CertificationProcess&businessKey=" + row.id())
                .path("id")
                .asText();
        if (row.at("DRAFT")) {
            suspended(true);
            applying.submit(bureau.firm(Fate.BROKEN), row.id()).orFail();
        }
        if (!incident(instance)) {
            caseId(instance, "错写的编号");
            suspended(false);
            useUpRetries(instance);
            bureau.say("第 " + row.id() + " 件编号失败，形成事件");
        }
        suspended(false);
        caseId(instance, row.id());
        String job =
                "/job/" + only("/job?processInstanceId=" + instance).path("id").asText();
        admin(job + "/retries", Map.of("retries", 1));
        admin(job + "/duedate", Collections.singletonMap("duedate", null));
        bureau.drive("修复后编号", state -> !bureau.caseOf(Fate.BROKEN).number().isEmpty(), state -> {});
        bureau.say("管理员修复，已编号");
    }

    private boolean incident(String instance) {
        return !bureau.admin
                .get("/engine-rest/incident?incidentType=failedJob&processInstanceId=" + instance)
                .orFail()
                .body()
                .isEmpty();
    }

    /** Each retry lies further ahead; the clock is moved to it. */
    private void useUpRetries(String instance) {
        for (int i = 0; i < 400 && !incident(instance); i++) {
            String due =
                    only("/job?processInstanceId=" + instance).path("dueDate").asText("");
            if (!due.isEmpty() && !due.equals("null")) {
                Instant at = OffsetDateTime.parse(due, ENGINE_TIME).toInstant();
                bureau.waitUntil(at.plusSeconds(1));
            }
            Bureau.pause();
        }
        if (!incident(instance)) {
            throw new WrongEndException("编号失败没有形成事件");
        }
    }

    private void suspended(boolean suspended) {
        JsonNode step = only("/job-definition?processDefinitionKey=CertificationProcess&activityIdIn=" + STEP);
        admin(
                "/job-definition/" + step.path("id").asText() + "/suspended",
                Map.of("suspended", suspended, "includeJobs", true));
    }

    private void caseId(String instance, String value) {
        admin("/process-instance/" + instance + "/variables/caseId", Map.of("value", value, "type", "String"));
    }

    private void admin(String path, Object body) {
        bureau.admin.put("/engine-rest" + path, body).orFail();
    }

    private JsonNode only(String query) {
        JsonNode found = bureau.admin.get("/engine-rest" + query).orFail().body();
        if (found.size() != 1) {
            throw new WrongEndException(query + " 应有一项，实际 " + found);
        }
        return found.get(0);
    }
}
