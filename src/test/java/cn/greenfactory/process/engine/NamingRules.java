package cn.greenfactory.process.engine;

import static cn.greenfactory.process.engine.ModelRule.CASE;

import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import cn.greenfactory.process.model.Steps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids, Chinese names and the article each element rests on. */
final class NamingRules {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十]+条");
    private static final String STEM = "[A-Z][A-Za-z0-9]+(_[A-Z][A-Za-z0-9]+)?";

    private static final Map<String, String> PREFIX = Map.ofEntries(
            Map.entry("startEvent", "StartEvent"),
            Map.entry("endEvent", "EndEvent"),
            Map.entry("intermediateCatchEvent", "Wait"),
            Map.entry("receiveTask", "Wait"),
            Map.entry("boundaryEvent", "Boundary"),
            Map.entry("exclusiveGateway", "Gateway"),
            Map.entry("eventBasedGateway", "Gateway"),
            Map.entry("parallelGateway", "Gateway"),
            Map.entry("inclusiveGateway", "Gateway"),
            Map.entry("userTask", "Task"),
            Map.entry("serviceTask", "Service"),
            Map.entry("businessRuleTask", "Rule"),
            Map.entry("callActivity", "Call"),
            Map.entry("subProcess", "Sub"));

    private NamingRules() {}

    static List<ModelRule> all() {
        return List.of(
                new ModelRule(
                        "a process is its file and its twin",
                        NamingRules::twin,
                        CASE,
                        "id=\"CertificationProcess\"",
                        "id=\"CertificateProcess\""),
                new ModelRule("a process is kept 4000 days and tagged", NamingRules::kept, CASE, "P4000D", "P400D"),
                new ModelRule(
                        "a process is kept 4000 days and tagged",
                        NamingRules::kept,
                        CASE,
                        " camunda:versionTag=\"1.0\"",
                        ""),
                new ModelRule(
                        "an id says what it is", NamingRules::ids, CASE, "Service_CertifyFactory", "Activity_0x1y2z3"),
                new ModelRule("an id says what it is", NamingRules::ids, CASE, "Flow_Decline\"", "Flow_0abc123\""),
                new ModelRule(
                        "no id twice",
                        NamingRules::unique,
                        CASE,
                        "id=\"EndEvent_Declined\"",
                        "id=\"EndEvent_Certified\""),
                new ModelRule("people read Chinese", NamingRules::names, CASE, "name=\"县级不予推荐\"", "name=\"Declined\""),
                new ModelRule("a gateway asks, its flows answer", NamingRules::questions, CASE, "县级审核意见？", "县级审核意见"),
                new ModelRule("a gateway asks, its flows answer", NamingRules::questions, CASE, "name=\"退回补正\" ", ""),
                new ModelRule(
                        "every element cites its article", NamingRules::articles, CASE, "依据第六条：企业自评价开始。", "企业自评价开始。"));
    }

    private static List<String> twin(Model model) {
        List<String> wrong = new ArrayList<>();
        String id = model.process().id();
        String file = model.path().replaceAll(".*/|\\.bpmn", "");
        String kebab = Model.kebab(id.replaceAll("Process$", ""));
        if (!id.endsWith("Process") || !kebab.equals(file)) {
            wrong.add(id + " does not belong in " + model.path());
        }
        try {
            Object key = Class.forName(Steps.ROOT + "." + model.folder() + "." + id)
                    .getField("KEY")
                    .get(null);
            if (!id.equals(key)) {
                wrong.add("KEY is " + key);
            }
        } catch (ReflectiveOperationException e) {
            wrong.add("no class of names " + id);
        }
        return wrong;
    }

    private static List<String> kept(Model model) {
        Node process = model.process();
        boolean right = process.attribute("isExecutable").equals("true")
                && process.camunda("historyTimeToLive").equals("P4000D")
                && process.camunda("versionTag").matches("\\d+\\.\\d+");
        return right ? List.of() : List.of(process.id() + " is not executable, kept and tagged");
    }

    private static List<String> ids(Model model) {
        List<String> wrong = new ArrayList<>();
        for (Node node : model.nodes()) {
            String prefix = PREFIX.get(node.kind());
            if (prefix == null || !node.id().matches(prefix + "_" + STEM)) {
                wrong.add(node.kind() + " " + node.id());
            }
        }
        model.flows().stream()
                .map(Node::id)
                .filter(id -> !id.matches("Flow_" + STEM))
                .forEach(wrong::add);
        return wrong;
    }

    private static List<String> unique(Model model) {
        Set<String> seen = new HashSet<>();
        return model.definitions()
                .descendants()
                .map(Node::id)
                .filter(id -> !id.isEmpty() && !id.matches("reminder|escalation"))
                .filter(id -> !seen.add(id))
                .toList();
    }

    private static List<String> names(Model model) {
        List<String> wrong = new ArrayList<>();
        if (!CHINESE.matcher(model.process().name()).find()) {
            wrong.add(model.process().id());
        }
        model.nodes().stream()
                .filter(node -> !CHINESE.matcher(node.name()).find())
                .map(Node::id)
                .forEach(wrong::add);
        return wrong;
    }

    private static List<String> questions(Model model) {
        List<String> wrong = new ArrayList<>();
        for (Node gateway : model.nodes("exclusiveGateway")) {
            List<Node> answers = model.flowsFrom(gateway);
            if (answers.size() < 2) {
                continue;
            }
            if (!gateway.name().endsWith("？")) {
                wrong.add(gateway.id() + " is no question");
            }
            answers.stream()
                    .filter(flow -> flow.name().isBlank()
                            || flow.child("conditionExpression").isEmpty())
                    .forEach(flow -> wrong.add(flow.id() + " is no answer"));
        }
        return wrong;
    }

    private static List<String> articles(Model model) {
        List<String> wrong = new ArrayList<>();
        if (!ARTICLE.matcher(model.process().documentation()).find()) {
            wrong.add(model.process().id());
        }
        model.nodes().stream()
                .filter(node -> !ARTICLE.matcher(node.documentation()).find())
                .map(Node::id)
                .forEach(wrong::add);
        return wrong;
    }
}
