package cn.greenfactory.program;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** One caller of the service: anonymous, by Basic, or with cookies of its own. A lost connection is an IO error. */
class Web {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String BOUNDARY = "round-program-boundary";

    /** The service's answer when a reminder or another case touched the same in the same moment: try again. */
    private static final String BUSY = "urn:green-factory:problem:conflict";

    private static final int ATTEMPTS = 20;

    private final String base;
    private final Consumer<String> outgoing;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    Web(String base) {
        this(base, asked -> {});
    }

    /** @param outgoing told of every request while it is on its way, before the answer */
    Web(String base, Consumer<String> outgoing) {
        this.base = base;
        this.outgoing = outgoing;
    }

    static Web basic(String base, String user, String password) {
        return basic(base, user, password, asked -> {});
    }

    static Web basic(String base, String user, String password, Consumer<String> outgoing) {
        Web web = new Web(base, outgoing);
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        web.headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        return web;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, Object body) {
        return send("POST", path, json(body), Map.of("Content-Type", "application/json"));
    }

    Answer post(String path, Object body, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.put("Content-Type", "application/json");
        return send("POST", path, json(body), all);
    }

    Answer put(String path, Object body) {
        return send("PUT", path, json(body), Map.of("Content-Type", "application/json"));
    }

    Answer put(String path, Object body, String ifMatch) {
        return send("PUT", path, json(body), Map.of("Content-Type", "application/json", "If-Match", ifMatch));
    }

    Answer form(String path, String body, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return send("POST", path, BodyPublishers.ofString(body), all);
    }

    /** A multipart form: texts, and files as {@code name -> content} whose file name is {@code 附件.pdf}. */
    Answer multipart(String path, Map<String, String> texts, Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        texts.forEach((name, text) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + text + "\r\n"));
        files.forEach((name, text) -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"附件.pdf\"\r\nContent-Type: application/pdf\r\n\r\n" + text + "\r\n"));
        body.append("--" + BOUNDARY + "--\r\n");
        String type = "multipart/form-data; boundary=" + BOUNDARY;
        return send("POST", path, BodyPublishers.ofString(body.toString()), Map.of("Content-Type", type));
    }

    private Answer send(String method, String path, BodyPublisher body, Map<String, String> more) {
        Answer answer = sendOnce(method, path, body, more);
        for (int i = 0; i < ATTEMPTS && answer.body().path("type").asText().equals(BUSY); i++) {
            Bureau.pause();
            answer = sendOnce(method, path, body, more);
        }
        return answer;
    }

    private Answer sendOnce(String method, String path, BodyPublisher body, Map<String, String> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .method(method, body);
        headers.forEach(request::header);
        more.forEach(request::header);
        try {
            CompletableFuture<HttpResponse<String>> sent =
                    client.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            outgoing.accept(method + " " + path);
            HttpResponse<String> response = sent.get();
            return new Answer(
                    method + " " + path,
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(null),
                    read(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException lost
                    ? new UncheckedIOException(method + " " + path, lost)
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> map(JsonNode node) {
        return JSON.convertValue(node, new TypeReference<>() {});
    }

    private static JsonNode read(String text) throws IOException {
        boolean json = text.startsWith("{") || text.startsWith("[");
        if (json) {
            return JSON.readTree(text);
        }
        return text.isBlank() ? MissingNode.getInstance() : JSON.valueToTree(text);
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
