package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportEndings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_ArchiveReport (Art. 12): reads {@code reportId}; the report is settled and its year counted. */
@Component
class ArchiveReport implements JavaDelegate {

    private final ReportEndings endings;

    ArchiveReport(ReportEndings endings) {
        this.endings = endings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        endings.archive(AnnualReportProcess.REPORT_ID.idFrom(execution));
    }
}
