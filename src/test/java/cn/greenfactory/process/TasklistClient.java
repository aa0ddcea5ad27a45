package cn.greenfactory.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** HTTP as Tasklist speaks it (session and CSRF token), or as a program does (Basic). */
final class TasklistClient {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String server;
    private final String prefix;
    private final String basic;

    private TasklistClient(int port, String prefix, String basic) {
        this.server = "http://localhost:" + port;
        this.prefix = prefix;
        this.basic = basic;
    }

    /** Signed in to Tasklist. */
    static TasklistClient tasklist(int port, String user) {
        TasklistClient client = new TasklistClient(port, ENGINE, null);
        client.send("GET", client.server + "/camunda/app/tasklist/default/", null, null);
        HttpResponse<String> login = client.send(
                "POST",
                client.server + "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=demo",
                "application/x-www-form-urlencoded");
        if (login.statusCode() != 200) {
            throw new IllegalStateException("login " + login.statusCode() + " " + login.body());
        }
        client.send("GET", client.server + "/camunda/app/tasklist/default/", null, null);
        return client;
    }

    /** Somebody at the web applications, not signed in; paths as their rules write them. */
    static TasklistClient webApplications(int port) {
        TasklistClient client = new TasklistClient(port, "/camunda", null);
        client.send("GET", client.server + "/camunda/app/tasklist/default/", null, null);
        return client;
    }

    /** A program at /engine-rest; {@code user} null for nobody. */
    static TasklistClient engineRest(int port, String user) {
        String basic = user == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return new TasklistClient(port, "/engine-rest", basic);
    }

    HttpResponse<String> get(String path) {
        return send("GET", server + prefix + path, null, null);
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", server + prefix + path, json, "application/json");
    }

    /** Plain {@code complete} of the task with these values. */
    HttpResponse<String> complete(Task task, Map<String, Object> values) {
        ObjectNode variables = JSON.createObjectNode();
        values.forEach((name, value) -> variables.putObject(name).set("value", JSON.valueToTree(value)));
        return post(
                "/task/" + task.getId() + "/complete",
                JSON.createObjectNode().set("variables", variables).toString());
    }

    HttpResponse<String> put(String path, String json) {
        return send("PUT", server + prefix + path, json, "application/json");
    }

    /** Deploys one file the way Modeler does. */
    HttpResponse<String> deploy(String fileName, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nattack\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--x--\r\n";
        return send("POST", server + prefix + "/deployment/create", body, "multipart/form-data; boundary=x");
    }

    private HttpResponse<String> send(String method, String uri, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (basic != null) {
            request.header("Authorization", basic);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == 403 && answer.body().contains("\"path\":\"/camunda/")) {
                throw new IllegalStateException("refused for its CSRF token, not for what it asks");
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
