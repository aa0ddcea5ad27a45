package cn.greenfactory.process.engine;

import static cn.greenfactory.process.engine.ModelRule.CASE;
import static cn.greenfactory.process.engine.ModelRule.REVIEW;
import static cn.greenfactory.process.engine.ModelRule.ROUND;

import cn.greenfactory.process.model.Model;
import cn.greenfactory.process.model.Node;
import cn.greenfactory.process.model.Steps;
import cn.greenfactory.process.task.HumanTask;
import cn.greenfactory.process.variables.Stem;
import cn.greenfactory.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Human tasks: who, until when, reminded how, on which form, and the code of the click. */
final class TaskRules {

    private static final String ENTERPRISE = "enterprise-${enterpriseId}";

    private static final Set<String> ASSIGNEES = Set.of(ENTERPRISE, "${expertId}", "${panelLeaderId}");

    private static final Set<String> GROUPS = Set.of(
            Role.CITY_OFFICER.id(),
            Role.CITY_HEAD.id(),
            Role.countyReviewer("${countyCode}"),
            Role.countyHead("${countyCode}"),
            "${verifierGroup}");

    private static final Path DEADLINES = Path.of("processes/administration/task-deadline.dmn");

    private TaskRules() {}

    static List<ModelRule> all() {
        return List.of(
                new ModelRule(
                        "a human task has its code",
                        TaskRules::contracts,
                        CASE,
                        "id=\"Task_SignDecline\"",
                        "id=\"Task_SignPraise\""),
                new ModelRule(
                        "a human task belongs to a role or a person",
                        TaskRules::people,
                        CASE,
                        "county-head-\\$\\{countyCode}",
                        "county-heads"),
                new ModelRule(
                        "a human task belongs to a role or a person",
                        TaskRules::people,
                        CASE,
                        " camunda:assignee=\"enterprise-\\$\\{enterpriseId}\"",
                        ""),
                new ModelRule(
                        "a human task has its deadline",
                        TaskRules::deadlines,
                        CASE,
                        "remindAt\\(execution, 'Task_SignDecline'\\)",
                        "remindAt(execution, 'Task_ReviewAtCounty')"),
                new ModelRule(
                        "a human task has its deadline",
                        TaskRules::deadlines,
                        ROUND,
                        " camunda:dueDate=\"\\$\\{taskDueAt}\"",
                        ""),
                new ModelRule(
                        "an official is reminded, then the task escalates",
                        TaskRules::reminders,
                        REVIEW,
                        "\\$\\{escalateTask}",
                        "\\${remindOfficial}"),
                new ModelRule(
                        "an official is reminded, then the task escalates",
                        TaskRules::reminders,
                        CASE,
                        "<bpmn:timeDate ([^>]+)>\\$\\{taskRemindAt}",
                        "<bpmn:timeDate $1>\\${taskDueAt}"),
                new ModelRule(
                        "an official's form exists",
                        TaskRules::forms,
                        CASE,
                        "certification-sign-decline",
                        "certification-sign-praise"),
                new ModelRule(
                        "an official's form exists",
                        TaskRules::forms,
                        CASE,
                        "(id=\"Task_SignDecline\".*?)formRefBinding=\"deployment\"",
                        "$1formRefBinding=\"latest\""));
    }

    static boolean ofEnterprise(Node task) {
        return task.camunda("assignee").equals(ENTERPRISE);
    }

    private static List<String> contracts(Model model) {
        return model.nodes("userTask").stream()
                .filter(task -> Steps.bean(Stem.beanName(task.id()))
                        .filter(HumanTask.class::isAssignableFrom)
                        .filter(each -> StepRules.inPlace(model, each))
                        .isEmpty())
                .map(task -> "no HumanTask for " + task.id())
                .toList();
    }

    private static List<String> people(Model model) {
        return model.nodes("userTask").stream()
                .filter(task -> ASSIGNEES.contains(task.camunda("assignee"))
                        == GROUPS.contains(task.camunda("candidateGroups")))
                .map(task -> task.id() + " belongs to nobody, or to two")
                .toList();
    }

    private static List<String> deadlines(Model model) {
        String table = text(DEADLINES);
        List<String> wrong = new ArrayList<>();
        for (Node task : model.nodes("userTask")) {
            for (String when : List.of("Due", "Remind", "Escalate")) {
                String expected = "${deadlines." + Stem.decapitalise(when) + "At(execution, '" + task.id() + "')}";
                boolean there = task.extensions("inputParameter").stream()
                        .anyMatch(each -> each.attribute("name").equals("task" + when + "At")
                                && each.xml().getTextContent().strip().equals(expected));
                if (!there) {
                    wrong.add(task.id() + " lacks task" + when + "At");
                }
            }
            if (!task.camunda("dueDate").equals("${taskDueAt}")) {
                wrong.add(task.id() + " has no due date");
            }
            if (!table.contains("\"" + task.id() + "\"")) {
                wrong.add(task.id() + " has no row in " + DEADLINES);
            }
        }
        return wrong;
    }

    private static List<String> reminders(Model model) {
        List<String> wrong = new ArrayList<>();
        for (Node task : model.nodes("userTask")) {
            List<String> listeners = task.extensions("taskListener").stream()
                    .map(each -> each.attribute("id")
                            + each.attribute("event")
                            + each.attribute("delegateExpression")
                            + each.descendants()
                                    .filter(time -> time.is("timeDate"))
                                    .map(time -> time.xml().getTextContent().strip())
                                    .findFirst()
                                    .orElse(""))
                    .sorted()
                    .toList();
            List<String> expected = ofEnterprise(task)
                    ? List.of()
                    : List.of(
                            "escalationtimeout${escalateTask}${taskEscalateAt}",
                            "remindertimeout${remindOfficial}${taskRemindAt}");
            if (!listeners.equals(expected)) {
                wrong.add(task.id() + " has listeners " + listeners);
            }
        }
        return wrong;
    }

    private static List<String> forms(Model model) {
        List<String> wrong = new ArrayList<>();
        for (Node task : model.nodes("userTask")) {
            if (ofEnterprise(task)) {
                if (!(task.camunda("formRef") + task.camunda("formKey")).isEmpty()) {
                    wrong.add(task.id() + " is done in the portal");
                }
            } else if (!hasForm(model, task)) {
                wrong.add(task.id() + " has no form");
            }
        }
        return wrong;
    }

    private static boolean hasForm(Model model, Node task) {
        String stem = model.formOf(task.id());
        if (!task.camunda("formKey").isEmpty()) {
            return task.camunda("formKey").equals("embedded:deployment:" + stem + ".html")
                    && Files.exists(Model.PROCESSES.resolve(stem + ".html"));
        }
        Path form = Model.PROCESSES.resolve(stem + ".form");
        String id = stem.replace("/forms/", "-");
        return task.camunda("formRef").equals(id)
                && task.camunda("formRefBinding").equals("deployment")
                && Files.exists(form)
                && text(form).contains("\"id\": \"" + id + "\"");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
