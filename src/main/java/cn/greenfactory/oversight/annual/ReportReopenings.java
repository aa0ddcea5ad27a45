package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.annual.ReportLocks.Held;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes up again a report whose process an administrator ended; a year has no other for its factory (第十二条). */
@Service
public class ReportReopenings {

    private static final String ACT = "重新办理";
    private static final String REOPENED = "ReportReopened";

    private final ReportRows rows;
    private final ReportReads reads;
    private final ReportVersions versions;
    private final AbandonedDrafts abandoned;
    private final ReportedChanges changes;
    private final ReportLocks locks;
    private final ReportActs acts;
    private final ReportMessages messages;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportReopenings(
            ReportRows rows,
            ReportReads reads,
            ReportVersions versions,
            AbandonedDrafts abandoned,
            ReportedChanges changes,
            ReportLocks locks,
            ReportActs acts,
            ReportMessages messages,
            Register register,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.versions = versions;
        this.abandoned = abandoned;
        this.changes = changes;
        this.locks = locks;
        this.acts = acts;
        this.messages = messages;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The report is open again, for whoever has the factory now: to be filled in where nothing was handed in, else with
     * what was handed in last before its county, or before the city where that came late. The summary of a year that has
     * ended stays as it was issued. A change that was cancelled with the report is declared again. Publishes
     * ReportReopened. Repeated for the same reason while it is open again, it does nothing.
     *
     * @throws ReportException unless it was cancelled, without a reason, if its factory has left the list, or while its
     *     year is being summed up
     */
    @Transactional
    public void reopen(UUID reportId, String reason, String who) {
        String why = Said.required("reason", "重新办理的理由", reason);
        Factory factory = register.lockFactory(reads.get(reportId).factoryId());
        Held held = locks.ending(reportId);
        Report report = held.report();
        if (report.state().open() && reopenedFor(report, why)) {
            return;
        }
        if (report.state() != ReportState.CANCELLED) {
            throw ReportException.state(report, ACT);
        }
        if (held.year().state() == YearState.SETTLED) {
            throw ReportException.yearState(held.year(), "重新办理其中的动态管理表，请在汇总出具后再办理");
        }
        if (!register.listed(factory.id(), China.dayOf(clock.instant()))) {
            throw ReportException.notListed(report);
        }
        acts.by(report, who, Capacity.CITY_OFFICER, REOPENED, null, why);
        rows.place(reportId, factory.enterpriseId(), factory.countyCode());
        rows.reopen(reportId, stateOf(report), report.submitted() ? handedIn(report) : report.draft());
        if (report.changeId() != null && changes.ended(report.changeId())) {
            rows.changeCancelled(reportId);
        }
        Report open = reads.get(reportId);
        LocalDate day = open.closesOn(held.year());
        Map<String, String> facts = Map.of("reason", why, "task", next(open, held.year()));
        messages.enterprise(REOPENED, open, day, facts);
        messages.county(REOPENED, open, day, facts);
        events.publishEvent(new ReportReopened(open));
    }

    /** Whether the city took it up again last for this reason. */
    private boolean reopenedFor(Report report, String why) {
        return acts.of(report.id()).stream()
                .filter(each -> each.act().equals(REOPENED))
                .reduce((earlier, later) -> later)
                .filter(last -> last.opinion().equals(why))
                .isPresent();
    }

    /** What comes next, in a sentence of its own. */
    private String next(Report open, ReportYear year) {
        String day = ReportMessages.day(open.closesOn(year));
        if (open.submitted()) {
            return "已提交的内容继续办理";
        }
        return open.inTime(year, clock.instant()) ? "填报截止日为" + day : "填报截止日" + day + "已过，未提交的由市局决定如何处理";
    }

    private static ReportState stateOf(Report report) {
        if (!report.submitted()) {
            return ReportState.PENDING;
        }
        return report.filed() || report.lateAccepted() ? ReportState.SUBMITTED : ReportState.LATE;
    }

    /** What was handed in last; what was drafted since is kept for the enterprise. */
    private JsonNode handedIn(Report report) {
        JsonNode last = versions.last(report.id()).orElseThrow().content();
        if (!report.draft().equals(last)) {
            abandoned.keep(report);
        }
        return last;
    }
}
