package cn.greenfactory.notice;

import cn.greenfactory.shared.China;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Small things about text that several files of the module need. */
final class Texts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private Texts() {}

    /** The text without blanks around it; null when nothing is left. PostgreSQL takes no NUL character. */
    static String orNull(String text) {
        String clean = text == null ? "" : text.replace("\u0000", "").strip();
        return clean.isEmpty() ? null : clean;
    }

    static String day(LocalDate day) {
        return China.text(day);
    }

    static String minute(Instant instant) {
        return instant == null ? null : MINUTE.format(instant.atZone(China.ZONE));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the objector's own name and contact out of a text others will read. */
    static String without(String text, Objector objector) {
        if (text == null) {
            return null;
        }
        String result = text;
        for (String secret : new String[] {objector.name(), objector.contact()}) {
            result = secret == null || secret.length() < 2 ? result : result.replace(secret, "×××");
        }
        return result;
    }
}
