package cn.greenfactory.process.access;

import java.net.URI;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Two at once on the same instance: the slower one is told so, and nothing of his has been written. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineConflicts {

    @ExceptionHandler
    ProblemDetail on(OptimisticLockingException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "他人同时办理了同一事项，请刷新后重试");
        problem.setType(URI.create("urn:green-factory:problem:conflict"));
        problem.setTitle("数据已变化");
        return problem;
    }
}
