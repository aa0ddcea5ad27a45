package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.EndsWithProcess;
import cn.greenfactory.oversight.FactoryDelisted;
import cn.greenfactory.oversight.annual.ReportLocks.Held;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways a report ends, each recorded, its deadlines closed, its year counted. */
@Service
public class ReportEndings implements EndsWithProcess {

    private final ReportRows rows;
    private final ReportReads reads;
    private final ReportLocks locks;
    private final ReportDeadlines deadlines;
    private final ReportActs acts;
    private final ReportMessages messages;
    private final Settlement settlement;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportEndings(
            ReportRows rows,
            ReportReads reads,
            ReportLocks locks,
            ReportDeadlines deadlines,
            ReportActs acts,
            ReportMessages messages,
            Settlement settlement,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.locks = locks;
        this.deadlines = deadlines;
        this.acts = acts;
        this.messages = messages;
        this.settlement = settlement;
        this.events = events;
        this.clock = clock;
    }

    /** Service_ArchiveReport: the county is done with it and its changes are settled. Repeating it does nothing. */
    @Transactional
    public void archive(UUID reportId) {
        Held held = locks.ending(reportId);
        if (!held.report().state().open()) {
            return;
        }
        acts.bySystem(held.report(), "Service_ArchiveReport", ReportState.ARCHIVED.name(), null);
        end(held, ReportState.ARCHIVED, null);
        tellArchived(held.report(), held.report().closesOn(held.year()));
    }

    /** Who was looked at on site is told what was found; whose figures are suspected to be false hears of the removal. */
    private void tellArchived(Report report, LocalDate closesOn) {
        if (report.outcome() == ReportOutcome.ASSESS_ON_SITE) {
            messages.enterprise("ReportAssessed", report, closesOn, Map.of("reason", report.siteFindings()));
        } else if (!report.suspected()) {
            messages.enterprise("ReportAccepted", report, closesOn, Map.of());
        }
    }

    /** The factory has left the list: its open reports end, but for one whose change is just being registered. */
    @EventListener
    @Transactional
    public void on(FactoryDelisted delisted) {
        for (Report open : reads.openOfFactory(delisted.factoryId())) {
            Held held = locks.ending(open.id());
            if (held.report().state().open() && held.report().state() != ReportState.CHANGING) {
                acts.bySystem(held.report(), "FactoryDelisted", ReportState.DELISTED.name(), delisted.reason());
                end(held, ReportState.DELISTED, delisted.reason());
                events.publishEvent(new ReportDelisted(open.id()));
            }
        }
    }

    @Override
    public String kind() {
        return "REPORT";
    }

    /** An open report was cancelled by an administrator. */
    @Override
    @Transactional
    public void processEnded(UUID reportId, String reason) {
        if (!reads.find(reportId).map(Report::state).filter(ReportState::open).isPresent()) {
            return;
        }
        Held held = locks.ending(reportId);
        if (held.report().state().open()) {
            acts.bySystem(held.report(), "ReportCancelled", ReportState.CANCELLED.name(), reason);
            end(held, ReportState.CANCELLED, reason);
            messages.cancelled(held.report(), held.report().closesOn(held.year()), reason);
        }
    }

    /** The caller has recorded the act and holds both locks. */
    void end(Held held, ReportState state, String reason) {
        rows.end(held.report().id(), state, reason, clock.instant());
        deadlines.closeAll(held.report());
        settlement.count(held.year().id());
    }
}
