package cn.greenfactory.process.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is asked again within a minute is answered from memory; what is refused is refused each time. */
class DecisionsTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final Decisions decisions = new Decisions(
            (key, inputs) -> {
                asked.incrementAndGet();
                return DecisionFixture.evaluate(key, inputs);
            },
            now::get);

    @Test
    void theSameQuestionIsReadOnceAMinute() {
        Map<String, Object> question = question("Task_ReviewAtCounty");
        Map<String, Object> first = decisions.settled("TaskDeadline", question);
        assertThat(decisions.settled("TaskDeadline", question)).isEqualTo(first);
        assertThat(asked).hasValue(1);
        decisions.settled("TaskDeadline", question("Task_SignRecommendation"));
        assertThat(asked).hasValue(2);
        now.addAndGet(Duration.ofSeconds(61).toNanos());
        decisions.settled("TaskDeadline", question);
        assertThat(asked).as("an edited table is heard").hasValue(3);
    }

    @Test
    void aRefusalIsNotRemembered() {
        for (int i = 1; i <= 2; i++) {
            assertThatThrownBy(() -> decisions.settled("TaskDeadline", question(null)))
                    .isInstanceOf(DecisionRefusedException.class);
            assertThat(asked).hasValue(i);
        }
    }

    private static Map<String, Object> question(String task) {
        return DecisionFixture.inputs("task", task, "highestLevel", null);
    }
}
