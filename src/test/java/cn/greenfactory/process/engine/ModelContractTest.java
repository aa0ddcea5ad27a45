package cn.greenfactory.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import cn.greenfactory.process.model.Steps;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.task.RuleStep;
import cn.greenfactory.process.variables.Stem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds models, forms and code equal, without an engine; every rule is also seen to fail on a damaged model. */
class ModelContractTest {

    private static final List<Model> MODELS = Model.all();

    static Stream<ModelRule> rules() {
        return Stream.of(
                        NamingRules.all(),
                        StepRules.all(),
                        TransactionRules.all(),
                        WaitRules.all(),
                        TaskRules.all(),
                        VariableRules.all(),
                        DrawingRules.all())
                .flatMap(List::stream);
    }

    static Stream<Arguments> rulesOnModels() {
        Set<String> seen = new HashSet<>();
        return rules().filter(rule -> seen.add(rule.claim()))
                .flatMap(rule -> MODELS.stream().map(model -> Arguments.of(rule, model)));
    }

    @Test
    void theModelsAreTheOnesWeMeanToHave() {
        assertThat(MODELS)
                .extracting(each -> each.process().id())
                .containsExactlyInAnyOrder(
                        "CertificationRoundProcess",
                        "CertificationProcess",
                        "ExpertReviewProcess",
                        "PublicNoticeProcess",
                        "ObjectionProcess",
                        "RemovalProcess",
                        "AnnualReportProcess",
                        "AnnualManagementProcess",
                        "IncidentProcess",
                        "SupportRequestProcess",
                        "ProvincialRecommendationProcess",
                        "InspectionProcess",
                        "ChangeDeclarationProcess");
    }

    @ParameterizedTest
    @MethodSource("rulesOnModels")
    void everyModelKeepsEveryRule(ModelRule rule, Model model) {
        assertThat(rule.violations().apply(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsSeenToFail(ModelRule rule) {
        Model model = MODELS.stream()
                .filter(each -> each.path().equals(rule.file()))
                .findFirst()
                .orElseThrow();
        Matcher place = Pattern.compile(rule.find()).matcher(model.xml());
        assertThat(place.find()).as("the text to damage exists").isTrue();
        Model damaged = Model.of(model.path(), place.replaceFirst(rule.damage()));

        assertThat(rule.violations().apply(damaged)).isNotEmpty();
    }

    @Test
    void noStepTaskOrRuleIsWithoutAnElement() {
        assertThat(names(JavaDelegate.class)).isEqualTo(stems("serviceTask", ""));
        assertThat(names(HumanTask.class)).isEqualTo(stems("userTask", ""));
        assertThat(names(RuleStep.class)).isEqualTo(stems("businessRuleTask", "Rule"));
    }

    @Test
    void noAnswerIsWithoutAQuestion() {
        assertThat(MODELS.stream()
                        .flatMap(each -> each.nodes("exclusiveGateway").stream())
                        .filter(Node::asksForRecordedFact)
                        .map(Node::id))
                .containsAll(WaitRules.ANSWERED)
                .isNotEmpty();
    }

    @Test
    void theFunctionsOfTheAllowListAreTheBeansThatExist() {
        assertThat(names(ModelFunctions.class)).isEqualTo(ExpressionRules.FUNCTION_BEANS);
    }

    @Test
    void everyDeclaredVariableIsUsed() throws IOException {
        String code = sources();
        for (Model model : MODELS) {
            assertThat(VariableRules.declared(VariableRules.twin(model)))
                    .isNotEmpty()
                    .allSatisfy((name, constant) -> assertThat(occurrences(code, constant) > 1
                                    || MODELS.stream()
                                            .anyMatch(each -> each.xml().contains(name)))
                            .as(model.process().id() + "." + constant)
                            .isTrue());
        }
    }

    @Test
    void noTwoFilesHaveOneName() throws IOException {
        try (var files = Files.walk(Model.PROCESSES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(each -> each.getFileName().toString())
                            .filter(each -> each.matches(".*\\.(bpmn|dmn|form|html)")))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    private static Set<String> names(Class<?> type) {
        return Steps.all().entrySet().stream()
                .filter(each -> type.isAssignableFrom(each.getValue()))
                .map(each -> each.getKey())
                .collect(Collectors.toSet());
    }

    private static Set<String> stems(String kind, String suffix) {
        return MODELS.stream()
                .flatMap(each -> each.nodes(kind).stream())
                .map(each -> Stem.beanName(each.id()) + suffix)
                .collect(Collectors.toSet());
    }

    private static long occurrences(String text, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(text).results().count();
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/cn/greenfactory/process"))) {
            return files.filter(each -> each.toString().endsWith(".java"))
                    .map(TaskRules::text)
                    .collect(Collectors.joining("\n"));
        }
    }
}
