package cn.greenfactory.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A county's reviewer who accepts report after report, as Tasklist shows them. */
class TasklistPages {

    private static final String QUERY = "/camunda/api/engine/engine/default/task?active=true&maxResults=50"
            + "&taskDefinitionKey=Task_ReviewReportAtCounty";

    private final Web web;
    private final Tasklist tasklist;

    TasklistPages(String base, String user) {
        this.tasklist = new Tasklist(base, user, "demo", line -> {});
        this.web = tasklist.web();
    }

    /** The next tasks; none when all are done. */
    List<String> next() {
        List<String> ids = new ArrayList<>();
        web.get(QUERY).orFail().body().forEach(task -> ids.add(task.path("id").asText()));
        return ids;
    }

    void accept(String task) {
        tasklist.complete(task, Map.of("reportOutcome", "ACCEPT", "reportOpinion", "同意"));
    }
}
