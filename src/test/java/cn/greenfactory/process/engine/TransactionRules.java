package cn.greenfactory.process.engine;

import static cn.greenfactory.process.engine.ModelRule.CASE;
import static cn.greenfactory.process.engine.ModelRule.REVIEW;
import static cn.greenfactory.process.engine.ModelRule.ROUND;

import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a transaction ends: the click is one, and papers, numbers and fan-out are jobs of their own (principle 7). */
final class TransactionRules {

    /** Paper, number, fan-out or message to people: a job of its own wherever it stands. */
    private static final Set<String> OWN_JOB = Set.of(
            "Service_PublishCall",
            "Service_NumberApplication",
            "Service_IssueDecline",
            "Service_IssueRecommendation",
            "Service_NotifyObjectionUpheld",
            "Service_NotifyNotProposed",
            "Service_NotifyNotCertified",
            "Service_CertifyFactory",
            "Service_CancelCases",
            "Service_PublishNotice",
            "Service_EndNotice",
            "Service_PublishCorrection",
            "Service_RevokeNotice",
            "Service_OpenReports",
            "Rule_ReportDuty",
            "Service_RemindUnfiled",
            "Service_TellExtension",
            "Service_CloseReports",
            "Service_IssueAnnualSummary",
            "Service_IssueRemovalDecision",
            "Service_AnnounceRemoval",
            "Service_ReportRemovalUpward",
            "Service_NotifyKept",
            "Service_IssueProvincialRecommendation");

    /** First steps after a human task that belong to the click itself, and why. */
    private static final Map<String, String> OF_THE_CLICK = Map.of(
            "Rule_BasicConditions", "one submission of the enterprise completes two tasks at once (ADR 0010)",
            "Service_RecordRoundMissed", "the answer the enterprise gets at once when the intake has closed",
            "Service_SeatPanel", "only sets the number of seats for the next tasks");

    private TransactionRules() {}

    static List<ModelRule> all() {
        return List.of(
                new ModelRule(
                        "a job begins exactly where principle 7 wants it",
                        TransactionRules::jobs,
                        CASE,
                        "(\\$\\{issueDecline}\") camunda:asyncBefore=\"true\"",
                        "$1"),
                new ModelRule(
                        "a job begins exactly where principle 7 wants it",
                        TransactionRules::jobs,
                        ROUND,
                        "(\\$\\{assignPanel}\") camunda:asyncBefore=\"true\"",
                        "$1"),
                new ModelRule(
                        "a job begins exactly where principle 7 wants it",
                        TransactionRules::jobs,
                        CASE,
                        "\\$\\{recordWithdrawal}\"",
                        "\\${recordWithdrawal}\" camunda:asyncBefore=\"true\""),
                new ModelRule(
                        "a job begins exactly where principle 7 wants it",
                        TransactionRules::jobs,
                        REVIEW,
                        "id=\"Rule_PanelOutcome\"",
                        "id=\"Rule_PanelOutcome\" camunda:asyncAfter=\"true\""),
                new ModelRule(
                        "a job is retried by a named cycle",
                        TransactionRules::retries,
                        CASE,
                        "\\$\\{standardRetry}",
                        "R3/PT1M"));
    }

    private static List<String> jobs(Model model) {
        Set<String> wanted = new LinkedHashSet<>();
        model.nodes("userTask")
                .forEach(task -> model.flowsFrom(task).forEach(flow -> firstSteps(model, target(model, flow), wanted)));
        OF_THE_CLICK.keySet().forEach(wanted::remove);
        model.nodes().stream().map(Node::id).filter(OWN_JOB::contains).forEach(wanted::add);
        List<String> wrong = new ArrayList<>();
        for (Node node : model.nodes()) {
            if (node.camunda("asyncBefore").equals("true") != wanted.contains(node.id())) {
                wrong.add(node.id() + (wanted.contains(node.id()) ? " should be" : " should not be") + " a job");
            }
            if (!node.camunda("asyncAfter").isEmpty() || !node.camunda("async").isEmpty()) {
                wrong.add(node.id() + " ends a transaction after itself");
            }
        }
        return wrong;
    }

    private static Node target(Model model, Node flow) {
        return model.node(flow.attribute("targetRef")).orElseThrow();
    }

    private static void firstSteps(Model model, Node node, Set<String> found) {
        if (node.is("serviceTask", "businessRuleTask", "callActivity", "sendTask")) {
            found.add(node.id());
        } else if (node.is("exclusiveGateway", "parallelGateway", "inclusiveGateway")) {
            model.flowsFrom(node).forEach(flow -> firstSteps(model, target(model, flow), found));
        } else if (node.is("subProcess")) {
            node.children()
                    .filter(each -> each.is("startEvent"))
                    .flatMap(each -> model.flowsFrom(each).stream())
                    .forEach(flow -> firstSteps(model, target(model, flow), found));
        } else if (node.is("endEvent") && node.parent().is("subProcess")) {
            model.flowsFrom(node.parent()).forEach(flow -> firstSteps(model, target(model, flow), found));
        }
    }

    private static List<String> retries(Model model) {
        List<String> wrong = new ArrayList<>();
        for (Node node : model.nodes()) {
            List<String> cycles = node.extensions("failedJobRetryTimeCycle").stream()
                    .map(each -> each.xml().getTextContent().strip())
                    .toList();
            boolean named = cycles.size() == 1
                    && cycles.get(0).startsWith("${")
                    && RetryCycles.NAMED.containsKey(cycles.get(0).replaceAll("[${}]", ""));
            if (node.camunda("asyncBefore").equals("true") ? !named : !cycles.isEmpty()) {
                wrong.add(node.id() + " is retried by " + cycles);
            }
        }
        return wrong;
    }
}
