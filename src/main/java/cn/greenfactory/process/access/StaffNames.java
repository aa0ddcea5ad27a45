package cn.greenfactory.process.access;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the people behind the officials' logins are called. */
@Component
public class StaffNames {

    private final ObjectProvider<ProcessEngine> engine;

    StaffNames(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** The names by login; without those that are no login or have no name. */
    public Map<String, String> of(Set<String> logins) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> configuration
                        .getIdentityService()
                        .createUserQuery()
                        .userIdIn(logins.toArray(String[]::new))
                        .list()))
                .stream()
                .filter(user -> !name(user).isEmpty())
                .collect(Collectors.toMap(User::getId, StaffNames::name));
    }

    /** Family name first, as the engine's user has them. */
    private static String name(User user) {
        return text(user.getLastName()) + text(user.getFirstName());
    }

    private static String text(String name) {
        return name == null ? "" : name.strip();
    }
}
