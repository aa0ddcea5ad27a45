package cn.greenfactory.process.access;

import cn.greenfactory.security.Role;
import cn.greenfactory.security.Unit;
import cn.greenfactory.security.Units;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups and their standing rights: each official's group may enter Tasklist and nothing more; what an official
 * sees comes with each task and each instance. No group may read a process definition's tasks or instances.
 */
@Component
public class AccessSetup {

    private static final List<Resource> ADMINISTERED = List.of(Resources.values());

    private final IdentityService identity;
    private final Grants grants;
    private final Units units;
    private final TasklistFilters filters;

    AccessSetup(IdentityService identity, Grants grants, Units units, TasklistFilters filters) {
        this.identity = identity;
        this.grants = grants;
        this.units = units;
        this.filters = filters;
    }

    /** Creates what is missing; safe to repeat. */
    @Transactional
    public void ensure() {
        for (Unit unit : units.all()) {
            official(Role.countyReviewer(unit.code()), unit.name() + "经办");
            mayStart(Role.countyReviewer(unit.code()), "IncidentProcess", "InspectionProcess");
            official(Role.countyHead(unit.code()), unit.name() + "负责人");
        }
        official(Role.CITY_OFFICER.id(), "市局经办");
        official(Role.CITY_HEAD.id(), "市局负责人");
        official(Role.EXPERT.id(), "评审专家");
        official(Role.THIRD_PARTY.id(), "第三方评价机构");
        mayStart(
                Role.CITY_OFFICER.id(),
                "CertificationRoundProcess",
                "AnnualManagementProcess",
                "ProvincialRecommendationProcess");
        analysts();
        administrators();
        filters.ensure();
    }

    private void official(String group, String name) {
        group(group, name);
        grants.group(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    }

    /** Lets the group start these processes by their start form in Tasklist. */
    private void mayStart(String group, String... processes) {
        for (String process : processes) {
            grants.group(group, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
        }
        grants.group(group, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    }

    private void analysts() {
        String group = Role.PROCESS_ANALYST.id();
        group(group, "流程分析员");
        grants.group(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grants.group(
                group, Resources.PROCESS_DEFINITION, "*", Permissions.READ, ProcessDefinitionPermissions.READ_INSTANCE);
        grants.group(group, Resources.DECISION_DEFINITION, "*", Permissions.READ, Permissions.CREATE_INSTANCE);
        grants.group(group, Resources.DEPLOYMENT, "*", Permissions.READ, Permissions.CREATE);
    }

    private void administrators() {
        group(Role.CAMUNDA_ADMIN.id(), "管理员");
        for (Resource resource : ADMINISTERED) {
            grants.group(Role.CAMUNDA_ADMIN.id(), resource, "*", (Permission) Permissions.ALL);
        }
    }

    private void group(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }
}
