package cn.greenfactory.oversight.annual;

import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.oversight.annual.ReportLocks.Held;
import cn.greenfactory.registry.Factory;
import cn.greenfactory.registry.Level;
import cn.greenfactory.registry.Register;
import cn.greenfactory.shared.China;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a year's reports: each row gets its process once, then its form, its last day and its notice (第十二条). */
@Service
public class ReportOpenings {

    private final YearRows years;
    private final ReportRows rows;
    private final ReportReads reads;
    private final ReportLocks locks;
    private final ReportDeadlines deadlines;
    private final ReportActs acts;
    private final ReportMessages messages;
    private final Register register;
    private final ReportEndings endings;
    private final Clock clock;

    ReportOpenings(
            YearRows years,
            ReportRows rows,
            ReportReads reads,
            ReportLocks locks,
            ReportDeadlines deadlines,
            ReportActs acts,
            ReportMessages messages,
            Register register,
            ReportEndings endings,
            Clock clock) {
        this.years = years;
        this.rows = rows;
        this.reads = reads;
        this.locks = locks;
        this.deadlines = deadlines;
        this.acts = acts;
        this.messages = messages;
        this.register = register;
        this.endings = endings;
        this.clock = clock;
    }

    /**
     * Marks the next reports as started and returns them. Who gets them starts their processes in the same transaction:
     * if it fails, they are not started and come again.
     */
    @Transactional
    public List<Report> takeToStart(UUID yearId, int most) {
        return rows.takeToStart(yearId, most, clock.instant()).stream()
                .map(reads::get)
                .toList();
    }

    /** What Rule_ReportDuty is asked: the highest list the factory is on. */
    public Level level(UUID reportId) {
        return reads.get(reportId).level();
    }

    /** Rule_ReportDuty has said which form is owed; it is fixed from here on. */
    @Transactional
    public void duty(UUID reportId, ReportForm form) {
        register.lockFactory(reads.get(reportId).factoryId());
        Report report = reads.lock(reportId);
        if (report.form() == null) {
            rows.form(reportId, form);
            acts.bySystem(report, "Rule_ReportDuty", form.name(), null);
        }
    }

    /**
     * Service_OpenReport: the enterprise may fill in from now on and is told until when, unless that is over; not one
     * that left the list. It is owed by whoever has the factory now, where it stands now: a sale or move registered
     * while the year was written found no report to go with.
     *
     * @return the report as it is now
     */
    @Transactional
    public Report open(UUID reportId) {
        Factory factory = register.lockFactory(reads.get(reportId).factoryId());
        boolean listed = register.listed(factory.id(), China.dayOf(clock.instant()));
        Held held = listed ? locks.report(reportId) : locks.ending(reportId);
        if (held.report().state() != ReportState.PENDING) {
            return held.report();
        }
        if (!listed) {
            acts.bySystem(held.report(), "Service_OpenReport", ReportState.DELISTED.name(), "开启前已不在名单");
            endings.end(held, ReportState.DELISTED, "开启前已不在名单");
            return reads.get(reportId);
        }
        rows.place(reportId, factory.enterpriseId(), factory.countyCode());
        rows.state(reportId, ReportState.FILLING);
        Report report = reads.get(reportId);
        deadlines.open(report, report.form(), report.closesOn(held.year()));
        if (report.inTime(held.year(), clock.instant())) {
            messages.enterprise("ReportOpened", report, report.closesOn(held.year()), Map.of());
        }
        return report;
    }

    /** The last day of all has moved: an unfiled report's own deadline follows, and its enterprise is told why. */
    @Transactional
    public void applyExtension(UUID reportId) {
        Held held = locks.report(reportId);
        Report report = held.report();
        LocalDate day = report.closesOn(held.year());
        deadlines
                .running(report, report.form())
                .map(Deadline::lastDay)
                .filter(before -> !report.submitted() && day.isAfter(before))
                .ifPresent(before -> {
                    String reason = Objects.requireNonNullElse(held.year().extensionReason(), "");
                    deadlines.move(report, day, null, "市局统一延长填报截止日：" + reason);
                    messages.enterprise(
                            "ReportExtended", report, day, Map.of("oldDate", China.text(before), "reason", reason));
                });
    }

    /**
     * When the enterprise is reminded of the last day that now holds; empty while the holidays on the way are not
     * loaded.
     */
    public Optional<Instant> remindAt(UUID reportId) {
        Report report = reads.get(reportId);
        return deadlines.remindAt(report, years.get(report.yearId()));
    }

    /** Service_RemindUnfiled: tells who has not handed in when the last day is, once that is due and until it is over. */
    @Transactional
    public void remind(UUID reportId) {
        Held held = locks.report(reportId);
        Report report = held.report();
        boolean due = deadlines
                .remindAt(report, held.year())
                .filter(at -> !clock.instant().isBefore(at))
                .isPresent();
        boolean over = !report.inTime(held.year(), clock.instant());
        if (due && !over && !report.submitted() && report.state().fillable()) {
            messages.enterprise("ReportUrged", report, report.closesOn(held.year()), Map.of("reason", "截止日将至"));
        }
    }
}
