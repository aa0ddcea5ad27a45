package cn.greenfactory.process.certification;

import cn.greenfactory.certification.Panels;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service_SeatPanel: reads {@code caseId}, writes {@code seatCount} and {@code panelLeaderId} of the running attempt. */
@Component
class SeatPanel implements JavaDelegate {

    private final Panels panels;

    SeatPanel(Panels panels) {
        this.panels = panels;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID caseId = CertificationProcess.CASE_ID.idFrom(execution);
        ExpertReviewProcess.SEAT_COUNT.set(execution, panels.seatCount(caseId));
        ExpertReviewProcess.PANEL_LEADER_ID.set(execution, panels.leaderOf(caseId));
    }
}
