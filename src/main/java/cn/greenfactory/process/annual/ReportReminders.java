package cn.greenfactory.process.annual;

import cn.greenfactory.calendar.HolidaysLoaded;
import cn.greenfactory.oversight.annual.ReportOpenings;
import cn.greenfactory.oversight.annual.ReportYear;
import cn.greenfactory.oversight.annual.ReportYears;
import cn.greenfactory.oversight.annual.Reports;
import cn.greenfactory.oversight.annual.YearState;
import cn.greenfactory.process.common.Messages;
import java.time.Clock;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a report's reminder is due, as its timers read it; they follow its last day and the calendar. */
@Component
class ReportReminders {

    private static final List<String> TIMERS = List.of("StartEvent_RemindersDue", "Wait_RemindersDue");
    private static final Set<YearState> REPORTING = EnumSet.of(YearState.OPEN, YearState.CLOSED);

    private final ReportOpenings openings;
    private final ReportYears years;
    private final Reports reports;
    private final Messages messages;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    ReportReminders(
            ReportOpenings openings,
            ReportYears years,
            Reports reports,
            Messages messages,
            RuntimeService runtime,
            ManagementService management,
            Clock clock) {
        this.openings = openings;
        this.years = years;
        this.reports = reports;
        this.messages = messages;
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    /** Never once that day is over: its enterprise has just been told of the last day. Nor while it cannot be computed. */
    Date remindAt(UUID reportId) {
        return openings.remindAt(reportId)
                .filter(at -> at.isAfter(clock.instant()))
                .map(Date::from)
                .orElse(AnnualReportProcess.NEVER);
    }

    /** Sets the reminder of the report anew, in the caller's transaction. */
    void move(String instance, UUID reportId) {
        Date remindAt = remindAt(reportId);
        runtime.setVariable(instance, AnnualReportProcess.REPORT_REMIND_AT.name(), remindAt);
        for (String timer : TIMERS) {
            management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId(timer)
                    .timers()
                    .list()
                    .forEach(job -> management.setJobDuedate(job.getId(), remindAt));
        }
    }

    /** What could not be computed can be now: each unfiled report looks again, in a job of its own. */
    @EventListener
    void on(HolidaysLoaded loaded) {
        years.all().stream()
                .filter(year -> REPORTING.contains(year.state()))
                .map(ReportYear::id)
                .forEach(year -> messages.fanOut(
                        "ReportYearExtended",
                        AnnualReportProcess.KEY,
                        AnnualReportProcess.REPORT_ID.name(),
                        reports.unfiled(year)));
    }
}
