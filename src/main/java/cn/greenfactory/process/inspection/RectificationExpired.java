package cn.greenfactory.process.inspection;

import cn.greenfactory.oversight.inspection.InspectionFindings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** End listener of Boundary_RectificationExpired (Art. 13): not rectified in time, the official goes on. */
@Component
class RectificationExpired implements ExecutionListener {

    private final InspectionFindings findings;

    RectificationExpired(InspectionFindings findings) {
        this.findings = findings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        findings.expire(InspectionProcess.INSPECTION_ID.idFrom(execution));
    }
}
