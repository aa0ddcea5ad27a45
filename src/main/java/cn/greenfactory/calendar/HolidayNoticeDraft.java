package cn.greenfactory.calendar;

import cn.greenfactory.shared.RefusalException.FieldError;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what a source says about a year's holidays and everything that is wrong with it, then judges the whole. */
final class HolidayNoticeDraft {

    /** Off in every year by the regulation itself: a notice that puts work onto them contradicts it. */
    private static final Set<MonthDay> ALWAYS_OFF =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Map<LocalDate, HolidayDay> days = new TreeMap<>();
    private final List<FieldError> wrong = new ArrayList<>();

    void complain(String field, String message) {
        wrong.add(new FieldError(field, message));
    }

    /** Adds one day; a second entry of the same date is a contradiction, or a repetition, and both are refused. */
    void add(String field, HolidayDay day) {
        HolidayDay earlier = days.putIfAbsent(day.date(), day);
        if (earlier != null) {
            complain(field, earlier.off() == day.off() ? day.date() + " 重复出现" : day.date() + " 既写为放假又写为上班，互相矛盾");
        } else if (!day.off() && ALWAYS_OFF.contains(MonthDay.from(day.date()))) {
            complain(field, day.date() + " 是法定节假日，不能写为上班（《全国年节及纪念日放假办法》）");
        }
    }

    List<Integer> yearsOfDays() {
        return days.keySet().stream()
                .map(LocalDate::getYear)
                .distinct()
                .sorted()
                .toList();
    }

    /** @throws HolidayNoticeException if anything is wrong */
    HolidayNotice notice(int year, String title, String documentNo, LocalDate issuedOn, List<String> papers) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            complain("year", "年度应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间，收到 " + year);
        }
        days.keySet().stream()
                .filter(day -> !belongs(day, year))
                .forEach(day -> complain("days", day + " 不属于 " + year + " 年的安排"));
        if (days.isEmpty()) {
            complain("days", "没有任何放假日期；通知尚未公布的年度不能导入");
        } else if (days.values().stream().noneMatch(HolidayDay::off)) {
            complain("days", "没有任何放假日期");
        }
        refuseIfWrong();
        return new HolidayNotice(year, title, documentNo, issuedOn, papers, List.copyOf(days.values()));
    }

    void refuseIfWrong() {
        if (!wrong.isEmpty()) {
            wrong.sort(Comparator.comparing(FieldError::field));
            throw new HolidayNoticeException(wrong);
        }
    }

    private static boolean belongs(LocalDate day, int year) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
    }
}
