package cn.greenfactory.process.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists officials find in Tasklist: mine, my group's, and what is overdue. Made once, by name. */
@Component
class TasklistFilters {

    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TasklistFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    void ensure() {
        filter("待办任务", 10, tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS));
        filter("我的任务", 20, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter(
                "已逾期",
                30,
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression(MY_GROUPS)
                        .includeAssignedTasks()
                        .dueBeforeExpression("${now()}"));
    }

    private void filter(String name, int position, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.initializeFormKeys().orderByDueDate().asc());
        filter.setProperties(Map.of(
                "priority",
                position,
                "refresh",
                true,
                "color",
                "#1f6f43",
                "showUndefinedVariable",
                false,
                "variables",
                List.of(
                        Map.of("name", "applicationNumber", "label", "申报编号"),
                        Map.of("name", "taskAbout", "label", "企业、县（市、区）"))));
        filters.saveFilter(filter);
        Authorization everyone = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everyone.setUserId("*");
        everyone.setResource(Resources.FILTER);
        everyone.setResourceId(filter.getId());
        everyone.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everyone);
    }
}
