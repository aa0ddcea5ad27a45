package cn.greenfactory.shared;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message in Chinese; facts that differ each time stand in braces, e.g. {@code {enterprise}}. */
public record MessageText(String subject, String body) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    public MessageText {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(body, "body");
    }

    /**
     * The message with every fact in its place. A fact's own text is never read again for braces.
     *
     * @throws IllegalArgumentException if the text wants a fact that is not given
     */
    public MessageText filled(Map<String, String> facts) {
        return new MessageText(fill(subject, facts), fill(body, facts));
    }

    private static String fill(String text, Map<String, String> facts) {
        return PLACE.matcher(text).replaceAll(place -> {
            String fact = facts.get(place.group(1));
            if (fact == null) {
                throw new IllegalArgumentException("no fact given for " + place.group());
            }
            return Matcher.quoteReplacement(fact);
        });
    }
}
