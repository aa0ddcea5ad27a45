package cn.greenfactory.process.annual;

import cn.greenfactory.oversight.annual.ReportForm;
import cn.greenfactory.oversight.annual.ReportOpenings;
import cn.greenfactory.process.task.RuleStep;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Rule_ReportDuty (Art. 12): the factory's highest level in, the form it owes recorded and routed by. */
@Component
class ReportDutyRule implements RuleStep {

    private final ReportOpenings openings;

    ReportDutyRule(ReportOpenings openings) {
        this.openings = openings;
    }

    @Override
    public Map<String, Object> inputs(DelegateExecution execution) {
        return Map.of(
                "highestLevel",
                openings.level(AnnualReportProcess.REPORT_ID.idFrom(execution)).name());
    }

    @Override
    public void outcome(DelegateExecution execution, List<Map<String, Object>> rows) {
        UUID reportId = AnnualReportProcess.REPORT_ID.idFrom(execution);
        ReportForm form = ReportForm.valueOf((String) rows.get(0).get("form"));
        openings.duty(reportId, form);
        AnnualReportProcess.REPORT_FORM.set(execution, form.name());
    }
}
