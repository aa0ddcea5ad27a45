package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportChanges;
import cn.greenfactory.oversight.annual.ReportChanges.Declared;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service_DeclareChange (Art. 15): reads {@code reportId}; declares the report's next change, writes {@code changeTaken},
 * {@code changeId} and {@code changeNumber}.
 */
@Component
class DeclareChange implements JavaDelegate {

    private final ReportChanges changes;

    DeclareChange(ReportChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Declared> declared = changes.declareNext(AnnualReportProcess.REPORT_ID.idFrom(execution));
        AnnualReportProcess.CHANGE_TAKEN.set(execution, declared.isPresent());
        declared.ifPresent(each -> {
            AnnualReportProcess.CHANGE_ID.set(execution, each.changeId().toString());
            AnnualReportProcess.CHANGE_NUMBER.set(execution, each.number());
        });
    }
}
