package cn.greenfactory.process.dmn;

import org.camunda.bpm.engine.exception.NotValidException;

/** As {@link DecisionRefusedException}, in the form that the engine's REST answers with status 400. */
final class DecisionInputNotValidException extends NotValidException {

    private static final long serialVersionUID = 1L;

    DecisionInputNotValidException(String message, Throwable cause) {
        super(message, cause);
    }
}
