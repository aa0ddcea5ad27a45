package cn.greenfactory.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.greenfactory.process.task.CompletionRefusedException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the engine answers in turn, and what the official gets. */
class ClicksApartTest {

    private static final Command<?> COMPLETES = new CompleteTaskCmd("task", Map.of());
    private static final RuntimeException MET = new OptimisticLockingException("by another transaction concurrently");
    private static final RuntimeException ENDED =
            new ProcessEngineException("ENGINE-03051", new NullPointerException("getProcessInstance() is null"));
    private static final RuntimeException FASTER =
            new ProcessEngineException("ENGINE-03051", CompletionRefusedException.busy());
    private static final RuntimeException GONE = new NullValueException("Cannot find task with id task: task is null");

    @Test
    void aClickThatMetAReminderTakes() {
        Engine engine = new Engine(MET, null);
        click(engine, COMPLETES);
        assertThat(engine.answers).isEmpty();
    }

    @Test
    void aClickOnACaseThatEndsInTheSameMomentIsToldSo() {
        for (RuntimeException first : List.of(ENDED, FASTER, MET)) {
            assertThatThrownBy(() -> click(new Engine(first, GONE), COMPLETES))
                    .isInstanceOf(CompletionRefusedException.class)
                    .hasMessage("该任务已办结或已随案件结束，请刷新任务列表");
        }
    }

    @Test
    void whatKeepsMeetingOthersIsToldToComeAgain() {
        assertThatThrownBy(() -> click(new Engine(MET, MET), COMPLETES))
                .isInstanceOf(CompletionRefusedException.class)
                .hasMessage("他人同时办理了同一事项，请刷新后重试");
    }

    @Test
    void aRealFaultStaysWhatItIs() {
        assertThatThrownBy(() -> click(new Engine(ENDED, ENDED), COMPLETES)).isSameAs(ENDED);
        for (RuntimeException fault : List.of(
                new IllegalStateException("disk full"), new NullValueException("no processes deployed with key"))) {
            assertThatThrownBy(() -> click(new Engine(fault), COMPLETES)).isSameAs(fault);
        }
    }

    @Test
    void nothingIsTriedAgainInACallersTransactionOrBesideACompletion() {
        assertThatThrownBy(() -> click(new Engine(MET), new ClaimTaskCmd("task", "user")))
                .isSameAs(MET);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> click(new Engine(MET), COMPLETES)).isSameAs(MET);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    private static void click(Engine engine, Command<?> command) {
        ClicksApart clicks = new ClicksApart();
        clicks.setNext(engine);
        clicks.execute(command);
    }

    /** Throws what it is given, one after the other; null is a completion that takes. */
    private static final class Engine extends CommandInterceptor {

        private final Deque<RuntimeException> answers = new ArrayDeque<>();

        private Engine(RuntimeException... answers) {
            Arrays.stream(answers)
                    .map(answer -> answer == null ? new Taken() : answer)
                    .forEach(this.answers::add);
        }

        @Override
        public <T> T execute(Command<T> command) {
            RuntimeException answer = answers.remove();
            if (answer instanceof Taken) {
                return null;
            }
            throw answer;
        }
    }

    private static final class Taken extends RuntimeException {}
}
