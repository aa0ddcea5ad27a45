package cn.greenfactory.shared;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码) whose check character has been verified.
 *
 * <p>Shape: 18 characters over a 31-letter alphabet (digits, and capitals without I O S V Z); positions 3 to 8 are
 * digits and name the authority of registration, possibly a historical one, so they never tell the county of a
 * factory. Source: GB 32100-2015.
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** @throws IllegalArgumentException in Chinese if the length, a character or the check character is wrong */
    public CreditCode {
        Objects.requireNonNull(value, "value");
        problem(value).ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
    }

    /** Reads what a person typed: surrounding blanks and small letters are accepted. */
    public static CreditCode of(String typed) {
        return new CreditCode(Objects.requireNonNull(typed, "typed").strip().toUpperCase(Locale.ROOT));
    }

    /** What is wrong with {@code text} as a credit code, as a Chinese sentence for its field; empty if nothing is. */
    public static Optional<String> problem(String text) {
        if (text == null || text.isBlank()) {
            return Optional.of("统一社会信用代码不能为空");
        }
        if (text.length() != LENGTH) {
            return Optional.of("统一社会信用代码应为18位，现为" + text.length() + "位");
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!allowed(text.charAt(i), i)) {
                return Optional.of("统一社会信用代码第" + (i + 1) + "位字符“" + text.charAt(i) + "”不合规定");
            }
        }
        if (checkCharacter(text) != text.charAt(LENGTH - 1)) {
            return Optional.of("统一社会信用代码校验位不正确，请核对是否录错：" + text);
        }
        return Optional.empty();
    }

    private static boolean allowed(char character, int index) {
        boolean areaPosition = index >= 2 && index < 8;
        return areaPosition ? character >= '0' && character <= '9' : ALPHABET.indexOf(character) >= 0;
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
