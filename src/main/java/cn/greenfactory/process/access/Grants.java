package cn.greenfactory.process.access;

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

    /** Lets the group see the task without the right to complete it. */
    public void readTask(String group, String taskId) {
        group(group, Resources.TASK, taskId, Permissions.READ);
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
