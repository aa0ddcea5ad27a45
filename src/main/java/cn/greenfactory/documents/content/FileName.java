package cn.greenfactory.documents.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name a person gave a file, made harmless on every system; Chinese is kept.
 *
 * <p>Only the part after the last slash or backslash counts. Control and format characters (among them those that
 * turn the direction of writing and so hide the true ending), private and broken characters are dropped, characters
 * that Windows forbids become {@code _}, its device names get a {@code _} in front, and the name is cut to 180 bytes
 * of UTF-8 before the extension.
 */
public record FileName(String stem, String extension) {

    private static final int MAX_STEM_BYTES = 180;
    private static final int MAX_EXTENSION = 10;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\\\u2215\\u29F5\\uFF0F\\uFF3C]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EDGE = Pattern.compile("^[\\s\\p{Z}.]+|[\\s\\p{Z}.]+$");
    private static final Pattern DEVICE = Pattern.compile(
            "(?:con|prn|aux|nul|com[0-9\\u00b9\\u00b2\\u00b3]|lpt[0-9\\u00b9\\u00b2\\u00b3])(?:\\..*)?",
            Pattern.CASE_INSENSITIVE);

    /** The harmless form of any text; {@code 附件} where nothing of the stem is left. */
    public static FileName of(String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = PATH.matcher(name).replaceFirst("");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = FORBIDDEN.matcher(name).replaceAll("_");
        name = name.replaceFirst("[\\s\\p{Z}.]+$", "");
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean usable = !extension.isEmpty() && extension.length() <= MAX_EXTENSION;
        String stem = EDGE.matcher(usable ? name.substring(0, dot) : name).replaceAll("");
        return new FileName(guard(cut(stem)), usable ? extension : "");
    }

    /** Stem and extension as people see them. */
    public String text() {
        return extension.isEmpty() ? stem : stem + "." + extension;
    }

    private static String guard(String stem) {
        if (stem.isEmpty()) {
            return "附件";
        }
        return DEVICE.matcher(stem).matches() ? "_" + stem : stem;
    }

    private static String cut(String stem) {
        String rest = stem;
        while (rest.getBytes(StandardCharsets.UTF_8).length > MAX_STEM_BYTES) {
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return rest;
    }
}
