package cn.greenfactory.process.dmn;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets the Chinese sentence of a decision's {@code assert} through to whoever asked. The engine would hide it behind
 * "Exception while evaluating decision", so that REST and Tasklist showed no reason.
 */
final class DecisionRefusals extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (DecisionInputNotValidException e) {
            throw e;
        } catch (RuntimeException e) {
            throw AssertionText.of(e)
                    .<RuntimeException>map(text -> new DecisionInputNotValidException(text, e))
                    .orElse(e);
        }
    }
}
