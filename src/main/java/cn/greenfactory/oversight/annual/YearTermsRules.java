package cn.greenfactory.oversight.annual;

import cn.greenfactory.calendar.WorkCalendar;
import cn.greenfactory.settings.SettingKey;
import cn.greenfactory.settings.Settings;
import cn.greenfactory.shared.China;
import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fills in what the officer left open and refuses terms that cannot be used; the result is what the year freezes. */
@Component
class YearTermsRules {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final LocalDate EDITION_2025_FROM = LocalDate.of(2025, 12, 31);
    private static final int FIRST_YEAR = 2000;

    private final Settings settings;
    private final WorkCalendar calendar;
    private final Clock clock;

    YearTermsRules(Settings settings, WorkCalendar calendar, Clock clock) {
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @throws ReportException naming each field that is missing or wrong
     * @throws cn.greenfactory.calendar.CalendarHorizonException if the last day is to be moved to a working day of a year
     *     whose holidays are not loaded
     */
    ReportYear year(YearTerms terms, String who) {
        Instant now = clock.instant();
        LocalDate today = China.dayOf(now);
        List<FieldError> wrong = new ArrayList<>();
        if (terms.reportYear() == null) {
            throw ReportException.field("reportYear", "请填写数据年度");
        }
        int lastYear = today.getYear() - 1;
        if (terms.reportYear() < FIRST_YEAR || terms.reportYear() > lastYear) {
            throw ReportException.field(
                    "reportYear",
                    "数据年度应在 " + FIRST_YEAR + " 至 " + lastYear + " 之间，收到 " + terms.reportYear()
                            + "：年度结束后才能开启，应报的以该年 12 月 31 日的名单为准");
        }
        LocalDate closeOn = terms.reportsCloseOn() == null ? usual(terms.reportYear(), today) : terms.reportsCloseOn();
        if (closeOn.getYear() <= terms.reportYear()) {
            wrong.add(new FieldError("reportsCloseOn", "填报截止日应在数据年度结束之后，收到 " + closeOn));
        }
        if (closeOn.isBefore(today)) {
            wrong.add(new FieldError("reportsCloseOn", "填报截止日不能早于今天（" + today + "），收到 " + closeOn));
        }
        int remind = terms.remindWorkdays() == null
                ? settings.number(SettingKey.REPORT_REMIND_WORKDAYS, today)
                : terms.remindWorkdays();
        if (remind < 1 || remind > 60) {
            wrong.add(new FieldError("remindWorkdays", "提醒应在截止前 1 至 60 个工作日，收到 " + remind));
        }
        String edition =
                terms.standardEdition() == null || terms.standardEdition().isBlank()
                        ? today.isBefore(EDITION_2025_FROM) ? "2018" : "2025"
                        : terms.standardEdition();
        if (!List.of("2018", "2025").contains(edition)) {
            wrong.add(new FieldError("standardEdition", "评价标准版本应为 2018、2025 之一"));
        }
        if (!wrong.isEmpty()) {
            throw ReportException.terms(wrong);
        }
        return new ReportYear(
                UUID.randomUUID(),
                terms.reportYear(),
                closeOn,
                null,
                remind,
                edition,
                settings.number(SettingKey.REPORT_STRONG_MOVE_PERCENT, today),
                settings.number(SettingKey.SUPPLEMENT_WORKDAYS, today),
                settings.text(SettingKey.REPORT_UNDERTAKING_TEXT, today),
                settings.text(SettingKey.CITY_UNIT_NAME, today),
                YearState.OPEN,
                who,
                now,
                null,
                null,
                null);
    }

    /** The day of the setting in the next year; where it is not worked, the next day that is. */
    private LocalDate usual(int reportYear, LocalDate today) {
        MonthDay day = MonthDay.parse(settings.text(SettingKey.REPORTS_CLOSE_ON, today), MONTH_DAY);
        return calendar.nextWorkdayOnOrAfter(day.atYear(reportYear + 1));
    }
}
