package cn.greenfactory.process.dmn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks a decision by its key, always the newest version. */
@Component
class Decisions {

    /** The engine behind: the process engine, or in tests the decision engine alone. */
    interface Evaluator {
        DmnDecisionResult evaluate(String key, Map<String, Object> inputs);
    }

    /** How long an edited table of words or days may still be answered as it was. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 5_000;

    private record Question(String key, Map<String, Object> inputs) {}

    private final Evaluator evaluator;
    private final Cache<Question, Map<String, Object>> remembered;

    /** The engine is looked up when first asked: its own steps need the modules that need decisions. */
    @Autowired
    Decisions(ObjectProvider<ProcessEngine> engine) {
        this((key, inputs) -> asTheService(engine.getObject(), key, inputs));
    }

    Decisions(Evaluator evaluator) {
        this(evaluator, Ticker.systemTicker());
    }

    Decisions(Evaluator evaluator, Ticker ticker) {
        this.evaluator = evaluator;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /** @throws DecisionRefusedException with the decision's own Chinese sentence if it refuses an input */
    List<Map<String, Object>> rows(String key, Map<String, Object> inputs) {
        try {
            return evaluator.evaluate(key, inputs).stream()
                    .map(DmnDecisionResultEntries::getEntryMap)
                    .toList();
        } catch (RuntimeException e) {
            throw AssertionText.of(e)
                    .<RuntimeException>map(DecisionRefusedException::new)
                    .orElse(e);
        }
    }

    /**
     * The one row of a single-hit decision.
     *
     * @throws IllegalStateException if an edited decision has no row for a legal input
     */
    Map<String, Object> row(String key, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = rows(key, inputs);
        if (rows.size() != 1) {
            throw new IllegalStateException("decision " + key + " gave " + rows.size() + " rows for " + inputs);
        }
        return rows.get(0);
    }

    /**
     * The one row of a table that every task and every message asks again, such as a text or a number of days: the same
     * question gets the same answer for a minute. Reading such a table through is a third of what a click costs.
     */
    Map<String, Object> settled(String key, Map<String, Object> inputs) {
        return remembered.get(new Question(key, new HashMap<>(inputs)), question -> row(key, inputs));
    }

    /** Officials need no right on decisions to have the service ask one. */
    private static DmnDecisionResult asTheService(ProcessEngine engine, String key, Map<String, Object> inputs) {
        IdentityService identity = engine.getIdentityService();
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return engine.getDecisionService()
                    .evaluateDecisionByKey(key)
                    .variables(inputs)
                    .evaluate();
        } finally {
            identity.setAuthentication(person);
        }
    }
}
