package cn.greenfactory.process.support;

import cn.greenfactory.oversight.SubjectChanged;
import cn.greenfactory.oversight.support.SupportDesk;
import cn.greenfactory.oversight.support.SupportRequested;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.process.task.TaskViewRefresh;
import cn.greenfactory.security.Role;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to requests starts their processes, in the transaction in which it happens. */
@Component
class SupportEvents {

    private final RuntimeService runtime;
    private final Grants grants;
    private final TaskViewRefresh views;

    SupportEvents(RuntimeService runtime, Grants grants, TaskViewRefresh views) {
        this.runtime = runtime;
        this.grants = grants;
        this.views = views;
    }

    @EventListener
    void on(SupportRequested requested) {
        ProcessInstance instance = runtime.startProcessInstanceByMessage(
                "SupportRequested",
                requested.number(),
                Variables.putValue(
                                SupportRequestProcess.SUPPORT_ID.name(),
                                requested.supportId().toString())
                        .putValue(
                                SupportRequestProcess.ENTERPRISE_ID.name(),
                                requested.enterpriseId().toString())
                        .putValue(
                                SupportRequestProcess.FACTORY_ID.name(),
                                requested.factoryId().toString())
                        .putValue(SupportRequestProcess.COUNTY_CODE.name(), requested.countyCode()));
        List.of(
                        Role.countyReviewer(requested.countyCode()),
                        Role.countyHead(requested.countyCode()),
                        Role.CITY_OFFICER.id())
                .forEach(group -> grants.readInstance(group, instance.getId()));
    }

    @EventListener
    void on(SubjectChanged changed) {
        if (changed.kind().equals(SupportDesk.KIND)) {
            views.refresh(SupportRequestProcess.KEY, SupportRequestProcess.SUPPORT_ID.name(), changed.subjectId());
        }
    }
}
