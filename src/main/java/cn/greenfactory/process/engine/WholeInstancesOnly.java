package cn.greenfactory.process.engine;

import cn.greenfactory.process.task.CompletionRefusedException;
import cn.greenfactory.security.Role;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Whoever may start a process starts it at its start event: starting it before a step of one's choice would step over
 * everything the model asks before. Only an administrator may, to repair.
 */
final class WholeInstancesOnly extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            Optional.ofNullable(Context.getCommandContext().getAuthentication())
                    .filter(user -> !administrator(user))
                    .ifPresent(user -> {
                        throw CompletionRefusedException.startedInTheMiddle();
                    });
        }
        return next.execute(command);
    }

    private static boolean administrator(Authentication user) {
        return user.getGroupIds() != null && user.getGroupIds().contains(Role.CAMUNDA_ADMIN.id());
    }
}
