package cn.greenfactory.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An official signed in to Tasklist: sees and completes only what Tasklist shows him. */
class Tasklist {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** The answer when reminders or other cases keep touching the task in the same moment: try again. */
    private static final String BUSY = "他人同时办理了同一事项";

    /** The answer when it is done already: by a click of this very program before it was broken off. */
    private static final String DONE = "该任务已办结";

    /** What is said when the case has changed since it was shown, before the task was completed or meanwhile. */
    private static final List<String> CHANGED = List.of("案件已变化", "缺少决定");

    private static final int ATTEMPTS = 40;

    private final Web web;
    private final String user;

    Tasklist(String base, String user, String password, Consumer<String> outgoing) {
        this.web = new Web(base, outgoing);
        this.user = user;
        web.get("/camunda/app/tasklist/default/");
        web.form(
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        "username=" + user + "&password=" + password,
                        token())
                .orFail();
    }

    /** The browser behind it, signed in. */
    Web web() {
        return web;
    }

    /** The open tasks of this kind in the round. */
    List<String> tasks(String key, String roundId) {
        return tasks(key, "roundId", roundId);
    }

    /** The open tasks of this kind in processes where this variable has this value. */
    List<String> tasks(String key, String variable, String value) {
        List<String> ids = new ArrayList<>();
        String query = "/task?active=true&maxResults=200&taskDefinitionKey=" + key + "&processVariables=" + variable
                + "_eq_" + value;
        web.get(ENGINE + query)
                .orFail()
                .body()
                .forEach(task -> ids.add(task.path("id").asText()));
        return ids;
    }

    JsonNode variable(String taskId, String name) {
        return web.get(ENGINE + "/task/" + taskId + "/variables/" + name + "?deserializeValue=false")
                .orFail()
                .body()
                .path("value");
    }

    /** The view as the form shows it. */
    JsonNode view(String taskId) {
        try {
            return Web.JSON.readTree(variable(taskId, "view").asText());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Completes as the form does, with the version of the view that was shown.
     *
     * @return false if the case has changed since and must be looked at again
     */
    boolean completeAsShown(String taskId, String viewVersion, Map<String, ?> values) {
        Map<String, Object> shown = new LinkedHashMap<>(values);
        shown.put("viewVersion", viewVersion);
        try {
            complete(taskId, shown);
            return true;
        } catch (WrongEndException e) {
            if (CHANGED.stream().anyMatch(e.getMessage()::contains)) {
                return false;
            }
            throw e;
        }
    }

    /** Completes, unless it is done; texts, numbers, booleans as such, anything else as Json. */
    void complete(String taskId, Map<String, ?> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        values.forEach((name, value) -> variables.put(name, typed(value)));
        Answer answer = tryToComplete(taskId, variables);
        for (int i = 0; i < ATTEMPTS && !answer.ok() && answer.body().toString().contains(BUSY); i++) {
            Bureau.pause();
            answer = tryToComplete(taskId, variables);
        }
        if (!answer.ok() && !answer.body().toString().contains(DONE)) {
            throw new WrongEndException(
                    user + ": " + answer.asked() + " " + values + " -> " + answer.status() + " " + answer.body());
        }
    }

    private Answer tryToComplete(String taskId, Map<String, Object> variables) {
        return post(ENGINE + "/task/" + taskId + "/complete", Map.of("variables", variables));
    }

    Answer post(String path, Map<String, Object> body) {
        return web.post(path, body, token());
    }

    private Map<String, String> token() {
        return Map.of("X-XSRF-TOKEN", web.cookie("XSRF-TOKEN"));
    }

    private static Map<String, Object> typed(Object value) {
        if (value instanceof String) {
            return Map.of("value", value, "type", "String");
        }
        if (value instanceof Boolean) {
            return Map.of("value", value, "type", "Boolean");
        }
        if (value instanceof Double) {
            return Map.of("value", value, "type", "Double");
        }
        return Map.of("value", Web.JSON.valueToTree(value).toString(), "type", "Json");
    }
}
