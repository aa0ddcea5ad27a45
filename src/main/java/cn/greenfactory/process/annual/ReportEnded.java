package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** End listener of a report: however it ended, cancelled in Cockpit included, its year counts it. */
@Component
class ReportEnded implements ExecutionListener {

    private final ReportEndings endings;

    ReportEnded(ReportEndings endings) {
        this.endings = endings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reason = ((ExecutionEntity) execution).getDeleteReason();
        endings.processEnded(AnnualReportProcess.REPORT_ID.idFrom(execution), reason);
    }
}
