package cn.greenfactory.process.engine;

import cn.greenfactory.process.task.CompletionRefusedException;
import cn.greenfactory.shared.RefusalException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A completion that met another transaction at the same instance, a reminder, a second click, the end of the case, is
 * looked at once more from the start: it takes, or its official is told in Chinese why it cannot.
 *
 * <p>Stands outside the engine's transaction, so each attempt begins anew. Where the caller has a transaction of his
 * own nothing can begin anew; he gets what the engine says.
 */
final class ClicksApart extends CommandInterceptor {

    private static final int ATTEMPTS = 2;

    /** How the engine says that it does not find the task that is to be completed. */
    private static final String NO_TASK = "Cannot find task with id";

    @Override
    public <T> T execute(Command<T> command) {
        boolean completes = command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
        if (!completes || TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        for (int left = ATTEMPTS - 1; ; left--) {
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                if (e instanceof NullValueException
                        && String.valueOf(e.getMessage()).contains(NO_TASK)) {
                    throw CompletionRefusedException.done();
                }
                if (!met(e)) {
                    throw e;
                }
                if (left == 0) {
                    throw e instanceof OptimisticLockingException ? CompletionRefusedException.busy() : e;
                }
            }
        }
    }

    /**
     * Seen by the engine; by our own rows that were waited for; by the candidates of the task, who are gone already; or,
     * where the instance ended between the engine's reading the task and reading the instance, by its failing on null.
     */
    private static boolean met(RuntimeException e) {
        return Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof NullPointerException
                        || cause instanceof RefusalException refusal
                                && refusal.kind() != RefusalException.Kind.INVALID);
    }
}
