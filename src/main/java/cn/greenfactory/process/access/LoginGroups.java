package cn.greenfactory.process.access;

import cn.greenfactory.security.StaffGroups;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Anybody's groups, whether or not the person at work may read other people's logins. */
@Component
class LoginGroups implements StaffGroups {

    private final ObjectProvider<ProcessEngine> engine;

    LoginGroups(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public Set<String> of(String userId) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        IdentityService identity = configuration.getIdentityService();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(
                        () -> identity.createGroupQuery().groupMember(userId).list()))
                .stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
