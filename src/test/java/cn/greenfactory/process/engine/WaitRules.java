package cn.greenfactory.process.engine;

import static cn.greenfactory.process.engine.ModelRule.CASE;
import static cn.greenfactory.process.engine.ModelRule.REVIEW;

import cn.greenfactory.process.common.RecordedFacts;
import cn.greenfactory.process.common.WaitedFacts;
import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import cn.greenfactory.process.model.Steps;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Facts first (principle 1): messages are event records, and nobody waits for what has already been recorded. */
final class WaitRules {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.greenfactory");

    private static final Set<String> RECORDS = PRODUCTION.stream()
            .filter(each -> each.isRecord() && !each.getPackageName().startsWith(Steps.ROOT))
            .map(each -> each.getSimpleName())
            .collect(Collectors.toSet());

    static final Set<String> ANSWERED = Steps.ofType(RecordedFacts.class)
            .flatMap(each -> Steps.instance(each).byGateway().keySet().stream())
            .collect(Collectors.toSet());

    static final Set<String> SWEPT = Steps.ofType(WaitedFacts.class)
            .flatMap(each -> Steps.instance(each).byMessage().keySet().stream())
            .collect(Collectors.toSet());

    private WaitRules() {}

    static List<ModelRule> all() {
        return List.of(
                new ModelRule(
                        "a message is an event record",
                        WaitRules::messages,
                        CASE,
                        "name=\"PanelAssigned\"",
                        "name=\"PanelChosen\""),
                new ModelRule(
                        "a message is referenced",
                        WaitRules::messages,
                        REVIEW,
                        "messageRef=\"Message_SeatReleased\"",
                        "messageRef=\"Message_Nothing\""),
                new ModelRule(
                        "a question has an answer",
                        WaitRules::questions,
                        CASE,
                        "Gateway_PanelAssigned",
                        "Gateway_PanelThere"),
                new ModelRule(
                        "a question has an answer",
                        WaitRules::questions,
                        CASE,
                        "\\$\\{!panelAssigned}",
                        "\\${!roundDecided}"),
                new ModelRule(
                        "a wait is entered through its question",
                        WaitRules::waits,
                        CASE,
                        "(?s)(id=\"Gateway_PanelAssigned\".*?)<camunda:executionListener[^>]+recordedFact[^>]+>",
                        "$1"),
                new ModelRule(
                        "a wait is entered through its question",
                        WaitRules::waits,
                        CASE,
                        "<bpmn:intermediateCatchEvent id=\"Wait_PanelAssigned\"",
                        "<bpmn:intermediateCatchEvent camunda:asyncBefore=\"true\" id=\"Wait_PanelAssigned\""),
                new ModelRule(
                        "a wait is swept",
                        WaitRules::swept,
                        CASE,
                        "messageRef=\"Message_PanelAssigned\"",
                        "messageRef=\"Message_SeatReleased\""),
                new ModelRule(
                        "a timer is an instant",
                        WaitRules::timers,
                        CASE,
                        "<bpmn:timeDate ([^>]+)>\\$\\{applicationsCloseAt}</bpmn:timeDate>",
                        "<bpmn:timeDuration $1>P5D</bpmn:timeDuration>"));
    }

    private static List<String> messages(Model model) {
        List<String> wrong = new ArrayList<>();
        Set<String> referenced = model.process()
                .descendants()
                .map(each -> each.attribute("messageRef"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
        for (Node message : model.messages()) {
            if (!message.id().equals("Message_" + message.name()) || !RECORDS.contains(message.name())) {
                wrong.add(message.id() + " is no event record");
            }
            if (!referenced.remove(message.id())) {
                wrong.add(message.id() + " is not referenced");
            }
        }
        referenced.forEach(each -> wrong.add(each + " does not exist"));
        return wrong;
    }

    private static List<String> questions(Model model) {
        List<String> wrong = new ArrayList<>();
        for (Node gateway : model.nodes("exclusiveGateway")) {
            if (!gateway.asksForRecordedFact()) {
                continue;
            }
            if (!ANSWERED.contains(gateway.id())) {
                wrong.add("nobody answers " + gateway.id());
            }
            for (Node flow : model.flowsFrom(gateway)) {
                if (flow.texts()
                        .noneMatch(each -> VariableRules.words(each).contains(VariableRules.answerOf(gateway)))) {
                    wrong.add(flow.id() + " does not ask for " + VariableRules.answerOf(gateway));
                }
            }
        }
        return wrong;
    }

    private static List<String> waits(Model model) {
        List<String> wrong = new ArrayList<>();
        for (Node wait : messageWaits(model)) {
            for (Node source : sources(model, wait)) {
                boolean asked = source.asksForRecordedFact()
                        || source.is("eventBasedGateway")
                                && sources(model, source).stream().allMatch(Node::asksForRecordedFact);
                boolean boundary = !(wait.camunda("asyncBefore") + source.camunda("asyncBefore")).isEmpty();
                if (!asked || boundary) {
                    wrong.add(wait.id() + " is entered from " + source.id() + " without asking");
                }
            }
        }
        return wrong;
    }

    private static List<String> swept(Model model) {
        return messageWaits(model).stream()
                .map(each -> each.child("messageEventDefinition").orElseThrow().attribute("messageRef"))
                .map(each -> each.replace("Message_", ""))
                .filter(each -> !SWEPT.contains(each))
                .toList();
    }

    private static List<Node> messageWaits(Model model) {
        return model.nodes("intermediateCatchEvent", "receiveTask").stream()
                .filter(each -> each.child("messageEventDefinition").isPresent())
                .toList();
    }

    private static List<Node> sources(Model model, Node node) {
        return model.flows().stream()
                .filter(each -> each.attribute("targetRef").equals(node.id()))
                .map(each -> model.node(each.attribute("sourceRef")).orElseThrow())
                .toList();
    }

    private static List<String> timers(Model model) {
        return model.process()
                .descendants()
                .filter(each -> each.is("timerEventDefinition"))
                .filter(each -> each.child("timeDate").isEmpty())
                .map(each -> each.parent().id() + " counts time by itself")
                .toList();
    }
}
