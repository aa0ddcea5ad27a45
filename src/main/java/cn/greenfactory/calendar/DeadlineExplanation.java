package cn.greenfactory.calendar;

import cn.greenfactory.shared.China;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Says in Chinese why a deadline ends when it does. */
final class DeadlineExplanation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）", Locale.CHINA);

    private final List<String> sentences = new ArrayList<>();

    private DeadlineExplanation() {}

    static List<String> of(Deadline deadline, List<DeadlineChange> changes, HolidayTable table) {
        DeadlineExplanation text = new DeadlineExplanation();
        text.start(deadline, changes.get(0).why());
        text.skipped(deadline.skipped());
        text.workedWeekends(deadline, changes, table);
        changes.forEach(text::change);
        text.end(deadline, changes, table);
        return text.sentences;
    }

    private void start(Deadline deadline, String why) {
        LocalDate start = China.dayOf(deadline.startedAt());
        sentences.add("起算：" + DAY.format(start) + "，" + why + "。");
        if (deadline.workdays() == null) {
            sentences.add(start.equals(deadline.lastDay()) ? "规则：当日办结。" : "规则：由经办人确定最后一日。");
            return;
        }
        sentences.add("规则：" + deadline.workdays() + " 个工作日，"
                + (deadline.countFirstDay() ? "起算当日为工作日的计入。" : "起算当日不计入（《民法典》第二百零一条）。"));
    }

    private void skipped(List<SkippedDay> days) {
        if (days.isEmpty()) {
            return;
        }
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < days.size(); ) {
            int end = i;
            while (end + 1 < days.size() && continues(days.get(end), days.get(end + 1))) {
                end++;
            }
            String from = plain(days.get(i).date());
            groups.add((i == end ? from : from + "至" + plain(days.get(end).date()))
                    + days.get(i).reason());
            i = end + 1;
        }
        sentences.add("不计入的日期：" + String.join("、", groups) + "，共 " + days.size() + " 天。");
    }

    private void workedWeekends(Deadline deadline, List<DeadlineChange> changes, HolidayTable table) {
        if (deadline.workdays() == null || deadline.pending() || !deadline.open()) {
            return;
        }
        try {
            List<String> days = DeadlineRule.end(table, deadline, changes).workedWeekends().stream()
                    .map(DeadlineExplanation::plain)
                    .toList();
            if (!days.isEmpty()) {
                sentences.add("调休上班、计为工作日：" + String.join("、", days) + "。");
            }
        } catch (CalendarHorizonException beyond) {
            // extended by a person into a year that is not loaded
        }
    }

    private void change(DeadlineChange change) {
        String on = DAY.format(change.on());
        String by = change.who() == null ? "" : "（" + change.who() + "）";
        switch (change.kind()) {
            case STOPPED -> sentences.add(on + "中止计时：" + change.why()
                    + (change.remainingWorkdays() == null ? "。" : "，剩余 " + change.remainingWorkdays() + " 个工作日。"));
            case RESUMED -> sentences.add(on + "恢复计时：" + change.why() + "，剩余工作日自次日起算，不少于 " + change.minRemaining()
                    + " 个工作日，最后一日" + moved(change));
            case EXTENDED -> sentences.add(on + "改期" + by + "：" + change.why() + "，最后一日" + moved(change));
            case RESTARTED -> sentences.add(
                    on + "重新起算" + by + "：" + change.why() + "，工作日自该日起全部重新计算，最后一日" + moved(change));
            case RECALCULATED -> sentences.add(on + "重算" + by + "：" + change.why() + "，最后一日" + moved(change));
            case KEPT -> sentences.add(on + "维持原期限" + by + "：" + change.why() + "。");
            case CLOSED -> sentences.add(on + "结束：" + change.why() + "。");
            case OPENED -> {}
        }
    }

    private void end(Deadline deadline, List<DeadlineChange> changes, HolidayTable table) {
        if (deadline.state().equals("STOPPED")) {
            sentences.add("目前中止计时，恢复后重新确定最后一日。");
        } else if (deadline.pending()) {
            sentences.add("最后一日待定：" + missing(deadline, changes, table) + "尚未导入，导入后自动确定。");
        } else {
            sentences.add("最后一日：" + DAY.format(deadline.lastDay()) + "，当日 24:00 截止。");
        }
    }

    private static String missing(Deadline deadline, List<DeadlineChange> changes, HolidayTable table) {
        try {
            DeadlineRule.end(table, deadline, changes);
            return "所需年度的国务院放假安排";
        } catch (CalendarHorizonException beyond) {
            return beyond.year() + " 年的国务院放假安排";
        }
    }

    private static String moved(DeadlineChange change) {
        if (Objects.equals(change.oldLastDay(), change.newLastDay())) {
            return "不变。";
        }
        return "由" + (change.oldLastDay() == null ? "待定" : DAY.format(change.oldLastDay())) + "改为"
                + (change.newLastDay() == null ? "待定" : DAY.format(change.newLastDay())) + "。";
    }

    private static boolean continues(SkippedDay day, SkippedDay next) {
        return day.date().plusDays(1).equals(next.date()) && day.reason().equals(next.reason());
    }

    private static String plain(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
