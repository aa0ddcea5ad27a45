package cn.greenfactory.process.common;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** For each message that instances wait for: whether the fact behind it has been recorded. The sweeper asks. */
public interface WaitedFacts {

    /**
     * @param variable the process variable that carries the id the fact belongs to
     * @param recorded whether the fact has been recorded for this id; reads under the writer's lock
     */
    record Question(String variable, Predicate<UUID> recorded) {}

    Map<String, Question> byMessage();
}
