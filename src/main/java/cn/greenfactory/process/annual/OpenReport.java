package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportOpenings;
import cn.greenfactory.process.access.Grants;
import cn.greenfactory.security.Role;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_OpenReport (Art. 12): reads {@code reportId} and {@code countyCode}; its enterprise may fill in and is told. */
@Component
class OpenReport implements JavaDelegate {

    private final ReportOpenings openings;
    private final Grants grants;

    OpenReport(ReportOpenings openings, Grants grants) {
        this.openings = openings;
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openings.open(AnnualReportProcess.REPORT_ID.idFrom(execution));
        String county = AnnualReportProcess.COUNTY_CODE.from(execution);
        List.of(Role.countyReviewer(county), Role.countyHead(county), Role.CITY_OFFICER.id(), Role.CITY_HEAD.id())
                .forEach(group -> grants.readInstance(group, execution.getProcessInstanceId()));
    }
}
