package cn.greenfactory.process.dmn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The real decision files on the decision engine alone. */
final class DecisionFixture {

    static final Path PROCESSES = Path.of("processes");

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Map<String, DmnDecision> DECISIONS = new TreeMap<>();

    static final Decisions DECISIONS_OF_FILES = new Decisions(DecisionFixture::evaluate);

    static {
        files().forEach(file -> ENGINE.parseDecisions(open(file)).forEach(each -> DECISIONS.put(each.getKey(), each)));
    }

    private DecisionFixture() {}

    static DmnDecisionResult evaluate(String key, Map<String, Object> inputs) {
        DmnDecision decision = DECISIONS.get(key);
        if (decision == null) {
            throw new IllegalArgumentException("no file holds the decision " + key);
        }
        return ENGINE.evaluateDecision(decision, inputs);
    }

    static List<Path> files() {
        try (Stream<Path> all = Files.walk(PROCESSES)) {
            return all.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DmnEngine engine() {
        return ENGINE;
    }

    static List<Map<String, Object>> rows(String key, Map<String, Object> inputs) {
        return DECISIONS_OF_FILES.rows(key, inputs);
    }

    static Map<String, Object> row(String key, Map<String, Object> inputs) {
        return DECISIONS_OF_FILES.row(key, inputs);
    }

    /** A copy with some inputs changed; pairs of name and value, null values kept. */
    static Map<String, Object> with(Map<String, Object> inputs, Object... changes) {
        Map<String, Object> changed = new LinkedHashMap<>(inputs);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    static Map<String, Object> inputs(Object... pairs) {
        return with(Map.of(), pairs);
    }
}
