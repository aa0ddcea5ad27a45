package cn.greenfactory.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * One State Council notice about a year's holidays.
 *
 * @param year the year of the notice's title; its days may begin in December of the year before
 * @param title null when the source does not say
 * @param documentNo e.g. 国办发明电〔2025〕7号; null when the source does not say
 * @param issuedOn null when the source does not say
 * @param papers where the notice can be read
 * @param days sorted by date, one entry per date
 */
record HolidayNotice(
        int year, String title, String documentNo, LocalDate issuedOn, List<String> papers, List<HolidayDay> days) {

    HolidayNotice {
        papers = List.copyOf(papers);
        days = List.copyOf(days);
    }

    /** SHA-256 over everything it says, in lower-case hexadecimal. */
    String sha256() {
        try {
            byte[] text = everything().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String everything() {
        StringBuilder text = new StringBuilder();
        text.append(year)
                .append('\n')
                .append(title)
                .append('\n')
                .append(documentNo)
                .append('\n');
        text.append(issuedOn).append('\n').append(String.join(" ", papers)).append('\n');
        days.forEach(day -> text.append(day.date())
                .append(day.off() ? " off " : " work ")
                .append(day.name())
                .append('\n'));
        return text.toString();
    }
}
