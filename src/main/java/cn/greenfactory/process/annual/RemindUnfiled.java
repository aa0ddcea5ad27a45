package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportOpenings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_RemindUnfiled (Art. 12): reads {@code reportYearId}; who has not handed in is reminded. */
@Component
class RemindUnfiled implements JavaDelegate {

    private final ReportOpenings openings;

    RemindUnfiled(ReportOpenings openings) {
        this.openings = openings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        openings.remindUnfiled(AnnualManagementProcess.REPORT_YEAR_ID.idFrom(execution));
    }
}
