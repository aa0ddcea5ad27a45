package cn.greenfactory.process.engine;

import static cn.greenfactory.process.engine.ModelRule.CASE;
import static cn.greenfactory.process.engine.ModelRule.REVIEW;
import static cn.greenfactory.process.engine.ModelRule.ROUND;

import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import cn.greenfactory.process.model.Steps;
import cn.greenfactory.process.task.RuleStep;
import cn.greenfactory.process.variables.Stem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Automatic steps: each has its code, none brings its own. */
final class StepRules {

    private static final Set<String> FORBIDDEN =
            Set.of("script", "scriptTask", "expression", "class", "resultVariable");

    private StepRules() {}

    static List<ModelRule> all() {
        return List.of(
                new ModelRule(
                        "a service task is its delegate",
                        StepRules::delegates,
                        CASE,
                        "\\$\\{certifyFactory}",
                        "\\${issueDecline}"),
                new ModelRule(
                        "a service task is its delegate",
                        StepRules::delegates,
                        CASE,
                        "CertifyFactory(?=\" name)|\\{certifyFactory",
                        "PraiseFactory"),
                new ModelRule(
                        "a rule task has its decision and its step",
                        StepRules::decisions,
                        REVIEW,
                        "decisionRef=\"PanelOutcome\"",
                        "decisionRef=\"PanelResult\""),
                new ModelRule(
                        "a rule task has its decision and its step",
                        StepRules::decisions,
                        CASE,
                        "Rule_BasicConditions",
                        "Rule_VetoItems"),
                new ModelRule(
                        "a model brings no code",
                        StepRules::code,
                        CASE,
                        "camunda:delegateExpression=\"\\$\\{certifyFactory}\"",
                        "camunda:class=\"java.lang.Runtime\""),
                new ModelRule(
                        "a model brings no code",
                        StepRules::code,
                        CASE,
                        "\\$\\{countySigned}",
                        "\\${countySigned.getClass()}"),
                new ModelRule(
                        "a model brings no code",
                        StepRules::code,
                        CASE,
                        "<camunda:failedJobRetryTimeCycle>",
                        "<camunda:script/><camunda:failedJobRetryTimeCycle>"),
                new ModelRule(
                        "a call names its process, tag and key",
                        StepRules::calls,
                        CASE,
                        "calledElementVersionTag=\"1.0\"",
                        "calledElementVersionTag=\"2.0\""),
                new ModelRule(
                        "a call names its process, tag and key",
                        StepRules::calls,
                        ROUND,
                        "<camunda:in businessKey=\"[^\"]+\" />",
                        ""));
    }

    /** Whether the bean lives where steps of this folder live. */
    static boolean inPlace(Model model, Class<?> bean) {
        return Set.of(Steps.ROOT + "." + model.folder(), Steps.ROOT + ".common").contains(bean.getPackageName());
    }

    private static List<String> delegates(Model model) {
        List<String> wrong = new ArrayList<>();
        for (Node step : model.nodes("serviceTask")) {
            String name = Stem.beanName(step.id());
            Optional<Class<?>> bean = Steps.bean(name);
            boolean right = step.camunda("delegateExpression").equals("${" + name + "}")
                    && bean.filter(JavaDelegate.class::isAssignableFrom)
                            .filter(each -> inPlace(model, each))
                            .filter(each -> each.getSimpleName().equals(step.stem()))
                            .isPresent();
            if (!right) {
                wrong.add(step.id() + " has no delegate of its name");
            }
        }
        return wrong;
    }

    private static List<String> decisions(Model model) {
        Set<String> known = decisionIds();
        List<String> wrong = new ArrayList<>();
        for (Node rule : model.nodes("businessRuleTask")) {
            boolean right = rule.camunda("decisionRef").equals(rule.stem())
                    && known.contains(rule.stem())
                    && rule.camunda("decisionRefBinding").equals("latest")
                    && Steps.bean(Stem.beanName(rule.id()) + "Rule")
                            .filter(RuleStep.class::isAssignableFrom)
                            .filter(each -> inPlace(model, each))
                            .isPresent();
            if (!right) {
                wrong.add(rule.id() + " has no decision and step of its name");
            }
        }
        return wrong;
    }

    private static Set<String> decisionIds() {
        try (var files = Files.walk(Model.PROCESSES)) {
            return files.filter(each -> each.toString().endsWith(".dmn"))
                    .map(StepRules::text)
                    .map(text -> text.replaceAll("(?s).*<decision id=\"(\\w+)\".*", "$1"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> code(Model model) {
        Stream<String> elements = model.process().descendants().flatMap(each -> FORBIDDEN.stream()
                .filter(word -> each.is(word) || !each.camunda(word).isEmpty())
                .map(word -> word + " in " + each.id()));
        Stream<String> expressions =
                model.process().texts().map(ExpressionRules::violation).flatMap(Optional::stream);
        Stream<String> inside = Stream.concat(model.nodes().stream(), model.flows().stream())
                .flatMap(Node::texts)
                .map(ExpressionRules::violation)
                .flatMap(Optional::stream);
        return Stream.of(elements, expressions, inside).flatMap(each -> each).toList();
    }

    private static List<String> calls(Model model) {
        List<String> wrong = new ArrayList<>();
        List<Model> models = Model.all();
        for (Node call : model.nodes("callActivity")) {
            Optional<Model> called = models.stream()
                    .filter(each -> each.process().id().equals(call.stem() + "Process"))
                    .findFirst();
            boolean right = called.isPresent()
                    && call.attribute("calledElement").equals(call.stem() + "Process")
                    && call.camunda("calledElementBinding").equals("versionTag")
                    && call.camunda("calledElementVersionTag")
                            .equals(called.get().process().camunda("versionTag"))
                    && call.extensions("in").stream()
                            .anyMatch(each -> !each.attribute("businessKey").isEmpty());
            if (!right) {
                wrong.add(call.id() + " does not call its process by tag with a business key");
            }
        }
        return wrong;
    }
}
