package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A county's reviewer who accepts report after report, as Tasklist shows them. */
class TasklistPages {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Map<String, Object> REPORTS = Map.of(
            "taskDefinitionKey",
            "Task_ReviewReportAtCounty",
            "sorting",
            List.of(Map.of("sortBy", "created", "sortOrder", "asc")));

    private final Tasklist tasklist;
    private final String list;

    TasklistPages(String base, String user) {
        this.tasklist = new Tasklist(base, user, "demo", line -> {});
        this.list = ENGINE + "/filter/" + filter() + "/list?firstResult=0&maxResults=50";
    }

    /** The next tasks; none when all are done. */
    List<String> next() {
        List<String> ids = new ArrayList<>();
        tasklist.post(list, REPORTS)
                .orFail()
                .body()
                .forEach(task -> ids.add(task.path("id").asText()));
        return ids;
    }

    /** The list that Tasklist opens with. */
    private String filter() {
        for (JsonNode each : tasklist.web()
                .get(ENGINE + "/filter?resourceType=Task")
                .orFail()
                .body()) {
            if (each.path("name").asText().equals("待办任务")) {
                return each.path("id").asText();
            }
        }
        throw new WrongEndException("no list of tasks");
    }

    void accept(String task) {
        tasklist.complete(task, Map.of("reportOutcome", "ACCEPT", "reportOpinion", "同意"));
    }
}
