package cn.greenfactory.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RawProperty;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a notice from an iCalendar file of whole-day events.
 *
 * <p>An event is worked when its summary says 班 (“上班(补春节假期)”, “春节（班）”) or it is marked
 * {@code X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY}; it is off when it says 休, 假, is marked {@code WORK-HOLIDAY} or is
 * nothing but a statutory holiday's name. 调休 alone says neither. Anything else is refused: the file must not leave
 * open whether a day is worked.
 */
final class ICalendarReader {

    private static final int LONGEST_BREAK = 31;
    private static final Pattern WORKED = Pattern.compile("班");
    private static final Pattern OFF = Pattern.compile("[休假]|^(元旦|除夕|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?)+$");
    private static final Pattern DECORATION = Pattern.compile("上班|补班|调休|放假|假期|休息|（[休班]）|\\([休班]\\)|[()（）]|补|[休班]$");

    /** @throws HolidayNoticeException naming every event that is wrong */
    HolidayNotice read(String text) {
        List<ICalendar> calendars = Biweekly.parse(text == null ? "" : text).all();
        if (calendars.size() != 1) {
            throw new HolidayNoticeException("VCALENDAR", "应为恰好一个 iCalendar 日历");
        }
        ICalendar calendar = calendars.get(0);
        HolidayNoticeDraft draft = new HolidayNoticeDraft();
        int number = 0;
        for (VEvent event : calendar.getEvents()) {
            readEvent(draft, "VEVENT[" + number++ + "]", event);
        }
        draft.refuseIfWrong();
        return draft.notice(year(draft), title(calendar), null, null, List.of());
    }

    private static void readEvent(HolidayNoticeDraft draft, String field, VEvent event) {
        String summary =
                event.getSummary() == null ? "" : event.getSummary().getValue().strip();
        Optional<Boolean> off = off(event, summary);
        if (off.isEmpty()) {
            draft.complain(field + ".SUMMARY", "看不出是放假还是上班：“" + summary + "”");
        }
        if (event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty()) {
            draft.complain(field + ".RRULE", "不接受重复事件，请逐日写明");
        }
        LocalDate first = day(
                draft,
                field + ".DTSTART",
                event.getDateStart() == null ? null : event.getDateStart().getValue());
        if (first == null || off.isEmpty()) {
            return;
        }
        LocalDate end = event.getDateEnd() == null
                ? first.plusDays(1)
                : day(draft, field + ".DTEND", event.getDateEnd().getValue());
        if (end == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(first, end);
        if (days < 1 || days > LONGEST_BREAK || event.getDuration() != null) {
            draft.complain(field + ".DTEND", "应在开始日之后、不超过 " + LONGEST_BREAK + " 天（不含结束日）");
            return;
        }
        first.datesUntil(end)
                .forEach(date -> draft.add(field + ".DTSTART", new HolidayDay(date, name(summary), off.get())));
    }

    private static Optional<Boolean> off(VEvent event, String summary) {
        String mark = Optional.ofNullable(event.getExperimentalProperty("X-APPLE-SPECIAL-DAY"))
                .map(RawProperty::getValue)
                .orElse("");
        if (mark.equals("ALTERNATE-WORKDAY") || mark.equals("WORK-HOLIDAY")) {
            return Optional.of(mark.equals("WORK-HOLIDAY"));
        }
        String plain = summary.replace("调休", "");
        if (WORKED.matcher(plain).find()) {
            return Optional.of(false);
        }
        return OFF.matcher(plain.equals(summary) ? plain : plain + "调").find() ? Optional.of(true) : Optional.empty();
    }

    private static LocalDate day(HolidayNoticeDraft draft, String field, ICalDate date) {
        if (date == null || date.hasTime()) {
            draft.complain(field, "应为整日（VALUE=DATE），不带时刻");
            return null;
        }
        var raw = date.getRawComponents();
        return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    /** The latest year spoken of; December of the year before may belong to it. */
    private static int year(HolidayNoticeDraft draft) {
        List<Integer> years = draft.yearsOfDays();
        if (years.isEmpty()) {
            throw new HolidayNoticeException("VEVENT", "没有任何事件；通知尚未公布的年度不能导入");
        }
        return years.get(years.size() - 1);
    }

    private static String name(String summary) {
        String name = DECORATION.matcher(summary).replaceAll("").strip();
        return name.isEmpty() ? summary : name;
    }

    private static String title(ICalendar calendar) {
        if (calendar.getVersion() == ICalVersion.V1_0) {
            throw new HolidayNoticeException("VERSION", "应为 iCalendar 2.0");
        }
        return Optional.ofNullable(calendar.getExperimentalProperty("X-WR-CALNAME"))
                .map(RawProperty::getValue)
                .orElse(null);
    }
}
