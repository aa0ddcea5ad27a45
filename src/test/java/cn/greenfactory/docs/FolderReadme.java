package cn.greenfactory.docs;

import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The README of one folder of {@code processes/}, told from its models and decisions, in Chinese for analysts. */
final class FolderReadme {

    private static final Map<String, String> WHO = Map.of(
            "city-officer", "市局经办",
            "city-head", "市局负责人",
            "county-reviewer-${countyCode}", "县级经办",
            "county-head-${countyCode}", "县级负责人",
            "enterprise-${enterpriseId}", "企业",
            "${expertId}", "评审专家或第三方机构",
            "${panelLeaderId}", "组长或第三方机构",
            "${verifierGroup}", "县级经办，第十四条（五）为市局经办");

    private FolderReadme() {}

    static String text(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        StringBuilder text = new StringBuilder("# " + name + "\n\n本文件由模型生成，请修改模型而不是本文件。\n");
        Model.all().stream().filter(each -> each.folder().equals(name)).forEach(each -> text.append(process(each)));
        String decisions = decisions(folder);
        if (!decisions.isEmpty()) {
            text.append("\n## 决策表\n\n| 决策 | 标识 | 输入 | 输出 | 规则数 |\n|---|---|---|---|---|\n")
                    .append(decisions);
        }
        return text.toString();
    }

    private static String process(Model model) {
        Node process = model.process();
        return "\n## " + process.name() + " `" + process.id() + "`\n\n"
                + process.documentation().strip() + "\n"
                + section("人工任务", "| 任务 | 标识 | 办理人 | 依据和内容 |", model, FolderReadme::task, "userTask")
                + section(
                        "自动步骤",
                        "| 步骤 | 标识 | 独立事务 | 依据和内容 |",
                        model,
                        FolderReadme::step,
                        "serviceTask",
                        "businessRuleTask",
                        "callActivity")
                + section(
                        "等待和中断",
                        "| 事件 | 标识 | 等什么 | 依据和内容 |",
                        model,
                        FolderReadme::wait,
                        "intermediateCatchEvent",
                        "boundaryEvent")
                + section("结束", "| 结果 | 标识 | | 依据和内容 |", model, FolderReadme::end, "endEvent");
    }

    private static String section(
            String title, String head, Model model, java.util.function.Function<Node, String> third, String... kinds) {
        List<Node> nodes = model.nodes(kinds);
        if (nodes.isEmpty()) {
            return "";
        }
        return "\n### " + title + "\n\n" + head + "\n|---|---|---|---|\n"
                + nodes.stream()
                        .map(each -> row(each.name(), "`" + each.id() + "`", third.apply(each), each.documentation()))
                        .collect(Collectors.joining());
    }

    private static String task(Node task) {
        return WHO.getOrDefault(task.camunda("candidateGroups") + task.camunda("assignee"), "?");
    }

    private static String step(Node step) {
        return step.camunda("asyncBefore").equals("true") ? "是" : "";
    }

    private static String wait(Node event) {
        return event.child("timerEventDefinition").isPresent()
                ? "时刻"
                : "消息 "
                        + event.child("messageEventDefinition")
                                .map(each -> each.attribute("messageRef").replace("Message_", ""))
                                .orElse("");
    }

    private static String end(Node end) {
        return end.parent().is("process") ? "流程结束" : "";
    }

    private static String decisions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".dmn"))
                    .sorted()
                    .map(FolderReadme::decision)
                    .collect(Collectors.joining());
        }
    }

    private static String decision(Path file) {
        Node decision;
        try {
            decision = Model.of(file.toString(), Files.readString(file))
                    .definitions()
                    .child("decision")
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        List<Node> all = decision.descendants().toList();
        return "| " + decision.name() + " | `" + decision.id() + "` | "
                + names(
                        all,
                        "input",
                        each -> each.descendants()
                                .filter(inner -> inner.is("inputExpression"))
                                .flatMap(Node::children)
                                .map(inner -> inner.xml().getTextContent().strip())
                                .findFirst()
                                .orElse(""),
                        "label")
                + " | " + names(all, "output", each -> each.attribute("name"), "label") + " | "
                + all.stream().filter(each -> each.is("rule")).count() + " |\n";
    }

    private static String names(
            List<Node> all, String kind, java.util.function.Function<Node, String> name, String label) {
        return all.stream()
                .filter(each -> each.is(kind))
                .map(each -> each.attribute(label).isEmpty() ? name.apply(each) : each.attribute(label))
                .collect(Collectors.joining("、"));
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(each -> each.replaceAll("\\s+", " ").replace("|", "\\|").strip())
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
