package cn.greenfactory.oversight.annual;

import java.time.LocalDate;

/** What people say with an act: reasons that must be given, days that must be later. */
final class Said {

    private static final int LONGEST = 2000;

    private Said() {}

    /** The text without blanks around it. */
    static String required(String field, String label, String text) {
        if (text == null || text.isBlank()) {
            throw ReportException.field(field, "请填写" + label);
        }
        if (text.length() > LONGEST) {
            throw ReportException.field(field, label + "不得超过 " + LONGEST + " 字");
        }
        return text.strip();
    }

    static void later(String field, LocalDate now, LocalDate asked, LocalDate today) {
        if (asked == null) {
            throw ReportException.field(field, "请填写新的截止日");
        }
        if (!asked.isAfter(now) || asked.isBefore(today)) {
            throw ReportException.earlier(field, now.isBefore(today) ? today : now, asked);
        }
    }
}
