package cn.greenfactory.process.engine;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets officials give a task they claimed back to their group, which the engine counts as assigning and TASK_WORK does
 * not cover. To nobody else: {@link ModelParseListener} refuses every assignee but the person signed in, and a task that
 * waits for one person by name has no group to go back to.
 */
final class OwnTaskRelease extends AuthorizationCommandChecker {

    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (!ownTaskReleased(task)) {
            super.checkTaskAssign(task);
        }
    }

    private static boolean ownTaskReleased(TaskEntity task) {
        Authentication who = Context.getCommandContext().getAuthentication();
        return Context.getCommandInvocationContext().getCommand() instanceof AssignTaskCmd
                && who != null
                && who.getUserId() != null
                && who.getUserId().equals(task.getAssignee())
                && !task.getCandidates().isEmpty();
    }
}
