package cn.greenfactory.process.dmn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What is written in a decision's cells, and decisions with something else written there. */
final class Texts {

    private Texts() {}

    /** The different texts of the first input's column, without quotes. */
    static List<String> firstColumn(String key) {
        return model(key).getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getInputEntries().iterator().next().getTextContent())
                .map(Texts::unquoted)
                .distinct()
                .toList();
    }

    /** The set of texts that an input allows, as shown in the Modeler. */
    static List<String> allowed(String key, String input) {
        return model(key).getModelElementsByType(Input.class).stream()
                .filter(each -> each.getCamundaInputVariable().equals(input))
                .flatMap(each ->
                        Arrays.stream(each.getInputValues().getTextContent().split(",")))
                .map(Texts::unquoted)
                .toList();
    }

    /** The decisions of a file in which {@code from} was replaced; fails if there was none to replace. */
    static Decisions decisionsWith(String file, String from, String to) {
        String xml = read(DecisionFixture.PROCESSES.resolve(file));
        Assertions.assertThat(xml).contains(from);
        DmnDecision decision = DecisionFixture.engine()
                .parseDecisions(new ByteArrayInputStream(xml.replace(from, to).getBytes(StandardCharsets.UTF_8)))
                .get(0);
        return new Decisions((key, inputs) -> DecisionFixture.engine().evaluateDecision(decision, inputs));
    }

    private static DmnModelInstance model(String key) {
        String file = Catalogue.DECISIONS.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow()
                .file();
        return Dmn.readModelFromStream(DecisionFixture.open(DecisionFixture.PROCESSES.resolve(file)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unquoted(String text) {
        return text.trim().replace("\"", "");
    }
}
