package cn.greenfactory.oversight.annual;

import cn.greenfactory.calendar.CalendarHorizonException;
import cn.greenfactory.calendar.Deadline;
import cn.greenfactory.calendar.Deadlines;
import cn.greenfactory.calendar.WorkCalendar;
import cn.greenfactory.shared.China;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last days of a year and of its reports as deadline rows, each named after the model element it serves. */
@Component
class ReportDeadlines {

    private static final String CLOSED = "Wait_ReportsClosed";
    private static final String YEAR = "REPORT_YEAR";
    private static final String REPORT = "REPORT";

    private final Deadlines deadlines;
    private final WorkCalendar calendar;

    ReportDeadlines(Deadlines deadlines, WorkCalendar calendar) {
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    void open(ReportYear year) {
        deadlines.openUntil(YEAR, year.id(), CLOSED, year.reportsCloseOn(), "市局确定的动态管理表填报截止日（指南未规定日期）");
    }

    void move(ReportYear year, LocalDate day, String who, String why) {
        deadlines.find(YEAR, year.id(), CLOSED).ifPresent(each -> deadlines.extend(each.id(), day, who, why));
    }

    void close(ReportYear year) {
        deadlines.find(YEAR, year.id(), CLOSED).map(Deadline::id).ifPresent(deadlines::close);
    }

    /** The enterprise's time to fill in, until the last day that holds for the report. */
    void open(Report report, ReportForm form, LocalDate lastDay) {
        if (running(report, form).isEmpty()) {
            deadlines.openUntil(REPORT, report.id(), form.task(), lastDay, "动态管理表填报截止日（第十二条；日期由市局确定）");
        }
    }

    /** A later last day of a report that is being filled in; nothing where it is not. */
    void move(Report report, LocalDate day, String who, String why) {
        if (report.form() != null && !report.submitted()) {
            running(report, report.form()).ifPresent(each -> deadlines.extend(each.id(), day, who, why));
        }
    }

    /** The days after a return; returns their exclusive end. */
    Instant returned(Report report, int workdays) {
        running(report, report.form()).map(Deadline::id).ifPresent(deadlines::close);
        return deadlines
                .openWorkdays(
                        REPORT,
                        report.id(),
                        report.form().task(),
                        workdays,
                        false,
                        true,
                        false,
                        "县级退回补充，" + workdays + " 个工作日（指南未规定，按设置）")
                .closesAt();
    }

    /** The exclusive end of the running time to fill in; empty where there is none. */
    Optional<Deadline> running(Report report, ReportForm form) {
        return form == null ? Optional.empty() : deadlines.find(REPORT, report.id(), form.task());
    }

    void closeAll(Report report) {
        deadlines.of(REPORT, report.id()).stream()
                .filter(each -> !each.state().equals("CLOSED"))
                .forEach(each -> deadlines.close(each.id()));
    }

    /** 00:00 of the day on which who has not filed is reminded; empty while the holidays on the way are not loaded. */
    Optional<Instant> remindAt(Report report, ReportYear year) {
        try {
            LocalDate day = calendar.workdayBefore(report.closesOn(year), year.remindWorkdays());
            return Optional.of(day.atStartOfDay(China.ZONE).toInstant());
        } catch (CalendarHorizonException beyond) {
            return Optional.empty();
        }
    }
}
