package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportOpenings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_OpenReports (Art. 12): reads {@code reportYearId}; gives the next reports their processes. Marking the rows and
 * starting the processes is one transaction, so each is started once, however often the node dies; what each then does
 * is a job of its own.
 */
@Component
class OpenReports implements JavaDelegate {

    private static final int AT_ONCE = 100;

    private final ReportOpenings openings;
    private final ReportInstances instances;

    OpenReports(ReportOpenings openings, ReportInstances instances) {
        this.openings = openings;
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openings.takeToStart(AnnualManagementProcess.REPORT_YEAR_ID.idFrom(execution), AT_ONCE)
                .forEach(instances::start);
    }
}
