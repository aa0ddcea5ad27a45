package cn.greenfactory.oversight.annual;

import cn.greenfactory.oversight.Ground;
import cn.greenfactory.oversight.GroundClaim;
import cn.greenfactory.oversight.GroundDesk;
import cn.greenfactory.oversight.Origin;
import cn.greenfactory.oversight.annual.ReportLocks.Held;
import cn.greenfactory.registry.Register;
import cn.greenfactory.security.Capacity;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the city decides on reports that were not filed in time, and later last days of single ones (第十二条). */
@Service
public class OutstandingReports {

    private final ReportRows rows;
    private final ReportReads reads;
    private final ReportLocks locks;
    private final ReportDeadlines deadlines;
    private final ReportActs acts;
    private final ReportMessages messages;
    private final ReportEndings endings;
    private final GroundDesk grounds;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutstandingReports(
            ReportRows rows,
            ReportReads reads,
            ReportLocks locks,
            ReportDeadlines deadlines,
            ReportActs acts,
            ReportMessages messages,
            ReportEndings endings,
            GroundDesk grounds,
            Register register,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.locks = locks;
        this.deadlines = deadlines;
        this.acts = acts;
        this.messages = messages;
        this.endings = endings;
        this.grounds = grounds;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether nothing is to be decided: the report was filed, in time or accepted late, or has ended, or the city has been
     * asked already. Where not, the city is asked from now on: of two who find so at once, one hears {@code false}.
     */
    @Transactional
    public boolean nothingToDecide(UUID reportId) {
        Held held = locks.report(reportId);
        Report report = held.report();
        if (report.filed() || report.lateAccepted() || !report.state().open() || report.outstandingSince() != null) {
            return true;
        }
        rows.outstanding(reportId, clock.instant());
        LocalDate day = report.closesOn(held.year());
        messages.enterprise("ReportUnfiled", report, day, Map.of());
        messages.county("ReportUnfiled", report, day, Map.of());
        messages.city("ReportUnfiled", report, day, Map.of());
        return false;
    }

    /**
     * Task_DecideOutstanding EXTEND: what is, or will be, handed in by {@code day} is in time. The city is asked again if
     * nothing is.
     */
    @Transactional
    public void extend(UUID reportId, LocalDate day, String reason, String who) {
        extend(locks.report(reportId), "Task_DecideOutstanding", "extendedTo", "outstandingReason", day, reason, who);
    }

    /**
     * A later last day of one report, asked for before it is over: the city is not asked what becomes of it until that
     * day is over too. Publishes ReportExtended, ReportChanged.
     *
     * @throws ReportException if the day is not later, the reason is missing, or the report was handed in or has ended
     */
    @Transactional
    public void extendEarly(UUID reportId, LocalDate day, String reason, String who) {
        Held held = locks.report(reportId);
        if (held.report().submitted() || held.report().outstandingSince() != null) {
            throw ReportException.state(held.report(), "提前延期");
        }
        extend(held, "ReportExtended", "extendedTo", "reason", day, reason, who);
    }

    /**
     * Task_DecideOutstanding ACCEPT_LATE. Publishes OutstandingDecided.
     *
     * @throws ReportException if nothing was handed in
     */
    @Transactional
    public void acceptLate(UUID reportId, String reason, String who) {
        Report report = locks.report(reportId).report();
        String why = Said.required("outstandingReason", "理由", reason);
        if (report.state() != ReportState.LATE) {
            throw ReportException.field("outstandingDecision", "该表尚未提交，没有可以接受的逾期提交；仍要等待的，请选择延期");
        }
        decided(report, OutstandingDecision.ACCEPT_LATE, why, who);
        rows.lateAccepted(reportId);
        toReview(report);
        events.publishEvent(new OutstandingDecided(reportId));
    }

    /** Task_DecideOutstanding PROPOSE_REMOVAL: the report ends, and ground 14(1) is raised. */
    @Transactional
    public void proposeRemoval(UUID reportId, String reason, String who) {
        register.lockFactory(reads.get(reportId).factoryId());
        Held held = locks.ending(reportId);
        Report report = held.report();
        String why = Said.required("outstandingReason", "理由", reason);
        if (!report.state().fillable() && report.state() != ReportState.LATE) {
            throw ReportException.state(report, "提出移出");
        }
        decided(report, OutstandingDecision.PROPOSE_REMOVAL, why, who);
        String facts = report.reportYear() + "年度动态管理表应于" + China.text(report.closesOn(held.year())) + "前提交，"
                + (report.submitted() ? "逾期于" + China.text(China.dayOf(report.firstSubmittedAt())) + "提交" : "至今未提交")
                + "。" + why;
        grounds.raise(new GroundClaim(report.factoryId(), Ground.NOT_FILED, facts, Origin.REPORT, reportId, who));
        endings.end(held, ReportState.NOT_FILED, why);
    }

    private void extend(
            Held held, String act, String dayField, String reasonField, LocalDate day, String reason, String who) {
        Report report = held.report();
        String why = Said.required(reasonField, "延期理由", reason);
        LocalDate before = report.closesOn(held.year());
        Said.later(dayField, before, day, China.dayOf(clock.instant()));
        boolean late = report.state() == ReportState.LATE;
        if (!late && report.state() != ReportState.FILLING) {
            throw ReportException.state(report, "延期");
        }
        acts.by(report, who, Capacity.CITY_OFFICER, act, OutstandingDecision.EXTEND.name(), "延至 " + day + "：" + why);
        rows.extended(report.id(), day);
        deadlines.move(report, day, who, why);
        messages.enterprise(
                "ReportExtended", report, day, Map.of("oldDate", ReportMessages.day(before), "reason", why));
        if (late) {
            toReview(report);
            events.publishEvent(new OutstandingDecided(report.id()));
        }
        events.publishEvent(new ReportExtended(report.id(), day));
        events.publishEvent(new ReportChanged(report.id()));
    }

    /** What came late is accepted, and now before the county. */
    private void toReview(Report late) {
        rows.state(late.id(), ReportState.SUBMITTED);
        messages.county("ReportFiled", late, China.dayOf(late.lastSubmittedAt()), Map.of());
    }

    private void decided(Report report, OutstandingDecision decision, String why, String who) {
        acts.by(report, who, Capacity.CITY_OFFICER, "Task_DecideOutstanding", decision.name(), why);
    }
}
