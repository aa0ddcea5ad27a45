package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportYear;
import cn.greenfactory.oversight.annual.YearProcesses;
import cn.greenfactory.oversight.annual.YearState;
import cn.greenfactory.process.access.AsService;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.process.common.EnterpriseTasks;
import cn.greenfactory.security.Role;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The instances of reporting years (Art. 12). A new one begins where the year stands: with the reports that are still to
 * be opened, or with those that are still to be decided on; both steps may be repeated.
 */
@Component
class YearInstances implements YearProcesses {

    private static final String FILING = "Sub_Filing";
    private static final String CLOSING = "Service_CloseReports";

    private final RuntimeService runtime;
    private final EnterpriseTasks tasks;
    private final Grants grants;
    private final AsService service;

    YearInstances(RuntimeService runtime, EnterpriseTasks tasks, Grants grants, AsService service) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.grants = grants;
        this.service = service;
    }

    @Override
    public boolean resume(ReportYear year) {
        String yearId = AnnualManagementProcess.REPORT_YEAR_ID.name();
        if (tasks.instance(AnnualManagementProcess.KEY, yearId, year.id()).isPresent()) {
            return false;
        }
        service.run(() -> show(start(year)));
        return true;
    }

    /** Lets the city see it. */
    void show(String instance) {
        for (Role role : List.of(Role.CITY_OFFICER, Role.CITY_HEAD)) {
            grants.readInstance(role.id(), instance);
        }
    }

    private String start(ReportYear year) {
        return runtime.createProcessInstanceByKey(AnnualManagementProcess.KEY)
                .businessKey(Integer.toString(year.reportYear()))
                .setVariable(
                        AnnualManagementProcess.REPORT_YEAR_ID.name(), year.id().toString())
                .setVariable(AnnualManagementProcess.REPORT_YEAR.name(), year.reportYear())
                .setVariable(AnnualManagementProcess.REPORTS_CLOSE_AT.name(), Date.from(year.reportsCloseAt()))
                .startBeforeActivity(year.state() == YearState.OPEN ? FILING : CLOSING)
                .execute()
                .getProcessInstanceId();
    }
}
