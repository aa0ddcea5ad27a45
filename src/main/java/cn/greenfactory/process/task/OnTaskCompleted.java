package cn.greenfactory.process.task;

import cn.greenfactory.audit.AuditTrail;
import cn.greenfactory.process.variables.ProcessVariable;
import cn.greenfactory.shared.RefusalException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.springframework.stereotype.Component;

/**
 * The click: refuses what may not be posted, whoever may not act, and an outdated view; lets the task's own code
 * validate and write; takes what the engine need not keep out of it again. All in the transaction of the click.
 */
@Component
public class OnTaskCompleted implements TaskListener {

    private static final String VIEW_VERSION = "viewVersion";
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十]+条");

    private final HumanTasks tasks;
    private final TaskViews views;
    private final AuditTrail trail;
    private final ObjectMapper json;

    OnTaskCompleted(HumanTasks tasks, TaskViews views, AuditTrail trail, ObjectMapper json) {
        this.tasks = tasks;
        this.views = views;
        this.trail = trail;
        this.json = json;
    }

    @Override
    public void notify(DelegateTask task) {
        try {
            complete(task);
        } catch (CompletionRefusedException refused) {
            throw refused.under(article(task));
        }
    }

    /** The article that the task's documentation cites first. */
    private static String article(DelegateTask task) {
        return task.getBpmnModelElementInstance().getDocumentations().stream()
                .map(Documentation::getTextContent)
                .map(ARTICLE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElse(null);
    }

    private void complete(DelegateTask task) {
        HumanTask contract = tasks.of(task.getTaskDefinitionKey());
        Set<String> posted = PostedVariables.names();
        refuseUndeclared(contract.completedWith(), posted);
        String user = actor(task, contract.ofEnterprise());
        Optional<TaskViews.Shown> newest = views.newest(task.getId());
        newest.ifPresent(shown -> refuseStale(task, posted, shown));
        String viewSha256 = newest.map(TaskViews.Shown::sha256).orElse(null);
        trail.seeing(user, viewSha256, () -> act(contract, new Completion(task, user, posted, json), newest));
        contract.completedWith().stream()
                .filter(variable -> !variable.kept())
                .map(ProcessVariable::name)
                .forEach(name -> {
                    task.removeVariable(name);
                    task.getExecution().removeVariable(name);
                });
    }

    /** Waiting for the case's lock, the act may meet another case than was shown; then that is why it is refused. */
    private void act(HumanTask contract, Completion completion, Optional<TaskViews.Shown> shown) {
        try {
            contract.complete(completion);
        } catch (RefusalException refused) {
            throw views.newest(completion.task().getId()).equals(shown) ? refused : CompletionRefusedException.stale();
        }
    }

    private static void refuseUndeclared(List<ProcessVariable<?>> declared, Set<String> posted) {
        posted.stream()
                .filter(name -> !name.equals(VIEW_VERSION))
                .filter(name ->
                        declared.stream().noneMatch(variable -> variable.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw CompletionRefusedException.undeclared(name);
                });
    }

    /**
     * A form posts the version to the task, plain {@code complete} to its execution. Who names no version is taken to
     * decide on what the task shows now: the version is not among what a task must be completed with.
     */
    private static void refuseStale(DelegateTask task, Set<String> posted, TaskViews.Shown newest) {
        String version = Integer.toString(newest.version());
        boolean onTask = version.equals(String.valueOf(task.getVariableLocal(VIEW_VERSION)));
        Object decidedOn = task.getExecution().getVariable(VIEW_VERSION);
        if (!onTask || posted.contains(VIEW_VERSION) && decidedOn != null && !version.equals(decidedOn.toString())) {
            throw CompletionRefusedException.stale();
        }
        task.getExecution().removeVariable(VIEW_VERSION);
    }

    /** The person signed in, who must be assignee or candidate; without one the service acts for an enterprise. */
    private static String actor(DelegateTask task, boolean ofEnterprise) {
        Authentication signedIn = Context.getCommandContext().getAuthentication();
        if (signedIn == null || signedIn.getUserId() == null) {
            return task.getAssignee();
        }
        if (ofEnterprise) {
            throw CompletionRefusedException.ofEnterprise();
        }
        String user = signedIn.getUserId();
        Set<String> groups =
                Set.copyOf(Optional.ofNullable(signedIn.getGroupIds()).orElse(List.of()));
        boolean candidate = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && groups.contains(group));
        boolean byName = task.getCandidates().isEmpty() && user.equals(task.getAssignee());
        if (!candidate && !byName) {
            throw CompletionRefusedException.notYours(user);
        }
        return user;
    }
}
