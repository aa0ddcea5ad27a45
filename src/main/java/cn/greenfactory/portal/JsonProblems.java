package cn.greenfactory.portal;

import cn.greenfactory.shared.RefusalException.FieldError;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** What is wrong with a JSON body: an unknown field, a wrong type, or no JSON at all. */
final class JsonProblems {

    private JsonProblems() {}

    static ProblemDetail of(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            return problem("unknown-field", "含有未知字段", "请求含有未知字段", unknown, "没有这个字段");
        }
        if (e.getCause() instanceof MismatchedInputException wrong
                && !wrong.getPath().isEmpty()) {
            return problem("malformed-json", "请求无法读取", "请求中有字段类型不正确", wrong, "类型或格式不正确");
        }
        return ProblemWriter.of(HttpStatus.BAD_REQUEST, "malformed-json", "请求无法读取", "请求内容不是合法的 JSON，或缺少内容");
    }

    private static ProblemDetail problem(
            String type, String title, String detail, JsonMappingException e, String message) {
        ProblemDetail problem = ProblemWriter.of(HttpStatus.BAD_REQUEST, type, title, detail + "：" + path(e));
        problem.setProperty("fields", List.of(new FieldError(path(e), message)));
        return problem;
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
