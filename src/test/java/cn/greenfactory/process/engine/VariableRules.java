package cn.greenfactory.process.engine;

import static cn.greenfactory.process.engine.ModelRule.CASE;
import static cn.greenfactory.process.engine.ModelRule.ROUND;

import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import cn.greenfactory.process.model.Steps;
import cn.greenfactory.process.variables.ProcessVariable;
import cn.greenfactory.process.variables.Stem;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Variables: declared once in the twin, and only these are spoken of in the model. */
final class VariableRules {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z]+\\([^)]*\\))?");

    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private VariableRules() {}

    static List<ModelRule> all() {
        return List.of(
                new ModelRule(
                        "a condition asks for a declared variable",
                        VariableRules::words,
                        CASE,
                        "\\$\\{countyOutcome == 'DECLINE'}",
                        "\\${countyOutcom == 'DECLINE'}"),
                new ModelRule(
                        "a timer uses a declared variable",
                        VariableRules::words,
                        CASE,
                        "\\$\\{applicationsCloseAt}",
                        "\\${applicationsEndAt}"),
                new ModelRule(
                        "a call hands on declared variables",
                        VariableRules::calls,
                        CASE,
                        "source=\"caseId\"",
                        "source=\"applicationId\""),
                new ModelRule(
                        "a call hands on declared variables",
                        VariableRules::calls,
                        ROUND,
                        "<camunda:out source=\"noticeOutcome\"",
                        "<camunda:out source=\"noticeResult\""));
    }

    /** The variable in which a gateway that asks for a recorded fact finds its answer. */
    static String answerOf(Node gateway) {
        return Stem.beanName(gateway.id());
    }

    /** Names of variables, beans and functions that the expressions of a text speak of. */
    static Set<String> words(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(each -> each.group(1).replaceAll("'[^']*'", "''"))
                .flatMap(each -> WORD.matcher(each).results().map(MatchResult::group))
                .filter(each -> !each.contains("(") && !LITERALS.contains(each))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The constants of a process's class of names, by the variable's name. */
    static Map<String, String> declared(Class<?> twin) {
        Map<String, String> constants = new TreeMap<>();
        Arrays.stream(twin.getFields())
                .filter(each -> each.getType() == ProcessVariable.class)
                .forEach(each -> constants.put(name(each), each.getName()));
        return constants;
    }

    static Class<?> twin(Model model) {
        try {
            return Class.forName(
                    Steps.ROOT + "." + model.folder() + "." + model.process().id());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Field field) {
        try {
            return ((ProcessVariable<?>) field.get(null)).name();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> words(Model model) {
        Set<String> known = new LinkedHashSet<>(declared(twin(model)).keySet());
        known.addAll(RetryCycles.NAMED.keySet());
        known.addAll(Steps.all().keySet());
        List<String> wrong = new ArrayList<>();
        List<Node> speaking = new ArrayList<>(model.nodes());
        speaking.addAll(model.flows());
        for (Node each : speaking) {
            Set<String> here = new LinkedHashSet<>(known);
            here.addAll(inputs(each));
            model.node(each.attribute("attachedToRef")).ifPresent(host -> here.addAll(inputs(host)));
            model.node(each.attribute("sourceRef"))
                    .filter(Node::asksForRecordedFact)
                    .ifPresent(gateway -> here.add(answerOf(gateway)));
            each.texts()
                    .flatMap(text -> words(text).stream())
                    .filter(word -> !here.contains(word))
                    .forEach(word -> wrong.add(each.id() + " speaks of " + word));
        }
        return wrong;
    }

    private static List<String> inputs(Node node) {
        return node.extensions("inputParameter").stream()
                .map(each -> each.attribute("name"))
                .toList();
    }

    private static List<String> calls(Model model) {
        List<String> wrong = new ArrayList<>();
        Set<String> own = declared(twin(model)).keySet();
        for (Node call : model.nodes("callActivity")) {
            Model called = Model.all().stream()
                    .filter(each -> each.process().id().equals(call.attribute("calledElement")))
                    .findFirst()
                    .orElseThrow();
            Set<String> theirs = declared(twin(called)).keySet();
            handedOn(call, "in", own, theirs, wrong);
            handedOn(call, "out", theirs, own, wrong);
        }
        return wrong;
    }

    private static void handedOn(Node call, String way, Set<String> from, Set<String> to, List<String> wrong) {
        call.extensions(way).stream()
                .filter(each -> each.attribute("businessKey").isEmpty())
                .filter(each -> !from.contains(each.attribute("source")) || !to.contains(each.attribute("target")))
                .forEach(each -> wrong.add(call.id() + " " + way + " " + each.attribute("source")));
    }
}
