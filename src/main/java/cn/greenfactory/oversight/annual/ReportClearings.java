package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.ClaimRefuted;
import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.Origin;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A report that a county suspected to be false counts like any other once the suspicion was found untrue (第十四条（二）). */
@Component
class ReportClearings {

    private final ReportRows rows;
    private final ReportReads reads;
    private final ReportLocks locks;
    private final ReportActs acts;

    ReportClearings(ReportRows rows, ReportReads reads, ReportLocks locks, ReportActs acts) {
        this.rows = rows;
        this.reads = reads;
        this.locks = locks;
        this.acts = acts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ClaimRefuted refuted) {
        if (refuted.origin() == Origin.REPORT && refuted.ground() == Ground.FALSIFIED) {
            reads.find(refuted.originId()).ifPresent(report -> clear(report.id(), refuted.finding()));
        }
    }

    private void clear(UUID reportId, String finding) {
        acts.bySystem(locks.report(reportId).report(), "ReportCleared", null, finding);
        rows.cleared(reportId);
    }
}
