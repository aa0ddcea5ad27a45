package cn.greenfactory.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Steps;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

/** Analysts choose a step in Modeler from these templates, and never type the name of a bean. */
class ElementTemplatesTest {

    private static final Path FOLDER = Model.PROCESSES.resolve(".camunda/element-templates");

    @Test
    void everyTemplateNamesAStepThatExists() throws IOException {
        assertThat(templates()).isNotEmpty().allSatisfy(template -> {
            assertThat(Steps.bean(bean(template))).as(bean(template)).isPresent();
            assertThat(template.path("name").asText()).containsPattern("\\p{IsHan}");
            assertThat(template.path("id").asText()).endsWith("." + bean(template));
        });
    }

    @Test
    void everyAutomaticStepHasOneTemplate() throws IOException {
        List<String> steps = Steps.all().entrySet().stream()
                .filter(each -> JavaDelegate.class.isAssignableFrom(each.getValue()))
                .map(java.util.Map.Entry::getKey)
                .toList();
        List<String> named = templates().stream()
                .filter(template -> template.path("appliesTo").toString().contains("ServiceTask"))
                .map(ElementTemplatesTest::bean)
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(steps);
    }

    /** What the template writes and what the model has: the same answer to "may this run in the click?". */
    @Test
    void templatesSayAsTheModelsDoWhetherAStepIsAsynchronous() throws IOException {
        for (JsonNode template : templates()) {
            for (Model model : Model.all()) {
                model.nodes("serviceTask").stream()
                        .filter(step -> step.camunda("delegateExpression").equals("${" + bean(template) + "}"))
                        .forEach(step -> assertThat(value(template, "camunda:asyncBefore"))
                                .as(step.id())
                                .isEqualTo(step.camunda("asyncBefore").equals("true") ? "true" : "false"));
            }
        }
    }

    private static String bean(JsonNode template) {
        String expression = template.path("properties").path(0).path("value").asText();
        return expression.substring(2, expression.length() - 1);
    }

    private static String value(JsonNode template, String attribute) {
        return StreamSupport.stream(template.path("properties").spliterator(), false)
                .filter(each -> each.at("/binding/name").asText().equals(attribute))
                .map(each -> each.path("value").asText())
                .findFirst()
                .orElse("");
    }

    private static List<JsonNode> templates() throws IOException {
        List<JsonNode> templates = new ArrayList<>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                new ObjectMapper().readTree(file.toFile()).forEach(templates::add);
            }
        }
        return templates;
    }
}
