package cn.greenfactory.process.common;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The answers to questions that gateways ask of our tables, by gateway id: "has X been recorded already?".
 *
 * <p>Each is read under the lock that the writer of X takes too, so nobody can slip between the question and the wait.
 */
public interface RecordedFacts {

    /** Values are Boolean for yes-no questions, else the text the flows compare with. */
    Map<String, Function<DelegateExecution, Object>> byGateway();
}
