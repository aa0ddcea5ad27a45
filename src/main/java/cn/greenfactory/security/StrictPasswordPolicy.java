package cn.greenfactory.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everywhere but in the demonstration: 12 characters, three kinds of them, not the credit code, at most 72 bytes. */
@Component
@Profile("!demo")
class StrictPasswordPolicy implements PasswordPolicy {

    private static final int SHORTEST = 12;
    /** BCrypt reads no further. */
    private static final int LONGEST_BYTES = 72;

    @Override
    public Optional<String> objection(String creditCode, String password) {
        if (password == null || password.length() < SHORTEST) {
            return Optional.of("口令至少" + SHORTEST + "位");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("口令过长，不得超过" + LONGEST_BYTES + "字节");
        }
        if (kinds(password) < 3) {
            return Optional.of("口令应包含大写字母、小写字母、数字、其他字符中的至少三种");
        }
        if (password.toUpperCase(Locale.ROOT).contains(creditCode)) {
            return Optional.of("口令不得包含统一社会信用代码");
        }
        return Optional.empty();
    }

    private static long kinds(String password) {
        return password.chars()
                .map(c -> c >= 'a' && c <= 'z' ? 0 : c >= 'A' && c <= 'Z' ? 1 : c >= '0' && c <= '9' ? 2 : 3)
                .distinct()
                .count();
    }
}
