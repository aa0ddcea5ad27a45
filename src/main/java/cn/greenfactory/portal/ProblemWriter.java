package cn.greenfactory.portal;

import cn.greenfactory.shared.RefusalException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Every refusal as a problem detail: a stable type, a Chinese title and detail, the article, the fields. */
@Component
class ProblemWriter {

    private static final String TYPE = "urn:green-factory:problem:";

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    static ProblemDetail of(RefusalException refusal) {
        ProblemDetail problem = of(status(refusal.kind()), refusal.type(), refusal.title(), refusal.getMessage());
        if (refusal.article() != null) {
            problem.setProperty("article", refusal.article());
        }
        if (!refusal.fields().isEmpty()) {
            problem.setProperty("fields", refusal.fields());
        }
        return problem;
    }

    static ProblemDetail of(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + type));
        problem.setTitle(title);
        return problem;
    }

    /** Asks for a password, except a page that has a session: there the browser would ask over the page. */
    void unauthorized(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestedSessionId() == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"green-factory\", charset=\"UTF-8\"");
        }
        write(response, of(HttpStatus.UNAUTHORIZED, "login-required", "请先登录", "用户名或密码不正确，或尚未登录"));
    }

    void forbidden(HttpServletResponse response) throws IOException {
        write(response, of(HttpStatus.FORBIDDEN, "not-allowed", "无权访问", "当前账号无权进行此操作"));
    }

    void notFound(HttpServletResponse response) throws IOException {
        write(response, HttpProblems.of(HttpStatus.NOT_FOUND));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }

    private static HttpStatus status(RefusalException.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }
}
