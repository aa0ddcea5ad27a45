package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.Report;
import cn.greenfactory.process.access.AsService;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.security.Role;
import cn.greenfactory.shared.China;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The instances of reports (Art. 12). One begins with its opening; that of a report which is taken up again after it was
 * handed in begins where that is checked. That its year's last day is over it hears from the sweeper.
 */
@Component
class ReportInstances {

    private static final String HANDED_IN = "Service_CheckReport";

    private final RuntimeService runtime;
    private final Grants grants;
    private final AsService service;

    ReportInstances(RuntimeService runtime, Grants grants, AsService service) {
        this.runtime = runtime;
        this.grants = grants;
        this.service = service;
    }

    void start(Report report) {
        if (report.submitted()) {
            service.run(() -> show(atCheck(report), report.countyCode()));
        } else {
            runtime.startProcessInstanceByKey(AnnualReportProcess.KEY, report.number(), variables(report));
        }
    }

    /** Lets its county and the city see it. */
    void show(String instance, String county) {
        List.of(Role.countyReviewer(county), Role.countyHead(county), Role.CITY_OFFICER.id(), Role.CITY_HEAD.id())
                .forEach(group -> grants.readInstance(group, instance));
    }

    private String atCheck(Report report) {
        return runtime.createProcessInstanceByKey(AnnualReportProcess.KEY)
                .businessKey(report.number())
                .setVariables(variables(report))
                .setVariable(
                        AnnualReportProcess.REPORT_FORM.name(), report.form().name())
                .setVariable(AnnualReportProcess.REPORT_REMIND_AT.name(), AnnualReportProcess.NEVER)
                .startBeforeActivity(HANDED_IN)
                .execute()
                .getProcessInstanceId();
    }

    private static Map<String, Object> variables(Report report) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(AnnualReportProcess.REPORT_ID.name(), report.id().toString());
        variables.put(AnnualReportProcess.REPORT_YEAR.name(), report.reportYear());
        variables.put(AnnualReportProcess.FACTORY_ID.name(), report.factoryId().toString());
        variables.put(
                AnnualReportProcess.ENTERPRISE_ID.name(), report.enterpriseId().toString());
        variables.put(AnnualReportProcess.COUNTY_CODE.name(), report.countyCode());
        variables.put(AnnualReportProcess.RESUBMISSION_CLOSES_AT.name(), AnnualReportProcess.NEVER);
        if (report.extendedTo() != null) {
            variables.put(AnnualReportProcess.EXTENDED_UNTIL.name(), Date.from(China.endOf(report.extendedTo())));
        }
        return variables;
    }
}
