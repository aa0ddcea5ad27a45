package cn.greenfactory.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Somebody who calls the running service over HTTP; anonymous, or by Basic. */
public final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "green-factory-test";

    private final String base;
    private final String authorization;

    /** An answer with its body read as JSON, null where it has none. */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

        public String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }

        public String text(String field) {
            return body.path(field).asText(null);
        }
    }

    public Caller(int port) {
        this("http://localhost:" + port, null);
    }

    private Caller(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public Caller as(String user) {
        String login = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return new Caller(base, "Basic " + login);
    }

    public Answer get(String path) {
        return send("GET", path, null, HttpRequest.BodyPublishers.noBody(), Map.of());
    }

    public Answer call(String method, String path, String json, Map<String, String> headers) {
        return send(method, path, "application/json", HttpRequest.BodyPublishers.ofString(json), headers);
    }

    public Answer post(String path, String json) {
        return call("POST", path, json, Map.of());
    }

    public Answer put(String path, String json) {
        return call("PUT", path, json, Map.of());
    }

    /** A multipart form with one file under the field {@code file}. */
    public Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        if (fileName != null) {
            part(body, "name=\"file\"; filename=\"" + fileName + "\"", content);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                Map.of());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(
            String method,
            String path,
            String contentType,
            HttpRequest.BodyPublisher body,
            Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), json(answer), answer);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        boolean json =
                answer.headers().firstValue("Content-Type").orElse("").contains("json") && answer.body().length > 0;
        return json ? JSON.readTree(answer.body()) : null;
    }
}
