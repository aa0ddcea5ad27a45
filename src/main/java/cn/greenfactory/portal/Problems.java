package cn.greenfactory.portal;

import cn.greenfactory.shared.RefusalException;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Translates every refusal into a problem detail; what nobody expected is logged and shown without its inside. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> on(RefusalException refusal) {
        return answer(ProblemWriter.of(refusal), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(PreconditionException e) {
        return answer(ProblemWriter.of(e.status(), e.type(), e.title(), e.getMessage()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler({ConcurrencyFailureException.class, DataIntegrityViolationException.class})
    ResponseEntity<Object> busy(RuntimeException e) {
        LOG.warn("refused as a conflict", e);
        return answer(
                ProblemWriter.of(HttpStatus.CONFLICT, "conflict", "数据已变化", "他人同时修改了同一数据，请刷新后重试"), HttpHeaders.EMPTY);
    }

    /** A refusal that travelled through somebody else's exception is still a refusal. */
    @ExceptionHandler
    ResponseEntity<Object> on(RuntimeException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusalException refusal) {
                return on(refusal);
            }
        }
        LOG.error("a request failed", e);
        return answer(
                ProblemWriter.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "系统错误", "系统出错，请稍后重试或联系管理员"),
                HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(JsonProblems.of(e), headers);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> fields = e.getFieldErrors().stream()
                .map(error -> new FieldError(
                        error.getField(), error.isBindingFailure() ? "格式不正确" : error.getDefaultMessage()))
                .toList();
        ProblemDetail problem =
                ProblemWriter.of(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-fields", "填写有误", "请按提示修改后重新提交");
        problem.setProperty("fields", fields);
        return answer(problem, headers);
    }

    /** Everything else Spring refuses: a path, a method, a media type, a parameter. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(HttpProblems.of(HttpStatus.valueOf(status.value())), headers);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
