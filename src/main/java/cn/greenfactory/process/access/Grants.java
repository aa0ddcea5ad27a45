package cn.greenfactory.process.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Gives groups rights in the engine; giving the same right twice leaves one. */
@Component
public class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Lets the group see this one instance, its variables and its history, and nothing of any other. */
    public void readInstance(String group, String processInstanceId) {
        group(group, Resources.PROCESS_INSTANCE, processInstanceId, Permissions.READ);
        group(group, Resources.HISTORIC_PROCESS_INSTANCE, processInstanceId, HistoricProcessInstancePermissions.READ);
    }

    /** Takes the sight of this one instance from the group. */
    public void hideInstance(String group, String processInstanceId) {
        for (Resource resource : List.of(Resources.PROCESS_INSTANCE, Resources.HISTORIC_PROCESS_INSTANCE)) {
            authorizations
                    .createAuthorizationQuery()
                    .groupIdIn(group)
                    .resourceType(resource)
                    .resourceId(processInstanceId)
                    .list()
                    .stream()
                    .map(Authorization::getId)
                    .forEach(authorizations::deleteAuthorization);
        }
    }

    /** Lets the group see the task without the right to complete it. */
    public void readTask(String group, String taskId) {
        group(group, Resources.TASK, taskId, Permissions.READ);
    }

    /** Takes every right on the instance and these tasks of it from the group and from these people of it. */
    public void withdraw(String group, Collection<String> people, String processInstanceId, Collection<String> tasks) {
        Stream.concat(tasks.stream(), Stream.of(processInstanceId))
                .flatMap(id -> authorizations.createAuthorizationQuery().resourceId(id).list().stream())
                .filter(each -> group.equals(each.getGroupId()) || people.contains(each.getUserId()))
                .forEach(each -> authorizations.deleteAuthorization(each.getId()));
    }

    void group(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        boolean changed = false;
        for (Permission permission : permissions) {
            changed |= !grant.isPermissionGranted(permission);
            grant.addPermission(permission);
        }
        if (changed) {
            authorizations.saveAuthorization(grant);
        }
    }
}
